#include "app/sample_project.h"

#include "app/default_tagset.h"
#include "model/project/project.h"
#include "model/sources/article_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <map>

namespace {

struct Sample
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return opened ? file.readAll() : QByteArray();
}

// Where the words of sample.json are in the text. They are ours, so they are there; a test holds that.
Pieces find(const QString &text, const QJsonObject &span)
{
    QStringList words;
    const QJsonValue given = span.value(QLatin1String("words"));
    for (const QJsonValue word : given.isArray() ? given.toArray() : QJsonArray{given})
        words.append(word.toString());
    Pieces pieces;
    qsizetype from = 0;
    for (const QString &word : std::as_const(words)) {
        qsizetype start = text.indexOf(word, from);
        for (int nth = span.value(QLatin1String("nth")).toInt(1); nth > 1 && start >= 0; --nth)
            start = text.indexOf(word, start + 1);
        if (start < 0)
            return {};
        pieces.append({start, start + word.size()});
        from = start + word.size();
    }
    return pieces;
}

Attributes withValues(Attributes attributes, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it)
        attributes.set(it.key(), it.value().toString());
    return attributes;
}

ReadingState stateFrom(const QString &word)
{
    return word == QLatin1String("done") ? ReadingState::Done : ReadingState::InProgress;
}

// Tags the articles of one new project as sample.json says, each span and link a step of the one who made it.
class Builder
{
public:
    explicit Builder(Project &project) : m_project(project) {}

    Result<void> build(const QJsonObject &sample);

private:
    Result<void> addArticles(const QJsonArray &articles);
    Result<void> addReadings(const QJsonObject &readings, const Id &article);
    Result<void> addSpans(const QJsonArray &spans, const Id &article, const QString &text,
                          const QString &person);
    Result<void> addLinks(const QJsonArray &links, const QString &person);

    Project &m_project;
    std::map<QString, Id> m_people;
    std::vector<NewArticle> m_articles;
    std::map<QString, Span> m_spans; // of the article at hand, by name
};

Result<void> Builder::addArticles(const QJsonArray &articles)
{
    Changes changes;
    for (const QJsonValue value : articles) {
        const QJsonObject object = value.toObject();
        const QString file = object.value(QLatin1String("file")).toString();
        auto read = articleFromBytes(resource(file), file, QStringLiteral("UTF-8"));
        if (!read)
            return read.error();
        Article &article = read->article;
        article.outlet = object.value(QLatin1String("outlet")).toString();
        article.author = object.value(QLatin1String("author")).toString();
        article.url = object.value(QLatin1String("url")).toString();
        article.language = object.value(QLatin1String("language")).toString();
        article.published =
            QDate::fromString(object.value(QLatin1String("published")).toString(), Qt::ISODate);
        changes.push_back(added(article));
        changes.push_back(added(read->text));
        m_articles.push_back(*std::move(read));
    }
    return m_project.apply(Sample::tr("Import %n article(s)", nullptr, int(m_articles.size())), changes);
}

Result<void> Builder::addReadings(const QJsonObject &readings, const Id &article)
{
    for (auto it = readings.begin(); it != readings.end(); ++it) {
        Reading reading;
        reading.id = Id::make();
        reading.article = article;
        reading.annotator = m_people.at(it.key());
        reading.state = stateFrom(it.value().toString());
        if (auto set = m_project.setAnnotator(reading.annotator); !set)
            return set.error();
        const QString label = reading.state == ReadingState::Done ? Sample::tr("Mark the article as done")
                                                                  : Sample::tr("Begin to read");
        if (auto applied = m_project.apply(label, {added(reading)}); !applied)
            return applied.error();
    }
    return {};
}

Result<void> Builder::addSpans(const QJsonArray &spans, const Id &article, const QString &text,
                               const QString &person)
{
    for (const QJsonValue value : spans) {
        const QJsonObject object = value.toObject();
        if (object.value(QLatin1String("by")).toString() != person)
            continue;
        const Tag *tag = m_project.tagset().tagNamed(object.value(QLatin1String("tag")).toString());
        Q_ASSERT(tag);
        Span span;
        span.id = Id::make();
        span.article = article;
        span.annotator = m_people.at(person);
        span.tag = tag->id;
        span.pieces = find(text, object);
        span.attributes =
            withValues(defaultAttributes(*tag), object.value(QLatin1String("attributes")).toObject());
        span.note = object.value(QLatin1String("note")).toString();
        span.tagsetVersion = m_project.tagset().version;
        const QString quote = text.mid(span.hull().start, span.hull().length()).left(60);
        if (auto applied = m_project.apply(Sample::tr("Tag “%1” as %2").arg(quote, tag->name), {added(span)});
            !applied)
            return applied.error();
        m_spans.insert_or_assign(object.value(QLatin1String("name")).toString(), span);
    }
    return {};
}

