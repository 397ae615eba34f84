#include "model/project/project_state.h"

#include "model/storage/machine.h"
#include "model/storage/reversal.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace {

class StoreBulk : public Project::Bulk
{
public:
    explicit StoreBulk(std::unique_ptr<BulkWriter> writer) : m_writer(std::move(writer)) {}
    Result<void> add(const Change &addition) override { return m_writer->add(addition); }
    Result<void> change(const Change &change) override { return m_writer->change(change); }
    Result<void> commit() override { return m_writer->commit(); }

private:
    std::unique_ptr<BulkWriter> m_writer;
};

template <typename Entity> bool concerns(const Change &change)
{
    return std::holds_alternative<Edit<Entity>>(change);
}

} // namespace

Result<void> Project::State::readHead()
{
    auto readPeople = store->rows().people();
    if (!readPeople)
        return readPeople.error();
    auto readTagset = store->rows().tagset();
    if (!readTagset)
        return readTagset.error();
    auto readSettings = store->rows().settings();
    if (!readSettings)
        return readSettings.error();
    people = *std::move(readPeople);
    settings = *std::move(readSettings);
    tagset = *std::move(readTagset);
    const bool isThere =
        std::any_of(people.begin(), people.end(), [this](const Person &p) { return p.id == annotator; });
    if (!isThere) {
        if (people.empty())
            return Error{QCoreApplication::translate("Project",
                                                     "There is nobody in this project. Check the project.")};
        annotator = people.front().id;
    }
    return {};
}

void Project::State::follow(const Changes &changes)
{
    const bool headChanged = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
        return concerns<Person>(change) || concerns<Tag>(change) || concerns<LinkType>(change) ||
               concerns<Setting>(change);
    });
    if (headChanged) {
        // A few rows, read again from what was just written. The rows are safe even where this fails.
        if (auto read = readHead(); !read)
            qCritical("reading people, tags and settings again: %s", qUtf8Printable(read.error().message));
    }
    for (auto it = articles.begin(); it != articles.end();) {
        if (const auto article = it->second.lock()) {
            article->follow(changes);
            ++it;
        } else {
            it = articles.erase(it);
        }
    }
}

Project::Project(std::unique_ptr<Store> store) : m_state(std::make_unique<State>())
{
    m_state->store = std::move(store);
}

Project::~Project() = default;

Result<std::unique_ptr<Project>> Project::create(const QString &path, const NewProject &content)
{
    StoreContent start;
    start.name = content.name.isEmpty() ? QFileInfo(path).completeBaseName() : content.name;
    start.tagset = content.tagset;
    start.annotator.id = Id::make();
    start.annotator.name = content.annotator.trimmed().isEmpty() ? loginName() : content.annotator.trimmed();
    auto store = Store::create(path, start);
    if (!store)
        return store.error();
    auto project = std::unique_ptr<Project>(new Project(*std::move(store)));
    if (auto read = project->start(); !read)
        return read.error();
    return project;
}

Result<std::unique_ptr<Project>> Project::open(const QString &path, Access access)
{
    const ProjectFile::Wish wish = access == Access::Write         ? ProjectFile::Wish::Write
                                   : access == Access::WriteIfFree ? ProjectFile::Wish::WriteIfFree
                                                                   : ProjectFile::Wish::Read;
    auto store = Store::open(path, wish);
    if (!store)
        return store.error();
    auto project = std::unique_ptr<Project>(new Project(*std::move(store)));
    if (auto read = project->start(); !read)
        return read.error();
    return project;
}

Result<void> Project::start()
{
    Rows &rows = m_state->store->rows();
    const Result<QByteArray> name = rows.meta("name");
    const Result<QByteArray> annotator = rows.meta("annotator");
    if (!name || !annotator)
        return !name ? name.error() : annotator.error();
    m_state->name = QString::fromUtf8(*name);
    m_state->annotator = Id::fromBytes(*annotator).value_or(Id());
    return m_state->readHead();
}

QString Project::path() const
{
    return m_state->store->file().path();
}

QString Project::name() const
{
    return m_state->name;
}

bool Project::isReadOnly() const
{
    return m_state->store->file().isReadOnly();
}

QString Project::readOnlyReason() const
{
    return m_state->store->file().readOnlyReason();
}

const Tagset &Project::tagset() const
{
    return m_state->tagset;
}

const std::vector<Person> &Project::people() const
{
    return m_state->people;
}

const std::vector<Setting> &Project::settings() const
{
    return m_state->settings;
}

QString Project::setting(QAnyStringView name, const QString &fallback) const
{
    return settingValue(m_state->settings, name, fallback);
}

Change Project::settingChange(const QString &name, const QString &value) const
{
    const Setting *before = settingNamed(m_state->settings, name);
    if (!before)
        return added(makeSetting(name, value));
    Setting after = *before;
    after.value = value;
    return edited(*before, std::move(after));
}

