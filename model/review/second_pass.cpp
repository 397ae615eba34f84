#include "model/review/second_pass.h"

#include "model/review/dice.h"
#include "model/storage/snapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace {

struct Agreement
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

Error stopped()
{
    return {Agreement::tr("Stopped before everything was read.")};
}

bool isDoneBy(const std::vector<Reading> &readings, const Id &annotator, qint64 &when)
{
    for (const Reading &reading : readings) {
        if (reading.annotator != annotator || reading.state != ReadingState::Done)
            continue;
        when = reading.stamp.modified;
        return true;
    }
    return false;
}

Id turned(Id annotator)
{
    annotator.bytes.back() ^= 1;
    return annotator;
}

// Where the two passes of somebody are.
struct Files
{
    QString first;
    std::vector<QString> second;
    Id annotator;
    bool isSecondHere = false;
};

Result<Files> filesOf(const QString &path, const Id &annotator, Task &task)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    const auto note = (*snapshot)->secondPass();
    if (!note)
        return note.error();
    if (*note) {
        const QString first = QFileInfo(path).absoluteDir().filePath((*note)->project);
        if (!QFileInfo::exists(first))
            return Error{
                Agreement::tr("The project with the first pass, “%1”, is not beside this one. Put the two "
                              "files in one folder.")
                    .arg((*note)->project),
                first};
        return Files{first, {path}, (*note)->annotator, true};
    }
    auto found = secondPassesBeside(path, annotator, task);
    if (!found)
        return found.error();
    return Files{path, *std::move(found), annotator, false};
}

// One pass of an article, with whom it is made out to be by.
struct Side
{
    std::vector<Span> spans;
    std::vector<Link> links;
    std::vector<Reading> readings;
};

Result<Side> sideOf(const Snapshot &snapshot, const Id &article, const QString &text, const Id &annotator,
                    const Id &shown)
{
    auto spans = snapshot.spans(article, text);
    auto links = spans ? snapshot.links(article) : Result<std::vector<Link>>(spans.error());
    auto readings = links ? snapshot.readings(article) : Result<std::vector<Reading>>(links.error());
    if (!readings)
        return readings.error();
    Side side{*std::move(spans), *std::move(links), *std::move(readings)};
    const auto keep = [&](auto &list) {
        std::erase_if(list, [&](const auto &one) { return one.annotator != annotator; });
        for (auto &one : list)
            one.annotator = shown;
    };
    keep(side.spans);
    keep(side.links);
    keep(side.readings);
    return side;
}

void append(Side &side, Side &&more)
{
    const auto move = [](auto &to, auto &from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move(side.spans, more.spans);
    move(side.links, more.links);
    move(side.readings, more.readings);
}

bool isDone(const Side &side)
{
    return std::any_of(side.readings.begin(), side.readings.end(),
                       [](const Reading &reading) { return reading.state == ReadingState::Done; });
}

class Twice
{
public:
    Twice(const Snapshot &first, const Files &files, const PassesWanted &wanted)
        : m_first(first), m_files(files), m_unit(wanted.unit), m_wanted(wanted)
    {
    }

    Result<TwicePasses> run(Task &task);

private:
    Result<void> start();
    Result<void> add(const Snapshot &second, const Article &article);

    const Snapshot &m_first;
    const Files &m_files;
    PassUnit m_unit;
    WantedArticles m_wanted;
    std::optional<PassBuilder> m_builder;
    std::unordered_set<Id> m_known; // articles of the first
    std::unordered_set<Id> m_done;
    TwicePasses m_twice;
};

Result<void> Twice::start()
{
    const auto tagset = m_first.tagset();
    const auto people = tagset ? m_first.people() : Result<std::vector<Person>>(tagset.error());
    const auto articles = people ? m_first.articles() : Result<std::vector<Article>>(people.error());
    if (!articles)
        return articles.error();
    const auto person = std::find_if(people->begin(), people->end(),
                                     [&](const Person &one) { return one.id == m_files.annotator; });
    if (person == people->end())
        return Error{Agreement::tr("The project beside this second pass has no such annotator.")};
    for (const Article &article : *articles)
        m_known.insert(article.id);
    Person again = *person;
    again.id = turned(person->id);
    again.name = Agreement::tr("%1, second pass").arg(person->name);
    m_builder.emplace(*tagset, std::vector<Person>{*person, again}, m_unit);
    m_twice.passes.annotators = {person->id, again.id};
    return {};
}

Result<void> Twice::add(const Snapshot &second, const Article &article)
{
    if (m_known.count(article.id) == 0 || m_done.count(article.id) > 0 || !m_wanted.has(article))
        return {};
    const auto text = m_first.text(article.id);
    if (!text)
        return text.error();
    const Id &annotator = m_files.annotator;
    auto before = sideOf(m_first, article.id, *text, annotator, annotator);
    if (!before)
        return before.error();
    auto after = sideOf(second, article.id, *text, annotator, turned(annotator));
    if (!after)
        return after.error();
    if (!isDone(*before) || !isDone(*after)) {
        ++m_twice.passes.unfinished;
        return {};
    }
    m_done.insert(article.id);
    append(*before, *std::move(after));
    m_twice.passes.spans.push_back(
        m_builder->add(article, *text, before->spans, before->links, before->readings));
    m_twice.passes.articles.push_back(article.id);
    return {};
}

Result<TwicePasses> Twice::run(Task &task)
{
    if (auto started = start(); !started)
        return started.error();
    m_twice.files = qint64(m_files.second.size());
    m_twice.isSecondHere = m_files.isSecondHere;
    qint64 read = 0;
    for (const QString &file : m_files.second) {
        const auto second = Snapshot::open(file);
        if (!second)
            return second.error();
        const auto articles = (*second)->articles();
        if (!articles)
            return articles.error();
        for (const Article &article : *articles) {
            if (auto added = add(**second, article); !added)
                return added.error();
            if (!task.advance(++read))
                return stopped();
        }
    }
    m_twice.passes.set = m_builder->take();
    return std::move(m_twice);
}

} // namespace

