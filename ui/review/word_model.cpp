#include "ui/review/word_model.h"

#include "ui/widgets/plain_words.h"

#include <QFont>

#include <algorithm>

namespace {

constexpr quintptr isWord = 0; // else the row of its word, from one

}

void WordModel::show(std::shared_ptr<const WordLines> lines, const WordFilter &filter)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_rows.clear();
    m_oneArticle = !filter.article.isNull();
    if (m_lines) {
        for (const WordLine &word : m_lines->words) {
            const bool fits = (!filter.mixedOnly || word.isMixed) &&
                              std::all_of(filter.words.begin(), filter.words.end(),
                                          [&](const QString &one) { return word.folded.contains(one); });
            Row row{&word, {}};
            for (int place = 0; fits && place < int(word.places.size()); ++place) {
                if (!m_oneArticle || word.places[std::size_t(place)].article == filter.article)
                    row.places.push_back(place);
            }
            if (!row.places.empty())
                m_rows.push_back(std::move(row));
        }
    }
    endResetModel();
}

const WordPlace *WordModel::placeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const bool ofWord = index.internalId() == isWord;
    const Row &row = m_rows[ofWord ? std::size_t(index.row()) : std::size_t(index.internalId() - 1)];
    const int place = row.places[ofWord ? 0 : std::size_t(index.row())];
    return &row.word->places[std::size_t(place)];
}

QModelIndex WordModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : isWord);
}

QModelIndex WordModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isWord)
        return {};
    return createIndex(int(index.internalId() - 1), 0, isWord);
}

int WordModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    return parent.internalId() == isWord ? int(m_rows[std::size_t(parent.row())].places.size()) : 0;
}

QString WordModel::wordText(const Row &row) const
{
    const QLocale locale;
    QStringList parts{row.word->form};
    if (m_oneArticle)
        parts << tr("%Ln here", nullptr, int(row.places.size()));
    parts << tr("%Ln place(s)", nullptr, int(row.word->count));
    parts << tr("tagged %1, left alone %2")
                 .arg(locale.toString(row.word->tagged), locale.toString(row.word->untagged));
    if (row.word->places.size() == mostPlacesOfWord)
        parts << tr("the first %1 are listed").arg(locale.toString(qsizetype(mostPlacesOfWord)));
    return (row.word->isMixed ? QStringLiteral("≠ ") : QString()) + parts.join(QStringLiteral(" · "));
}

QVariant WordModel::data(const QModelIndex &index, int role) const
{
    const WordPlace *place = placeAt(index);
    if (!place)
        return {};
    if (index.internalId() == isWord) {
        const Row &row = m_rows[std::size_t(index.row())];
        if (role == Qt::AccessibleTextRole)
            return row.word->isMixed ? tr("%1, tagged differently").arg(wordText(row)) : wordText(row);
        if (role == Qt::ToolTipRole)
            return plainTip(row.word->isMixed
                                ? tr("Not tagged the same everywhere: tagged by some or in places, or with "
                                     "several tags")
                                : tr("Tagged the same wherever it stands"));
        return role == Qt::DisplayRole ? wordText(row) : QVariant();
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringLiteral("%1\n%2").arg(m_lines->howTagged(*place), place->context);
    if (role == Qt::ToolTipRole)
        return plainTip(m_lines->titles.value(place->title) + QLatin1Char('\n') + place->context);
    return {};
}
