// What the window counts of the open article: its tags, and how far the annotator at the keyboard has read.
// Counted once when the article is opened; after that a change costs what it changed, however many spans the
// article has.
#pragma once

#include "model/project/open_article.h"

#include <unordered_map>

// How many of the paragraphs that are there to be read have a tag of this annotator or their mark "read,
// nothing to tag". Blank lines and furniture do not count.
struct Coverage
{
    qsizetype seen = 0;
    qsizetype all = 0;

    bool operator==(const Coverage &) const = default;
};

class ArticleTally
{
public:
    ArticleTally() = default; // of no article
    // `readings` of the article; the annotator's own is picked out. Keeps the pointer.
    ArticleTally(std::shared_ptr<const OpenArticle> article, const Id &annotator,
          const std::vector<Reading> &readings);

    // Called when the article has followed `changes` already.
    void follow(const Changes &changes);

    // By tag, of all annotators, without what was agreed. What stands in page noise is not part of the
    // article.
    qsizetype count(const Id &tag) const;
    Coverage coverage() const { return m_coverage; }
    bool hasOwnTag(qsizetype line) const; // of the annotator
    const Reading &reading() const { return m_reading; } // as it is before the first mark where there is none

private:
    void countAnew();
    void countSpan(const Span &span, int by);
    void countMarks(int by);
    bool isToRead(qsizetype line) const;

    std::shared_ptr<const OpenArticle> m_article;
    Id m_annotator;
    Reading m_reading;
    std::unordered_map<Id, qsizetype> m_tags;
    std::vector<int> m_own; // by line: pieces of the annotator's spans
    Coverage m_coverage;
};