Result<std::vector<QString>> secondPassesBeside(const QString &path, const Id &annotator, Task &task)
{
    const QFileInfo own(path);
    const QFileInfoList files =
        own.absoluteDir().entryInfoList({QStringLiteral("*.ascertain")}, QDir::Files, QDir::Name);
    std::vector<QString> found;
    task.setTotal(files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!task.advance(i))
            return stopped();
        if (files[i] == own)
            continue;
        const auto snapshot = Snapshot::open(files[i].absoluteFilePath());
        const auto note = snapshot ? (*snapshot)->secondPass() : snapshot.error();
        if (note && *note && (*note)->annotator == annotator)
            found.push_back(files[i].absoluteFilePath());
    }
    return found;
}

Result<SecondPassPlan> planSecondPass(const QString &path, const SecondPassWish &wish, Task &task)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    const auto before = secondPassesBeside(path, wish.annotator, task);
    if (!before)
        return before.error();
    std::unordered_set<Id> again;
    for (const QString &file : *before) {
        const auto other = Snapshot::open(file);
        const auto articles = other ? (*other)->articles() : other.error();
        if (!articles)
            return articles.error();
        for (const Article &article : *articles)
            again.insert(article.id);
    }
    const auto articles = (*snapshot)->articles();
    if (!articles)
        return articles.error();
    SecondPassPlan plan;
    std::vector<std::size_t> fit;
    task.setTotal(qint64(articles->size()));
    for (std::size_t i = 0; i < articles->size(); ++i) {
        const auto readings = (*snapshot)->readings((*articles)[i].id);
        if (!readings)
            return readings.error();
        qint64 when = 0;
        if (isDoneBy(*readings, wish.annotator, when)) {
            if (again.count((*articles)[i].id) > 0)
                ++plan.taggedAgain;
            else if (wish.before > 0 && when >= wish.before)
                ++plan.tooRecent;
            else
                fit.push_back(i);
        }
        if (!task.advance(qint64(i) + 1))
            return stopped();
    }
    plan.fit = qint64(fit.size());
    Dice(wish.seed).shuffle(fit);
    fit.resize(std::min(fit.size(), std::size_t(std::max(0, wish.articles))));
    std::sort(fit.begin(), fit.end());
    for (const std::size_t one : fit)
        plan.articles.push_back((*articles)[one].id);
    return plan;
}

Result<TwicePasses> twicePasses(const QString &path, const Id &annotator, const PassesWanted &wanted,
                                Task &task)
{
    const auto files = filesOf(path, annotator, task);
    if (!files)
        return files.error();
    const auto first = Snapshot::open(files->first);
    if (!first)
        return first.error();
    return Twice(**first, *files, wanted).run(task);
}
