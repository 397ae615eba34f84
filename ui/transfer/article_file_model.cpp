#include "ui/transfer/article_file_model.h"

#include "ui/widgets/plain_words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace {

using File = ArticleFileModel::File;
using State = ArticleFileModel::State;

QString remarksOf(const File &file)
{
    switch (file.state) {
    case State::Waiting:
        return ArticleFileModel::tr("waiting to be read");
    case State::Refused:
        return file.reading.refusal;
    case State::There:
        return ArticleFileModel::tr("The project has this text already");
    case State::Repeated:
        return ArticleFileModel::tr("The same text as %1").arg(QFileInfo(file.twin).fileName());
    case State::Ready:
        break;
    }
    QStringList remarks = file.reading.notices;
    if (file.reading.isGuessed)
        remarks.prepend(
            ArticleFileModel::tr("The encoding is a guess: see whether the first lines read right"));
    return remarks.join(QStringLiteral(" · "));
}

QString shownText(const File &file, int column)
{
    switch (column) {
    case ArticleFileModel::Title:
        return file.title.isEmpty() ? QFileInfo(file.path).completeBaseName() : file.title;
    case ArticleFileModel::FileName:
        return QFileInfo(file.path).fileName();
    case ArticleFileModel::Length:
        return file.state == State::Waiting || file.state == State::Refused
                   ? QString()
                   : QLocale().toString(file.reading.length);
    case ArticleFileModel::Encoding:
        return file.state == State::Refused ? QString() : file.reading.encoding;
    default:
        return remarksOf(file);
    }
}

} // namespace

ArticleFileModel::ArticleFileModel(const Finder &finder, QObject *parent)
    : QAbstractTableModel(parent), m_finder(finder)
{
}

void ArticleFileModel::append(const QStringList &paths)
{
    const int first = int(m_files.size());
    beginInsertRows({}, first, first + int(paths.size()) - 1);
    for (const QString &path : paths) {
        File &file = m_files.emplace_back();
        file.path = path;
    }
    endInsertRows();
}

void ArticleFileModel::take(const std::vector<FileReading> &readings)
{
    if (readings.empty())
        return;
    int first = readings.front().file;
    int last = first;
    for (const FileReading &reading : readings) {
        take(reading);
        first = std::min(first, reading.file);
        last = std::max(last, reading.file);
    }
    say(first, last);
}

void ArticleFileModel::take(const FileReading &reading)
{
    forgetWords(reading.file);
    File &file = m_files[std::size_t(reading.file)];
    file.reading = reading;
    file.isTicked = false;
    if (!reading.refusal.isEmpty()) {
        file.state = State::Refused;
        return;
    }
    if (!file.isTitleWritten)
        file.title = reading.title;
    file.there = m_finder(reading.sha256);
    if (!file.there.isNull()) {
        file.state = State::There;
        return;
    }
    const auto [first, isFirst] = m_byWords.emplace(reading.sha256, reading.file);
    file.state = isFirst ? State::Ready : State::Repeated;
    file.isTicked = isFirst;
    if (!isFirst)
        file.twin = m_files[std::size_t(first->second)].path;
}

void ArticleFileModel::forgetWords(int number)
{
    const QByteArray words = m_files[std::size_t(number)].reading.sha256;
    const auto kept = m_byWords.find(words);
    if (words.isEmpty() || kept == m_byWords.end() || kept->second != number)
        return;
    m_byWords.erase(kept);
    // The next file with these words is the first one now.
    for (int other = 0; other < int(m_files.size()); ++other) {
        File &file = m_files[std::size_t(other)];
        if (other == number || file.state != State::Repeated || file.reading.sha256 != words)
            continue;
        m_byWords.emplace(words, other);
        file.state = State::Ready;
        file.isTicked = true;
        say(other, other);
        return;
    }
}

void ArticleFileModel::expectAgain(int number, const QString &encoding)
{
    File &file = m_files[std::size_t(number)];
    file.wantedEncoding = encoding;
    file.state = State::Waiting;
    file.isTicked = false;
    say(number, number);
}

void ArticleFileModel::refuse(int number, const QString &reason)
{
    forgetWords(number);
    File &file = m_files[std::size_t(number)];
    file.state = State::Refused;
    file.isTicked = false;
    file.reading.refusal = reason;
    say(number, number);
}

void ArticleFileModel::setTicked(const std::vector<int> &numbers, bool ticked)
{
    if (numbers.empty())
        return;
    for (const int number : numbers) {
        File &file = m_files[std::size_t(number)];
        file.isTicked = ticked && canBeTicked(file);
    }
    const auto [first, last] = std::minmax_element(numbers.begin(), numbers.end());
    say(*first, *last);
}

bool ArticleFileModel::canBeTicked(const File &file)
{
    return file.state == State::Ready;
}

void ArticleFileModel::say(int firstFile, int lastFile)
{
    emit dataChanged(index(firstFile, 0), index(lastFile, columnCount() - 1));
    emit ticksChanged();
}

int ArticleFileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int ArticleFileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Remarks + 1;
}

QVariant ArticleFileModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const File &file = m_files[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shownText(file, index.column()).simplified();
    case Qt::EditRole:
        return index.column() == Title ? QVariant(file.title) : QVariant();
    case Qt::ToolTipRole:
        return plainTip(index.column() == FileName ? QDir::toNativeSeparators(file.path)
                                                   : shownText(file, index.column()));
    case Qt::CheckStateRole:
        return index.column() == Title && canBeTicked(file)
                   ? QVariant(file.isTicked ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Length ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

bool ArticleFileModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Title)
        return false;
    if (role == Qt::CheckStateRole) {
        setTicked({index.row()}, value.toInt() == Qt::Checked);
        return true;
    }
    const QString title = value.toString().simplified();
    if (role != Qt::EditRole || title.isEmpty())
        return false;
    File &file = m_files[std::size_t(index.row())];
    file.title = title;
    file.isTitleWritten = true;
    emit dataChanged(index, index);
    return true;
}

QVariant ArticleFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case FileName:
        return tr("File");
    case Length:
        return tr("Characters");
    case Encoding:
        return tr("Encoding");
    default:
        return tr("Worth knowing");
    }
}

Qt::ItemFlags ArticleFileModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == Title && canBeTicked(m_files[std::size_t(index.row())]))
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    return flags;
}
