// Text for searching lists: lower case, without accents and other marks, so that "Müller" is found by
// "muller".
#pragma once

#include <QString>
#include <QStringList>

QString fold(QStringView text);
// The words of a query, folded.
QStringList foldedQuery(QStringView text);
