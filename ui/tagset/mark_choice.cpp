#include "ui/tagset/mark_choice.h"

#include "ui/tags/mark_painting.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>

#include <array>

namespace {

constexpr std::array marks{Mark::Solid,  Mark::Box,      Mark::Dotted, Mark::Wavy,
                           Mark::Double, Mark::Brackets, Mark::Dashed};

QString nameOf(Mark mark)
{
    switch (mark) {
    case Mark::Solid:
        return MarkChoice::tr("Solid");
    case Mark::Box:
        return MarkChoice::tr("Box");
    case Mark::Dotted:
        return MarkChoice::tr("Dotted");
    case Mark::Wavy:
        return MarkChoice::tr("Wavy");
    case Mark::Double:
        return MarkChoice::tr("Double");
    case Mark::Brackets:
        return MarkChoice::tr("Brackets");
    case Mark::Dashed:
        return MarkChoice::tr("Dashed");
    }
    return {};
}

} // namespace

MarkChoice::MarkChoice(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *flow = new FlowLayout(4, this);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const Mark mark : marks) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("mark_%1").arg(int(mark)));
        button->setText(nameOf(mark));
        button->setToolTip(tr("%1: this line under or around the tagged words").arg(nameOf(mark)));
        button->setAccessibleName(tr("Line: %1").arg(nameOf(mark)));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button, int(mark));
        flow->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idClicked, this, &MarkChoice::markChosen);
}

Mark MarkChoice::mark() const
{
    return Mark(m_group->checkedId());
}

void MarkChoice::showTag(const Tag &tag)
{
    const bool dark = isDark(palette());
    const int height = fontMetrics().height() + 8;
    const QSize size(height * 2, height);
    for (QAbstractButton *button : m_group->buttons()) {
        Tagset one;
        one.tags = {tag};
        one.tags[0].mark = Mark(m_group->id(button));
        QPixmap pixmap(size * 2);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(pageColors(dark).paper);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintTagSwatch(painter, QRectF(4, 3, size.width() - 8, size.height() - 6),
                       TagStyles(one, dark).of(tag.id), dark);
        painter.end();
        button->setIcon(QIcon(pixmap));
        button->setIconSize(size);
    }
    if (QAbstractButton *button = m_group->button(int(tag.mark)))
        button->setChecked(true);
}