Result<void> Builder::addLinks(const QJsonArray &links, const QString &person)
{
    Changes changes;
    for (const QJsonValue value : links) {
        const QJsonObject object = value.toObject();
        const LinkType *type =
            m_project.tagset().linkTypeNamed(object.value(QLatin1String("type")).toString());
        Q_ASSERT(type);
        Link link;
        const auto from = m_spans.find(object.value(QLatin1String("from")).toString());
        const auto to = m_spans.find(object.value(QLatin1String("to")).toString());
        if (from == m_spans.end() || from->second.annotator != m_people.at(person))
            continue;
        Q_ASSERT(to != m_spans.end());
        link.id = Id::make();
        link.type = type->id;
        link.from = from->second.id;
        link.to = to->second.id;
        link.annotator = from->second.annotator;
        link.attributes =
            withValues(defaultAttributes(*type), object.value(QLatin1String("attributes")).toObject());
        changes.push_back(added(link));
    }
    if (changes.empty())
        return {};
    const int count = int(changes.size());
    return m_project.apply(Sample::tr("Link %n span(s)", nullptr, count), std::move(changes));
}

Result<void> Builder::build(const QJsonObject &sample)
{
    const QJsonArray articles = sample.value(QLatin1String("articles")).toArray();
    QStringList people;
    for (const QJsonValue name : sample.value(QLatin1String("annotators")).toArray()) {
        const auto person = m_project.personNamed(name.toString());
        if (!person)
            return person.error();
        people.append(name.toString());
        m_people.emplace(name.toString(), person->id);
    }
    if (auto done = addArticles(articles); !done)
        return done;
    for (size_t i = 0; i < m_articles.size(); ++i) {
        const QJsonObject object = articles.at(qsizetype(i)).toObject();
        const Id article = m_articles[i].article.id;
        m_spans.clear();
        for (const QString &person : std::as_const(people)) {
            if (auto set = m_project.setAnnotator(m_people.at(person)); !set)
                return set.error();
            const QJsonArray spans = object.value(QLatin1String("spans")).toArray();
            if (auto done = addSpans(spans, article, m_articles[i].text.text, person); !done)
                return done;
            if (auto done = addLinks(object.value(QLatin1String("links")).toArray(), person); !done)
                return done;
        }
        if (auto done = addReadings(object.value(QLatin1String("readings")).toObject(), article); !done)
            return done;
    }
    return m_project.setAnnotator(m_people.at(people.constFirst()));
}

Result<void> buildAt(const QString &path)
{
    const QJsonObject sample = QJsonDocument::fromJson(resource(QStringLiteral("sample.json"))).object();
    auto tagset = defaultTagset();
    if (!tagset)
        return tagset.error();
    auto project = Project::create(
        path, {.name = sample.value(QLatin1String("project")).toString(),
               .tagset = *std::move(tagset),
               .annotator = sample.value(QLatin1String("annotators")).toArray().at(0).toString()});
    if (!project)
        return project.error();
    return Builder(**project).build(sample);
}

} // namespace

Result<void> makeSampleProject(const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{Sample::tr("“%1” exists already.").arg(path)};
    // Built beside it and renamed when whole, so that what is cut short is not taken for the sample later.
    const QString unfinished = path + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    if (auto built = buildAt(unfinished); !built) {
        QFile::remove(unfinished);
        return built;
    }
    if (!QFile::rename(unfinished, path))
        return Error{Sample::tr("The sample could not be put at “%1”. Is the folder writable?").arg(path)};
    return {};
}

Result<QString> sampleProject()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString path = folder + QStringLiteral("/sample.ascertain");
    if (QFileInfo::exists(path))
        return path;
    if (!QDir().mkpath(folder))
        return Error{Sample::tr("The folder “%1” for the sample could not be made.").arg(folder)};
    if (auto made = makeSampleProject(path); !made)
        return made.error();
    return path;
}
