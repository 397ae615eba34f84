#include "ui/review/lesson_lines.h"

#include "model/entities/setting.h"
#include "model/entities/tagset.h"
#include "model/storage/fold.h"
#include "model/storage/snapshot.h"
#include "ui/tags/attribute_words.h"
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr int longestWords = 160;

struct LessonLines
{
    Q_DECLARE_TR_FUNCTIONS(LessonLines)
};

QString tr(const char *text)
{
    return LessonLines::tr(text);
}

struct ReadArticle
{
    const Article &article;
    QString text;
    std::vector<Span> spans;
    std::vector<Link> links;
    std::vector<Review> reviews;
    std::vector<Reply> replies;
    std::vector<Reading> readings;

    const Span *span(const Id &id) const
    {
        const auto found =
            std::find_if(spans.begin(), spans.end(), [&](const Span &span) { return span.id == id; });
        return found == spans.end() ? nullptr : &*found;
    }
    ReadingState stateOf(const Id &person, bool *asked) const
    {
        const auto found = std::find_if(readings.begin(), readings.end(),
                                        [&](const Reading &one) { return one.annotator == person; });
        *asked = found != readings.end() && (found->assigned || found->state != ReadingState::NotStarted);
        return found == readings.end() ? ReadingState::NotStarted : found->state;
    }
};

// An article about which nobody has said anything is not read further: nothing.
Result<std::optional<ReadArticle>> readArticle(const Snapshot &snapshot, const Article &article)
{
    auto reviews = snapshot.reviews(article.id);
    if (!reviews)
        return reviews.error();
    auto replies = snapshot.replies(article.id);
    if (!replies)
        return replies.error();
    if (reviews->empty() && replies->empty())
        return std::optional<ReadArticle>();
    auto text = snapshot.text(article.id);
    if (!text)
        return text.error();
    auto spans = snapshot.spans(article.id, *text);
    if (!spans)
        return spans.error();
    auto links = snapshot.links(article.id);
    if (!links)
        return links.error();
    auto readings = snapshot.readings(article.id);
    if (!readings)
        return readings.error();
    return std::optional(ReadArticle{article, *std::move(text), *std::move(spans), *std::move(links),
                                     *std::move(reviews), *std::move(replies), *std::move(readings)});
}

class Writer
{
public:
    Writer(const Tagset &tagset, Lessons &lessons) : m_tagset(tagset), m_lessons(lessons) {}

    void addLesson(const ReadArticle &read, const Lesson &lesson, const Id &annotator, LessonPage page)
    {
        const Review &review = *std::find_if(read.reviews.begin(), read.reviews.end(),
                                             [&](const Review &one) { return one.id == lesson.review; });
        LessonLine line = start(read, review);
        line.annotator = annotator;
        line.place = lesson.place();
        line.kind = lesson.kind;
        line.state = lesson.state;
        line.what = whatOf(lesson);
        if (lesson.stale)
            line.what += QStringLiteral(" · ") + tr("tagged differently since");
        const Span *mine = read.span(lesson.span);
        const Span *stands = read.span(lesson.result);
        const bool values = lesson.attribute;
        line.mine = mine ? wordsOf(read, *mine, values) : tr("nothing");
        line.stands = stands ? wordsOf(read, *stands, values) : tr("nothing to tag here");
        add(std::move(line), page);
    }

    // What others suggest to `me`, and what `me` suggested to others. Who wrote first about it suggested it.
    void addSuggestions(const ReadArticle &read, const Id &me)
    {
        for (const Span &span : read.spans) {
            if (span.layer != Layer::Suggested)
                continue;
            LessonLine line;
            std::copy_if(read.replies.begin(), read.replies.end(), std::back_inserter(line.thread),
                         [&](const Reply &reply) { return reply.about == span.id; });
            if (line.thread.empty() || (span.annotator != me && line.thread.front().author != me))
                continue;
            line.article = read.article.id;
            line.place = line.review = span.id;
            line.annotator = span.annotator;
            line.reviewer = line.thread.front().author;
            line.kind = LessonKind::Missed;
            line.state = lessonState(line.thread, span.id);
            line.isSuggestion = true;
            line.title = shortWords(read.article.title, longestWords);
            line.what = tr("suggested");
            line.mine = tr("nothing");
            line.stands = wordsOf(read, span, true);
            line.why = line.thread.front().text;
            add(std::move(line), span.annotator == me ? LessonPage::Mine : LessonPage::Decided);
        }
    }

