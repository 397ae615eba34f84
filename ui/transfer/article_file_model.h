// The list of files to import: a tick, a title that can be changed, and what reading them told.
#pragma once

#include "ui/transfer/article_files.h"

#include <QAbstractTableModel>

#include <functional>
#include <unordered_map>

class ArticleFileModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, FileName, Length, Encoding, Remarks };
    enum class State {
        Waiting,  // not read yet
        Ready,    // to be added when it is ticked
        Repeated, // has the words of an earlier file of the list
        There,    // the project has these words
        Refused,
    };
    struct File
    {
        QString path;
        State state = State::Waiting;
        bool isTicked = false;
        QString title; // as guessed, or as somebody wrote it
        bool isTitleWritten = false;
        QString wantedEncoding; // chosen by hand; empty = find out
        FileReading reading;
        Id there;     // State::There
        QString twin; // State::Repeated: path of the first one
    };
    // The article of the project that has these words; null = none.
    using Finder = std::function<Id(const QByteArray &sha256)>;

    explicit ArticleFileModel(const Finder &finder, QObject *parent = nullptr);

    const std::vector<File> &files() const { return m_files; }
    void append(const QStringList &paths);
    void take(const std::vector<FileReading> &readings);
    void expectAgain(int file, const QString &encoding); // it is being read with another encoding
    void refuse(int file, const QString &reason);
    void setTicked(const std::vector<int> &files, bool ticked);
    static bool canBeTicked(const File &file);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    void take(const FileReading &reading);
    void forgetWords(int file);
    void say(int firstFile, int lastFile);

    Finder m_finder;
    std::vector<File> m_files;
    std::unordered_map<QByteArray, int> m_byWords; // sha256 → the first file with them
};
