#include "ui/window/coverage_bar.h"

#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

CoverageBar::CoverageBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("coverage"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CoverageBar::sizeHint() const
{
    return {40, 4};
}

void CoverageBar::showCoverage(qsizetype seen, qsizetype all)
{
    m_seen = seen;
    m_all = all;
    const QLocale locale;
    const QString words = all == 0 ? tr("There is no paragraph to read here.")
                                   : tr("You have tagged or marked as read %1 of %2 paragraphs.")
                                         .arg(locale.toString(seen), locale.toString(all));
    setToolTip(words);
    setAccessibleName(words);
    update();
}

void CoverageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Midlight));
    if (m_all == 0 || m_seen == 0)
        return;
    const int width = std::max(3, int(this->width() * double(m_seen) / double(m_all)));
    const QRect part(0, 0, width, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), part),
                     pageColors(isDark(palette())).accent);
}
