// What counts as the address of a web page: http or https with a host, written out.
#pragma once

#include <QString>
#include <QUrl>

// As a browser would take it; empty where it is none.
QUrl webAddress(const QString &text);
