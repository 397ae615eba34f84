// A table as a list of rows: a whole row is chosen, Tab leaves it, cells are one line high and not edited.
#pragma once

class QTableView;

void makeRowTable(QTableView *table); // what differs is set afterwards
