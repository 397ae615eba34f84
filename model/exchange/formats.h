// The list of file formats the program knows, for `ascertain formats`, file dialogs and `--format`.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

struct Format
{
    enum class Kind { Article, Annotation };

    QString name;  // the word of the command line: "text", "csv"
    QString title; // translated
    bool read = false;
    bool write = false;
    QStringList suffixes; // lower case, without the dot
    Kind kind = Kind::Article;
};

const std::vector<Format> &formats();
const Format *formatNamed(QStringView name);
