#include "ui/transfer/spans_export.h"

#include "model/exchange/csv_reader.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportDialog", text);
}

// The beginning of what is written to it; then it refuses, which ends the writing.
class HeadDevice : public QIODevice
{
public:
    explicit HeadDevice(int records) : m_records(records)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    const QByteArray &bytes() const { return m_bytes; }
    bool isFull() const { return m_full; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_full)
            return -1;
        m_bytes.append(data, size);
        // CRLF ends records; inside of cells there is only LF.
        m_full = m_bytes.count("\r\n") > m_records;
        return size;
    }

private:
    int m_records;
    bool m_full = false;
    QByteArray m_bytes;
};

Result<std::vector<Id>> articlesInState(const Snapshot &snapshot, const ExportWish &wish, Task &task)
{
    const auto articles = snapshot.articles();
    if (!articles)
        return articles.error();
    std::vector<Id> found;
    for (const Article &article : *articles) {
        if (task.cancelled())
            return Error{tr("Stopped.")};
        const auto readings = snapshot.readings(article.id);
        if (!readings)
            return readings.error();
        const auto own = std::find_if(readings->begin(), readings->end(), [&](const Reading &reading) {
            return reading.annotator == wish.reader;
        });
        const ReadingState state = own == readings->end() ? ReadingState::NotStarted : own->state;
        if (state == wish.state)
            found.push_back(article.id);
    }
    return found;
}

Result<SpanSelection> selectionOf(const Snapshot &snapshot, const ExportWish &wish, Task &task)
{
    SpanSelection selection{{}, wish.annotators};
    if (wish.articles == ExportWish::Articles::One) {
        selection.articles = {wish.article};
    } else if (wish.articles == ExportWish::Articles::InState) {
        auto found = articlesInState(snapshot, wish, task);
        if (!found)
            return found.error();
        if (found->empty())
            return Error{tr("No article is in this state. Choose another state, or all articles.")};
        selection.articles = *std::move(found);
    }
    return selection;
}

Result<ExportHead> recordsOf(const QByteArray &bytes, char separator, std::size_t most, Task &task)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader;
    if (auto opened = reader.open(buffer, task); !opened)
        return opened.error();
    reader.setSeparator(separator);
    ExportHead head;
    while (head.rows.size() < most) {
        const Result<bool> more = reader.next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        QStringList cells;
        for (const QByteArrayView cell : reader.cells())
            cells.append(QString::fromUtf8(cell));
        if (head.columns.isEmpty())
            head.columns = cells;
        else
            head.rows.push_back(cells);
    }
    return head;
}

} // namespace

Result<CsvWritten> exportSpans(const ExportWish &wish, const QString &path, Task &task)
{
    const auto snapshot = Snapshot::open(wish.project);
    if (!snapshot)
        return snapshot.error();
    const auto selection = selectionOf(**snapshot, wish, task);
    if (!selection)
        return selection.error();
    return exportCsv(wish.table, **snapshot, *selection, wish.csv, path, task);
}

Result<ExportHead> exportHead(const ExportWish &wish, int rows, Task &task)
{
    const auto snapshot = Snapshot::open(wish.project);
    if (!snapshot)
        return snapshot.error();
    const auto selection = selectionOf(**snapshot, wish, task);
    if (!selection)
        return selection.error();
    HeadDevice device(rows + 1);
    const auto written = writeCsv(wish.table, **snapshot, *selection, wish.csv, device, task);
    if (!written && !device.isFull())
        return written.error();
    auto head = recordsOf(device.bytes(), wish.csv.separator, std::size_t(rows), task);
    if (head)
        head->isWhole = written && written->rows <= rows;
    return head;
}
