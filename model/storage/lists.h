// The article list and the figures in the status bar.
#pragma once

#include "model/storage/blind_articles.h"

class Lists
{
public:
    enum class Passes { Open, Blind }; // Blind: only tags that the annotator may see are counted

    explicit Lists(Rows &rows) : m_rows(rows), m_database(rows.database()) {}

    Result<std::vector<RowNumber>> articleOrder(const ArticleFilter &filter) const;
    Result<std::vector<ArticleRow>> articleRows(const std::vector<RowNumber> &rows, const Id &annotator,
                                                Passes passes = Passes::Open) const;
    Result<ArticleRow> articleRow(const Id &article, const Id &annotator, Passes passes = Passes::Open) const;
    Result<ProjectCounts> counts() const;
    Result<std::optional<Id>> articleWithText(const QByteArray &sha256) const; // visible ones only

private:
    Result<qint64> tagsSeen(RowNumber article, const Blindness &seen) const;
    Result<qint64> personRow(const Id &annotator) const; // 0 for nobody

    Rows &m_rows;
    Database &m_database;
};
