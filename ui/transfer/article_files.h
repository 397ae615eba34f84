// Files on their way to become articles, read in a thread, one after the other.
//
// Of each only what the list shows is kept, not the text: ten thousand files, or a few very large ones,
// do not fill the memory. The text is read again when it is added, and has to be the same then.
#pragma once

#include "model/project/project.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class Background;

struct FileReading
{
    int file = 0; // number of the file, in the order of found()
    QString title;
    QString encoding; // it was read with
    bool isGuessed = false;
    QByteArray sha256;
    qint64 length = 0; // code points
    QStringList notices;
    QString opening; // the first lines, to judge the encoding by
    QString refusal; // why it cannot be read; empty = it can
};

class ArticleFiles : public QObject
{
    Q_OBJECT

public:
    // Nothing else may run in `work` while this reads.
    explicit ArticleFiles(Background *work, QObject *parent = nullptr);
    ~ArticleFiles() override;

    // Files, and folders with what is in them as far as it can be read.
    void read(const QStringList &paths);
    // Once more with another encoding (empty = find out), before what is still waiting.
    void readAgain(int file, const QString &path, const QString &encoding);
    void stop(); // what has not been read waits for readOn()
    void readOn();
    int waiting() const; // files that were found and not read

signals:
    void found(const QStringList &paths);
    void arrived(const std::vector<FileReading> &readings);
    // Nothing is left to read, or it was stopped. `passedOver` counts files in folders that are of other
    // kinds.
    void paused(bool stopped, int passedOver);

private:
    struct Shared;
    void start();
    void drain();

    Background *m_work;
    std::shared_ptr<Shared> m_shared; // with the thread
    class QTimer *m_pulse;
};

// One that is to be added.
struct WantedFile
{
    int file = 0;
    QString path;
    QString encoding; // as it was read, empty = find out
    QString title;
    QByteArray sha256;
};

struct AddedFiles
{
    std::vector<Id> articles; // one for each wanted file; the same for two with the same words
    int failedFile = -1;
    std::optional<Error> error; // then nothing was added
    bool isStopped = false;     // because somebody stopped it
};

// For a thread: adds them all through `bulk`, which the caller commits unless there is an error.
AddedFiles addFiles(Project::Bulk &bulk, const std::vector<WantedFile> &files, Task &task);
