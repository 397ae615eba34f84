#include "ui/agreement/place_model.h"

#include "model/storage/fold.h"
#include "ui/agreement/figure_words.h"
#include "ui/widgets/plain_words.h"

#include <algorithm>

namespace {

constexpr int longestWords = 160;
constexpr int rowsKept = 2'000;

const PassSpan *spanOf(const AgreementResult &result, const Place &place, bool ofA)
{
    const int number = ofA ? place.spanA : place.spanB;
    if (number < 0)
        return nullptr;
    const PassArticle &article = result.set().articles[std::size_t(place.article)];
    return &article.passes[std::size_t(ofA ? place.a : place.b)].spans[std::size_t(number)];
}

QString titleOf(const AgreementResult &result, const Place &place)
{
    return result.set().articles[std::size_t(place.article)].title;
}

QString kindOf(const AgreementResult &result, const Place &place)
{
    return kindName(place.kind, result.annotatorName(place.a), result.annotatorName(place.b));
}

} // namespace

void PlaceModel::setProject(Project *project)
{
    m_project = project;
    m_article.reset();
}

void PlaceModel::show(AgreementResultPointer result, std::vector<Place> places)
{
    beginResetModel();
    m_result = std::move(result);
    m_places = std::move(places);
    m_texts.clear();
    m_article.reset();
    endResetModel();
}

bool PlaceModel::hasWords(const AgreementResult &result, const Place &place, const QStringList &folded)
{
    QString all = titleOf(result, place) + QLatin1Char('\n') + kindOf(result, place);
    for (const bool ofA : {true, false}) {
        if (const PassSpan *span = spanOf(result, place, ofA))
            all += QLatin1Char('\n') + result.tagName(span->tag);
    }
    const QString text = fold(all);
    return std::all_of(folded.begin(), folded.end(),
                       [&](const QString &word) { return text.contains(word); });
}

int PlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int PlaceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (!m_texts.contains(index.row())) {
        if (m_texts.size() > rowsKept)
            m_texts.clear();
        QStringList texts;
        for (int column = 0; column < columns; ++column)
            texts << text(m_places[std::size_t(index.row())], column);
        m_texts.insert(index.row(), texts);
    }
    const QString shown = m_texts.value(index.row()).value(index.column());
    return role == Qt::ToolTipRole ? plainTip(shown) : shown;
}

QVariant PlaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Article"), tr("Difference"), tr("The one"), tr("The other")};
    return names.value(section);
}

QString PlaceModel::text(const Place &place, int column) const
{
    switch (column) {
    case Article:
        return shortWords(titleOf(*m_result, place), longestWords);
    case Kind:
        return kindOf(*m_result, place);
    case First:
        return side(place, true);
    default:
        return side(place, false);
    }
}

QString PlaceModel::side(const Place &place, bool ofA) const
{
    const QString who = m_result->annotatorName(ofA ? place.a : place.b);
    const PassSpan *span = spanOf(*m_result, place, ofA);
    if (!span)
        return tr("%1: nothing").arg(who);
    const auto &ids =
        m_result->passes.spans[std::size_t(place.article)][std::size_t(ofA ? place.a : place.b)];
    const Id &article = m_result->passes.articles[std::size_t(place.article)];
    QString all = tr("%1: %2 “%3”")
                      .arg(who, m_result->tagName(span->tag),
                           words(article, ids[std::size_t(ofA ? place.spanA : place.spanB)]));
    QStringList values;
    for (const AttributeChoice &choice : span->attributes) {
        if (place.kind == DifferenceKind::Attribute)
            values << m_result->set().values[choice.value];
    }
    if (!values.isEmpty())
        all += QStringLiteral(" · ") + values.join(QStringLiteral(", "));
    if (const int number = ofA ? place.linkA : place.linkB; number >= 0) {
        const Pass &pass =
            m_result->set().articles[std::size_t(place.article)].passes[std::size_t(ofA ? place.a : place.b)];
        const PassLink &link = pass.links[std::size_t(number)];
        QString type = m_result->set().linkTypes[link.type];
        all += QStringLiteral(" → %1 → “%2”")
                   .arg(type.replace(QLatin1Char('_'), QLatin1Char(' ')),
                        words(article, ids[std::size_t(link.to)]));
    }
    return all;
}

QString PlaceModel::words(const Id &article, const Id &span) const
{
    if (!m_project)
        return {};
    if (!m_article || m_article->article().id != article) {
        const auto opened = m_project->openArticle(article);
        if (!opened)
            return tr("cannot be read");
        m_article = *opened;
    }
    const Span *found = m_article->span(span);
    return found ? shortWords(m_article->words(*found), longestWords) : tr("removed since");
}