    void addGaps(const ReadArticle &read)
    {
        for (const Review &review : read.reviews) {
            if (!review.guidelineGap)
                continue;
            LessonLine line = start(read, review);
            QStringList all;
            for (const ReviewedSpan &one : review.spans) {
                const Span *span = read.span(one.span);
                if (!span)
                    continue;
                all << wordsOf(read, *span, false);
                if (line.place.isNull())
                    line.place = span->id;
            }
            all.removeDuplicates();
            const Span *stands = read.span(review.result);
            if (stands)
                line.place = stands->id;
            line.mine = all.isEmpty() ? tr("removed since") : all.join(QStringLiteral(" · "));
            line.stands = stands ? wordsOf(read, *stands, false) : tr("nothing to tag here");
            add(std::move(line), LessonPage::Gaps);
        }
    }

private:
    LessonLine start(const ReadArticle &read, const Review &review) const
    {
        LessonLine line;
        line.article = read.article.id;
        line.review = review.id;
        line.reviewer = review.reviewer;
        line.title = shortWords(read.article.title, longestWords);
        QStringList why{review.reason.simplified(), review.comment.simplified()};
        why.removeAll(QString());
        line.why = why.join(QStringLiteral(" – "));
        // What was written about its spans before it was decided belongs to it too.
        std::copy_if(read.replies.begin(), read.replies.end(), std::back_inserter(line.thread),
                     [&](const Reply &reply) {
                         return reply.about == review.id ||
                                std::any_of(review.spans.begin(), review.spans.end(),
                                            [&](const ReviewedSpan &one) { return one.span == reply.about; });
                     });
        return line;
    }
    void add(LessonLine line, LessonPage page)
    {
        line.folded = fold(QStringList{line.title, line.what, line.mine, line.stands, line.why,
                                       m_lessons.nameOf(line.reviewer), m_lessons.nameOf(line.annotator)}
                               .join(QLatin1Char('\n')));
        m_lessons.pages[int(page)].push_back(std::move(line));
    }
    static QString whatOf(const Lesson &lesson)
    {
        QStringList all{lessonKindName(lesson.kind)};
        const std::pair<bool, LessonKind> more[] = {{lesson.tag, LessonKind::Tag},
                                                    {lesson.boundary, LessonKind::Boundary},
                                                    {lesson.attribute, LessonKind::Attribute},
                                                    {lesson.link, LessonKind::Link}};
        for (const auto &[differs, kind] : more) {
            if (differs)
                all << lessonKindName(kind);
        }
        all.removeDuplicates();
        return all.join(QStringLiteral(", "));
    }
    QString wordsOf(const ReadArticle &read, const Span &span, bool values) const
    {
        QStringList pieces;
        for (const TextRange &piece : span.pieces)
            pieces << read.text.mid(piece.start, piece.length());
        const Tag *tag = m_tagset.tag(span.tag);
        QString all =
            QStringLiteral("%1 “%2”").arg(tag ? tag->name : tr("a removed tag"),
                                          shortWords(pieces.join(QStringLiteral(" … ")), longestWords));
        if (!values)
            return all;
        for (const auto &[name, value] : span.attributes.all())
            all += QStringLiteral(" · %1: %2").arg(name, valueWords(value));
        return all;
    }

    const Tagset &m_tagset;
    Lessons &m_lessons;
};

bool isBlind(const std::vector<Setting> &settings)
{
    return std::none_of(settings.begin(), settings.end(), [](const Setting &setting) {
        return setting.name == settings::blindPasses && setting.value == QLatin1StringView("no");
    });
}

void addArticle(Writer &writer, Lessons &all, const ReadArticle &read, const Id &me, bool blind)
{
    bool asked = false;
    const bool finished = read.stateOf(me, &asked) == ReadingState::Done;
    if (blind && asked && !finished) {
        ++all.hidden;
        return;
    }
    const ReviewedWork work{read.spans, read.links, read.reviews, read.replies};
    for (const Lesson &lesson : lessons(work, me, finished))
        writer.addLesson(read, lesson, me, LessonPage::Mine);
    for (const Person &person : all.people) {
        if (person.id == me)
            continue;
        const bool done = read.stateOf(person.id, &asked) == ReadingState::Done;
        for (const Lesson &lesson : lessons(work, person.id, done)) {
            const bool isMine =
                std::any_of(read.reviews.begin(), read.reviews.end(), [&](const Review &review) {
                    return review.id == lesson.review && review.reviewer == me;
                });
            if (isMine)
                writer.addLesson(read, lesson, person.id, LessonPage::Decided);
        }
    }
    writer.addSuggestions(read, me);
    writer.addGaps(read);
}

} // namespace

QString lessonKindName(LessonKind kind)
{
    switch (kind) {
    case LessonKind::Boundary:
        return tr("boundary");
    case LessonKind::Tag:
        return tr("tag");
    case LessonKind::Attribute:
        return tr("attribute");
    case LessonKind::Link:
        return tr("link");
    case LessonKind::Rejected:
        return tr("rejected");
    case LessonKind::Missed:
        return tr("missed and added");
    }
    return {};
}

QString Lessons::nameOf(const Id &person) const
{
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person &one) { return one.id == person; });
    return found == people.end() ? QString() : found->name;
}

Result<std::shared_ptr<Lessons>> readLessons(const QString &projectPath, const Id &annotator, Task &task)
{
    const auto snapshot = Snapshot::open(projectPath);
    if (!snapshot)
        return snapshot.error();
    const auto tagset = (*snapshot)->tagset();
    if (!tagset)
        return tagset.error();
    const auto settings = (*snapshot)->settings();
    if (!settings)
        return settings.error();
    auto people = (*snapshot)->people();
    if (!people)
        return people.error();
    const auto articles = (*snapshot)->articles();
    if (!articles)
        return articles.error();
    auto all = std::make_shared<Lessons>();
    all->people = *std::move(people);
    Writer writer(*tagset, *all);
    task.setTotal(qint64(articles->size()));
    qint64 done = 0;
    for (const Article &article : *articles) {
        const auto read = readArticle(**snapshot, article);
        if (!read)
            return read.error();
        if (*read)
            addArticle(writer, *all, **read, annotator, isBlind(*settings));
        if (!task.advance(++done))
            return Error{tr("Stopped before everything was read.")};
    }
    return all;
}
