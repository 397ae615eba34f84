#include "ui/search/tag_run.h"

#include "model/storage/snapshot.h"
#include "ui/widgets/background.h"
#include "ui/widgets/long_write.h"

#include <optional>

namespace {

// More than these are not kept in memory with their history, but written at once and read again.
constexpr std::size_t fewPlaces = 1000;

Result<qint64> tagPlaces(const QString &path, const TagEvery &wish,
                         const std::function<Result<void>(Span &&)> &each, Task &task)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    return tagEvery(**snapshot, wish, each, task);
}

} // namespace

struct TagRun::Outcome
{
    qint64 made = 0;
    Changes changes; // of a few
    std::optional<Error> error;
    bool wasCancelled = false;
};

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
    if (wish.places.size() > fewPlaces)
        return writeMany(label, wish);
    const auto outcome = std::make_shared<Outcome>();
    m_work->run(
        tr("Tagging"),
        [outcome, wish, path = m_project->path()](Task &task) {
            const auto each = [&](Span &&span) -> Result<void> {
                outcome->changes.push_back(added(std::move(span)));
                return {};
            };
            if (const auto made = tagPlaces(path, wish, each, task); !made)
                outcome->error = made.error();
            else
                outcome->made = *made;
            outcome->wasCancelled = task.cancelled();
        },
        [this, outcome, label] { finish(label, *outcome); });
}

void TagRun::writeMany(const QString &label, const TagEvery &wish)
{
    const auto made = std::make_shared<qint64>(0);
    const auto fill = [made, wish, path = m_project->path()](Project::Bulk &bulk, Task &task) -> Result<bool> {
        const auto each = [&](Span &&span) { return bulk.add(added(std::move(span))); };
        const auto spans = tagPlaces(path, wish, each, task);
        if (!spans)
            return spans.error();
        *made = *spans;
        return *spans > 0;
    };
    writeLong(m_work.get(), m_project, label, fill, [this, made](const Result<LongWrite> &end) {
        if (!end)
            emit failed(end.error());
        else if (*end == LongWrite::Stopped)
            emit cancelled();
        else
            emit tagged(*made);
    });
}

void TagRun::finish(const QString &label, const Outcome &outcome)
{
    if (outcome.wasCancelled)
        return emit cancelled();
    if (outcome.error)
        return emit failed(*outcome.error);
    if (m_project && outcome.made > 0 && !apply(label, outcome.changes))
        return; // told by whoever applies it
    emit tagged(outcome.made);
}