const Person *Project::person(const Id &id) const
{
    const auto found = std::find_if(m_state->people.begin(), m_state->people.end(),
                                    [&](const Person &person) { return person.id == id; });
    return found == m_state->people.end() ? nullptr : &*found;
}

const Person &Project::annotator() const
{
    const Person *found = person(m_state->annotator);
    return found ? *found : m_state->people.front();
}

Result<void> Project::setAnnotator(const Id &id)
{
    if (!person(id))
        return Error{tr("This annotator is not in the project."), id.toString()};
    if (!isReadOnly()) {
        const QByteArray raw(reinterpret_cast<const char *>(id.bytes.data()), qsizetype(id.bytes.size()));
        if (auto set = m_state->store->setMeta("annotator", raw, false); !set)
            return set;
    }
    m_state->annotator = id;
    return {};
}

Result<Person> Project::personNamed(const QString &name)
{
    const QString wanted = name.trimmed();
    const auto find = [&] {
        return std::find_if(m_state->people.begin(), m_state->people.end(),
                            [&](const Person &person) { return person.name == wanted; });
    };
    if (const auto found = find(); found != m_state->people.end())
        return *found;
    Person person;
    person.id = Id::make();
    person.name = wanted;
    if (auto applied = apply(tr("Add annotator %1").arg(wanted), {added(person)}); !applied)
        return applied.error();
    const Person *stored = this->person(person.id);
    return stored ? *stored : person;
}

Result<std::shared_ptr<const OpenArticle>> Project::openArticle(const Id &id)
{
    auto &kept = m_state->articles[id];
    if (std::shared_ptr<const OpenArticle> article = kept.lock())
        return article;
    Result<OpenArticle> loaded = load(id);
    if (!loaded) {
        m_state->articles.erase(id);
        return loaded.error();
    }
    auto article = std::make_shared<OpenArticle>(*std::move(loaded));
    kept = article;
    return std::shared_ptr<const OpenArticle>(article);
}

Result<void> Project::apply(const QString &label, Changes changes)
{
    if (changes.empty())
        return {};
    auto written = m_state->store->write({label, m_state->annotator, Step::Kind::Do, 0}, std::move(changes));
    if (!written)
        return written.error();
    m_state->follow(written->changes);
    emit changed(written->changes);
    return {};
}

Result<void> Project::gather()
{
    return m_state->store->gather();
}

Result<std::unique_ptr<Project::Bulk>> Project::bulk(const QString &label)
{
    auto writer = m_state->store->bulk({label, m_state->annotator, Step::Kind::Do, 0});
    if (!writer)
        return writer.error();
    return std::unique_ptr<Bulk>(std::make_unique<StoreBulk>(*std::move(writer)));
}

Result<void> Project::reload()
{
    m_state->store->rows().forget();
    if (auto read = m_state->readHead(); !read)
        return read;
    for (auto &[id, kept] : m_state->articles) {
        const auto article = kept.lock();
        if (!article)
            continue;
        // In place: the views keep their pointer to it.
        Result<OpenArticle> loaded = load(id);
        if (loaded)
            *article = *std::move(loaded);
        // else it was removed; it stays as it was until the views let go of it.
    }
    emit reloaded();
    return {};
}

Result<std::optional<Step>> Project::nextUndo() const
{
    return m_state->store->history().nextUndo();
}

Result<std::optional<Step>> Project::nextRedo() const
{
    return m_state->store->history().nextRedo();
}

Result<void> Project::takeBack(const Step &step)
{
    auto written = m_state->store->revert(step, m_state->annotator);
    if (!written)
        return written.error();
    if (written->ranges)
        return reload();
    m_state->follow(written->changes);
    emit changed(written->changes);
    return {};
}

Result<Step> Project::undo()
{
    const auto step = nextUndo();
    if (!step)
        return step.error();
    if (!*step)
        return Error{tr("There is nothing to undo.")};
    if (auto reverted = takeBack(**step); !reverted)
        return reverted.error();
    return **step;
}

Result<Step> Project::redo()
{
    const auto step = nextRedo();
    if (!step)
        return step.error();
    if (!*step)
        return Error{tr("There is nothing to redo.")};
    if (auto reverted = takeBack(**step); !reverted)
        return reverted.error();
    return **step;
}

Result<std::vector<Step>> Project::stepsToUndo(qint64 number) const
{
    return m_state->store->history().stepsToRevert(number);
}

Result<void> Project::undoTo(qint64 number)
{
    const auto steps = stepsToUndo(number);
    if (!steps)
        return steps.error();
    for (const Step &step : *steps) {
        if (auto reverted = takeBack(step); !reverted)
            return reverted;
    }
    return {};
}

Result<std::unique_ptr<Reversal>> Project::startReversal(const std::vector<Step> &steps)
{
    return m_state->store->reversal(steps, m_state->annotator);
}

Result<void> Project::checkFileInPlace() const
{
    return m_state->store->file().checkInPlace();
}

Result<void> Project::saveCopy(const QString &path) const
{
    return m_state->store->saveCopy(path);
}
