#include "ui/transfer/article_files.h"

#include "model/exchange/formats.h"
#include "model/sources/article_file.h"
#include "ui/widgets/background.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <mutex>

using namespace std::chrono_literals;

namespace {

constexpr qsizetype openingLength = 600;

struct Job
{
    int file = 0;
    QString path;
    QString encoding;
};

bool isArticle(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return std::any_of(formats().begin(), formats().end(), [&](const Format &format) {
        return format.kind == Format::Kind::Article && format.read && format.suffixes.contains(suffix);
    });
}

QString openingOf(const QString &text)
{
    QString opening = text.left(openingLength);
    if (!opening.isEmpty() && opening.back().isHighSurrogate())
        opening.chop(1);
    return opening;
}

Result<NewArticle> readFile(const QString &path, const QString &encoding, Task &task)
{
    // A name that is no UTF-8 reaches us with replacement characters, and no file has that name.
    if (path.contains(QChar::ReplacementCharacter) && !QFileInfo::exists(path))
        return Error{ArticleFiles::tr("Its name is not UTF-8. Rename the file and try again.")};
    return readArticleFile(path, encoding, task);
}

FileReading readingOf(const Job &job, Task &task)
{
    FileReading reading;
    reading.file = job.file;
    Result<NewArticle> fresh = readFile(job.path, job.encoding, task);
    if (!fresh) {
        reading.refusal = fresh.error().message;
        reading.encoding = job.encoding;
        return reading;
    }
    reading.title = fresh->article.title;
    reading.encoding = fresh->article.encoding;
    reading.isGuessed = fresh->encodingGuessed;
    reading.sha256 = fresh->article.sha256;
    reading.length = fresh->article.length;
    reading.notices = fresh->notices;
    reading.opening = openingOf(fresh->text.text);
    return reading;
}

} // namespace

struct ArticleFiles::Shared
{
    std::mutex mutex; // for all of this
    QStringList places;
    std::deque<Job> jobs;
    QStringList found;
    std::vector<FileReading> arrived;
    int files = 0;
    int passedOver = 0;

    void add(const QStringList &paths);
    void look(Task &task);
    void readAll(Task &task);
};

void ArticleFiles::Shared::add(const QStringList &paths)
{
    const std::lock_guard lock(mutex);
    for (const QString &path : paths)
        jobs.push_back({files++, path, {}});
    found += paths;
}

// Looks through the folders. A place that was begun when somebody stopped is looked through again later.
void ArticleFiles::Shared::look(Task &task)
{
    for (;;) {
        QString place;
        {
            const std::lock_guard lock(mutex);
            if (places.isEmpty())
                return;
            place = places.front();
        }
        QStringList paths{place};
        int others = 0;
        if (QFileInfo(place).isDir()) {
            paths.clear();
            QDirIterator entries(place, QDir::Files | QDir::System, QDirIterator::Subdirectories);
            while (entries.hasNext()) {
                const QString path = entries.next();
                if (isArticle(path))
                    paths.append(path);
                else
                    ++others;
                if (task.cancelled())
                    return;
            }
            std::sort(paths.begin(), paths.end());
        }
        add(paths);
        const std::lock_guard lock(mutex);
        places.removeFirst();
        passedOver += others;
    }
}

void ArticleFiles::Shared::readAll(Task &task)
{
    while (!task.cancelled()) {
        Job job;
        {
            const std::lock_guard lock(mutex);
            task.setTotal(files);
            task.advance(files - qint64(jobs.size()));
            if (jobs.empty())
                return;
            job = jobs.front();
            jobs.pop_front();
        }
        Task part; // its own count would spoil ours
        FileReading reading = readingOf(job, part);
        const std::lock_guard lock(mutex);
        arrived.push_back(std::move(reading));
    }
}

ArticleFiles::ArticleFiles(Background *work, QObject *parent)
    : QObject(parent), m_work(work), m_shared(std::make_shared<Shared>()), m_pulse(new QTimer(this))
{
    m_pulse->setInterval(60ms);
    connect(m_pulse, &QTimer::timeout, this, &ArticleFiles::drain);
}

ArticleFiles::~ArticleFiles() = default;

void ArticleFiles::read(const QStringList &paths)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->places += paths;
    }
    start();
}

void ArticleFiles::readAgain(int file, const QString &path, const QString &encoding)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        std::erase_if(m_shared->jobs, [file](const Job &job) { return job.file == file; });
        m_shared->jobs.push_front({file, path, encoding});
    }
    start();
}

void ArticleFiles::stop()
{
    m_work->cancel();
}

void ArticleFiles::readOn()
{
    start();
}

int ArticleFiles::waiting() const
{
    const std::lock_guard lock(m_shared->mutex);
    return int(m_shared->jobs.size());
}

void ArticleFiles::start()
{
    auto stopped = std::make_shared<bool>(false);
    const auto work = [shared = m_shared, stopped](Task &task) {
        shared->look(task);
        shared->readAll(task);
        *stopped = task.cancelled();
    };
    const auto done = [this, stopped] {
        m_pulse->stop();
        drain();
        // One may have come in after the thread had looked for the last time.
        if (!*stopped && waiting() > 0)
            return start();
        int passedOver = 0;
        {
            const std::lock_guard lock(m_shared->mutex);
            passedOver = m_shared->passedOver;
        }
        emit paused(*stopped, passedOver);
    };
    if (m_work->run(tr("Reading files"), work, done))
        m_pulse->start();
}

void ArticleFiles::drain()
{
    QStringList paths;
    std::vector<FileReading> readings;
    {
        const std::lock_guard lock(m_shared->mutex);
        paths.swap(m_shared->found);
        readings.swap(m_shared->arrived);
    }
    if (!paths.isEmpty())
        emit found(paths);
    if (!readings.empty())
        emit arrived(readings);
}

AddedFiles addFiles(Project::Bulk &bulk, const std::vector<WantedFile> &files, Task &task)
{
    AddedFiles added;
    std::map<QByteArray, Id> byWords;
    const auto fail = [&](const WantedFile &file, const Error &error) {
        return AddedFiles{{}, file.file, error, task.cancelled()};
    };
    task.setTotal(qint64(files.size()));
    for (const WantedFile &file : files) {
        if (!task.advance(qint64(added.articles.size())))
            return {{}, -1, Error{ArticleFiles::tr("Stopped. Nothing was added.")}, true};
        if (const auto there = byWords.find(file.sha256); there != byWords.end()) {
            added.articles.push_back(there->second);
            continue;
        }
        Task part;
        Result<NewArticle> fresh = readFile(file.path, file.encoding, part);
        if (!fresh)
            return fail(file, fresh.error());
        if (fresh->article.sha256 != file.sha256)
            return fail(file,
                        {ArticleFiles::tr("The file has changed since it was read. It is read again.")});
        if (!file.title.isEmpty())
            fresh->article.title = file.title;
        byWords.emplace(file.sha256, fresh->article.id);
        added.articles.push_back(fresh->article.id);
        for (const Change &change : {::added(fresh->article), ::added(fresh->text)}) {
            if (const auto written = bulk.add(change); !written)
                return {{}, -1, written.error(), false};
        }
    }
    return added;
}
