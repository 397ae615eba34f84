// What an annotator sees of the articles of a file while passes are blind (model/entities/blindness.h), for
// lists that go through many articles.
#pragma once

#include "model/entities/blindness.h"
#include "model/storage/rows.h"

class BlindArticles
{
public:
    // `annotator` null = passes are not blind: everything is seen.
    BlindArticles(Rows &rows, const Id &annotator) : m_rows(rows), m_annotator(annotator) {}

    // The same article again costs nothing. Valid until the next call.
    Result<const Blindness *> of(const Id &article);
    bool areBlind() const { return !m_annotator.isNull(); }
    // Takes away what is not seen.
    Result<void> hide(std::vector<Span> &spans, const Id &article);

private:
    Rows &m_rows;
    Id m_annotator;
    Id m_article;
    Blindness m_last;
};
