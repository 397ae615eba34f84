#include "ui/review/word_lines.h"

#include "model/entities/setting.h"
#include "model/review/project_passes.h"
#include "model/storage/fold.h"
#include "model/storage/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

// Characters of context: little before the word, so that it is seen in a narrow pane.
constexpr qsizetype before = 16;
constexpr qsizetype after = 48;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

bool isBlind(const std::vector<Setting> &settings)
{
    return std::none_of(settings.begin(), settings.end(), [](const Setting &setting) {
        return setting.name == settings::blindPasses && setting.value == QLatin1StringView("no");
    });
}

// Whole words, with dots where the text goes on.
QString contextOf(const QString &text, TextRange range)
{
    qsizetype start = std::max<qsizetype>(0, range.start - before);
    qsizetype end = std::min(text.size(), range.end + after);
    while (start > 0 && start < range.start && !text[start - 1].isSpace())
        ++start;
    while (end < text.size() && end > range.end && !text[end].isSpace())
        --end;
    QString words = text.mid(start, end - start).simplified();
    if (start > 0)
        words.prepend(QStringLiteral("… "));
    if (end < text.size())
        words.append(QStringLiteral(" …"));
    return words;
}

// Asks for texts one at a time. After an error, or when it was cancelled, they are all empty.
class Texts
{
public:
    Texts(const Snapshot &snapshot, const ProjectPasses &passes, Task &task)
        : m_snapshot(snapshot), m_passes(passes), m_task(task)
    {
    }

    QString operator()(int article)
    {
        if (m_error || m_task.cancelled())
            return {};
        const auto text = m_snapshot.text(m_passes.articles[std::size_t(article)]);
        if (!text)
            m_error = text.error();
        return text ? *text : QString();
    }
    std::optional<Error> error() const
    {
        return m_task.cancelled() ? Error{Words::tr("Stopped before everything was read.")} : m_error;
    }

private:
    const Snapshot &m_snapshot;
    const ProjectPasses &m_passes;
    Task &m_task;
    std::optional<Error> m_error;
};

void addContexts(std::vector<WordLine> &words, Texts &texts)
{
    std::vector<WordPlace *> places;
    for (WordLine &word : words) {
        for (WordPlace &place : word.places)
            places.push_back(&place);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const WordPlace *x, const WordPlace *y) { return x->title < y->title; });
    int article = -1;
    QString text;
    for (WordPlace *place : places) {
        if (place->title != article)
            text = texts(article = place->title);
        if (place->range.end <= text.size())
            place->context = contextOf(text, place->range);
    }
}

} // namespace

QString WordLines::howTagged(const WordPlace &place) const
{
    QStringList parts;
    for (qsizetype who = 0; who < annotators.size() && who < qsizetype(place.tags.size()); ++who) {
        const auto &has = place.tags[std::size_t(who)];
        if (!has)
            continue;
        QStringList names;
        for (const int tag : *has)
            names << tags.value(tag);
        parts << QStringLiteral("%1 %2").arg(
            annotators[who], names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral("+")));
    }
    return parts.join(QStringLiteral(" · "));
}

Result<std::shared_ptr<WordLines>> readWordLines(const QString &projectPath, const Id &annotator, Task &task)
{
    const auto snapshot = Snapshot::open(projectPath);
    if (!snapshot)
        return snapshot.error();
    const auto settings = (*snapshot)->settings();
    if (!settings)
        return settings.error();
    // One annotator alone may be at odds with themselves.
    const PassesWanted wanted{
        .unit = PassUnit::Utf16, .fewest = 1, .blind = isBlind(*settings) ? annotator : Id()};
    const auto passes = projectPasses(**snapshot, wanted, task);
    if (!passes)
        return passes.error();
    Texts texts(**snapshot, *passes, task);
    const std::vector<WordForm> forms = byWord(passes->set, [&](int article) { return texts(article); });
    if (const auto error = texts.error())
        return *error;

    auto lines = std::make_shared<WordLines>();
    lines->annotators = passes->set.annotators;
    lines->tags = passes->set.tags;
    lines->hidden = passes->hidden;
    for (const PassArticle &article : passes->set.articles)
        lines->titles << article.title;
    for (const WordForm &form : forms) {
        WordLine line{.form = form.form,
                      .folded = fold(form.form),
                      .isMixed = form.isMixed,
                      .count = qint64(form.occurrences.size()),
                      .tagged = form.tagged,
                      .untagged = form.untagged,
                      .places = {}};
        for (const WordOccurrence &one : form.occurrences) {
            if (line.places.size() == mostPlacesOfWord)
                break;
            line.places.push_back({.article = passes->articles[std::size_t(one.article)],
                                   .range = one.range,
                                   .context = {},
                                   .title = one.article,
                                   .tags = one.tags});
        }
        lines->words.push_back(std::move(line));
    }
    addContexts(lines->words, texts);
    if (const auto error = texts.error())
        return *error;
    return lines;
}
