#include "ui/articles/article_delegate.h"

#include "ui/articles/article_list_model.h"
#include "ui/widgets/draw_line.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace {

constexpr int edge = 12;
constexpr int gap = 6;

// The title's lines; the second one is what is left over.
QStringList titleLines(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title.simplified(), font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (!first.isValid()) {
        layout.endLayout();
        return {};
    }
    first.setLineWidth(width);
    layout.endLayout();
    const QString text = layout.text();
    const QString rest = text.mid(first.textLength());
    QStringList lines{text.left(first.textLength()).trimmed()};
    if (!rest.isEmpty())
        lines << rest;
    return lines;
}

QString progressOf(const QModelIndex &index)
{
    const auto state = static_cast<ReadingState>(index.data(ArticleListModel::StateRole).toInt());
    const qint64 spans = index.data(ArticleListModel::SpansRole).toLongLong();
    if (spans == 0)
        return stateName(state);
    const QString tags = ArticleListModel::tr("%Ln tag(s)", nullptr, static_cast<int>(spans));
    return state == ReadingState::Done ? QStringLiteral("✓ ") + tags : tags;
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const bool chosen = option.state & QStyle::State_Selected;
    const QColor accent = pageColors(isDark(palette)).accent;
    if (chosen || (option.state & QStyle::State_MouseOver)) {
        QColor tint = accent;
        tint.setAlpha(chosen ? 36 : 16);
        painter->fillRect(option.rect, tint);
    }
    if (chosen) {
        const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), accent);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }

    const QRect inner = option.rect.adjusted(edge, gap, -edge, -gap);
    const int line = option.fontMetrics.lineSpacing();
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(palette.color(QPalette::Text));
    QRect place(inner.left(), inner.top(), inner.width(), line);
    for (const QString &words :
         titleLines(index.data(ArticleListModel::TitleRole).toString(), bold, inner.width())) {
        drawLine(*painter, place, option.direction, Side::Start, words);
        place.translate(0, line);
    }

    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::PlaceholderText));
    const QString progress = progressOf(index);
    const int width = option.fontMetrics.horizontalAdvance(progress);
    drawLine(*painter, place, option.direction, Side::End, progress);
    const QRect rest = QStyle::visualRect(option.direction, place, place.adjusted(0, 0, -width - gap, 0));
    drawLine(*painter, rest, option.direction, Side::Start,
             index.data(ArticleListModel::OriginRole).toString());
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 24, 3 * option.fontMetrics.lineSpacing() + 2 * gap};
}
