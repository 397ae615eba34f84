#include "ui/search/tag_run.h"

#include "model/storage/snapshot.h"
#include "ui/widgets/background.h"

namespace {

// More than these are not kept in memory with their history, but written at once and read again.
constexpr std::size_t fewPlaces = 1000;

} // namespace

struct TagRun::Outcome
{
    QString label;
    TagEvery wish;
    std::unique_ptr<Project::Bulk> bulk; // null for a few
    Changes changes;                     // of a few
    qint64 made = 0;
    std::optional<Error> error;
    bool wasCancelled = false;

    void run(const QString &path, Task &task);
};

void TagRun::Outcome::run(const QString &path, Task &task)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot) {
        error = snapshot.error();
        return;
    }
    const auto each = [this](Span &&span) -> Result<void> {
        if (bulk)
            return bulk->add(added(std::move(span)));
        changes.push_back(added(std::move(span)));
        return {};
    };
    const Result<qint64> spans = tagEvery(**snapshot, wish, each, task);
    wasCancelled = task.cancelled();
    if (!spans && !wasCancelled)
        error = spans.error();
    if (!spans || wasCancelled)
        return;
    made = *spans;
    if (!bulk || made == 0)
        return;
    if (const Result<void> committed = bulk->commit(); !committed)
        error = committed.error();
}

TagRun::TagRun(QObject *parent) : QObject(parent), m_work(std::make_unique<Background>()) {}

TagRun::~TagRun() = default;

bool TagRun::isRunning() const
{
    return m_work->isRunning();
}

void TagRun::setProject(Project *project)
{
    m_work->stop();
    m_project = project;
}

void TagRun::start(const QString &label, const TagEvery &wish)
{
    if (!m_project || isRunning() || wish.places.empty())
        return;
    auto outcome = std::make_shared<Outcome>();
    outcome->label = label;
    outcome->wish = wish;
    if (wish.places.size() > fewPlaces) {
        Result<std::unique_ptr<Project::Bulk>> bulk = m_project->bulk(label);
        if (!bulk)
            return emit failed(bulk.error());
        outcome->bulk = *std::move(bulk);
    }
    m_work->run(
        tr("Tagging"), [outcome, path = m_project->path()](Task &task) { outcome->run(path, task); },
        [this, outcome] { finish(outcome); });
}

void TagRun::finish(const std::shared_ptr<Outcome> &outcome)
{
    const bool wasBulk = outcome->bulk != nullptr;
    outcome->bulk.reset(); // before anything else is written; takes back what was not committed
    if (outcome->error)
        return emit failed(*outcome->error);
    if (outcome->wasCancelled)
        return emit cancelled();
    if (!m_project || outcome->made == 0)
        return emit tagged(0);
    if (wasBulk) {
        if (const Result<void> read = m_project->reload(); !read)
            return emit failed(read.error());
    } else if (!apply(outcome->label, outcome->changes)) {
        return; // told by whoever applies it
    }
    emit tagged(outcome->made);
}
