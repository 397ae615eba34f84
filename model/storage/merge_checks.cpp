// What a foreign file may not bring, although its pages, its schema and its references are sound.
#include "model/storage/merge_file.h"

#include "model/text/normalise.h"
#include "model/text/paragraphs.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

bool isSound(const Attributes &attributes)
{
    return Attributes::fromJson(attributes.json()) == attributes;
}

} // namespace

Error FileMerge::damaged(const QString &reason, const Id &id) const
{
    return {tr("“%1”: %2 Nothing was taken from it. Ask for another copy of it.").arg(m_file.name(), reason),
            id.toString()};
}

Result<std::shared_ptr<const Texts::Entry>> FileMerge::textOfTheirs(const Id &article)
{
    auto text = m_theirs.texts().of(article);
    if (!text || m_soundTexts.contains(article))
        return text;
    const auto stored = m_theirs.find<Article>(article);
    if (!stored)
        return stored.error();
    if (!*stored || textHash((*text)->text) != (*stored)->entity.sha256 ||
        (*text)->points.count() != (*stored)->entity.length)
        return damaged(tr("The text of an article is not the one that was tagged."), article);
    m_soundTexts.insert(article);
    return text;
}

Result<void> FileMerge::check(const Span &span, const Candidate &candidate)
{
    const auto text = textOfTheirs(span.article);
    if (!text)
        return text.error();
    // Reading a span clamps it to the text; what stands in the file must be what was read.
    Result<Statement *> query = m_file.database().cached("SELECT start, stop FROM span WHERE id=?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, candidate.row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    const TextRange hull = (*text)->points.fromUtf16(span.hull());
    if (!*found || cursor->number(0) != hull.start || cursor->number(1) != hull.end)
        return damaged(tr("A span lies outside the text of its article."), span.id);
    if (auto sound = StepWriter::checkPieces(span, (*text)->text); !sound)
        return damaged(sound.error().message, span.id);
    if (!isSound(span.attributes))
        return damaged(tr("The attributes of a span cannot be read."), span.id);
    return {};
}

Result<void> FileMerge::check(const Link &link, const Candidate &candidate)
{
    Result<Statement *> query = m_file.database().cached(
        "SELECT a.article_id=b.article_id AND a.id<>b.id FROM link JOIN span a ON a.id=from_id "
        "JOIN span b ON b.id=to_id WHERE link.id=?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, candidate.row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found || cursor->number(0) == 0)
        return damaged(tr("A link does not join two spans of one article."), link.id);
    if (!isSound(link.attributes))
        return damaged(tr("The attributes of a link cannot be read."), link.id);
    return {};
}

Result<void> FileMerge::check(const Reading &reading, const Candidate &)
{
    const auto text = textOfTheirs(reading.article);
    if (!text)
        return text.error();
    if (!reading.nothingToTag.isEmpty() && reading.nothingToTag.last() >= Paragraphs((*text)->text).count())
        return damaged(tr("A line was marked that is not in the article."), reading.id);
    return {};
}

Result<void> FileMerge::check(const Review &review, const Candidate &)
{
    if (review.spans.empty())
        return damaged(tr("A review is about nothing."), review.id);
    return {};
}

Result<void> FileMerge::check(const Setting &setting, const Candidate &)
{
    if (setting.id != settingId(setting.name))
        return damaged(tr("A setting has the identity of another one."), setting.id);
    return {};
}

Result<void> FileMerge::check(const Article &article, const Candidate &)
{
    const auto text = textOfTheirs(article.id);
    if (!text)
        return text.error();
    if (auto fit = StepWriter::checkZones(article, (*text)->text); !fit)
        return damaged(fit.error().message, article.id);
    return {};
}
