#include "ui/spans/hidden_note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

HiddenNote::HiddenNote(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("hidden_note"));
    const int unit = std::max(4, fontMetrics().height() / 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    column->setSpacing(unit);
    hide();
}

void HiddenNote::say(const std::vector<HiddenLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    // Later: a button may be asking for this itself.
    for (QWidget *row : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        row->hide();
        layout()->removeWidget(row);
        row->deleteLater();
    }
    for (const HiddenLine &line : lines) {
        auto *row = new QWidget(this);
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        auto *label = new QLabel(line.text, row);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setWordWrap(true);
        across->addWidget(label, 1);
        if (line.canShow) {
            auto *show = new QPushButton(tr("Show"), row);
            show->setAccessibleName(tr("Show: %1").arg(line.text));
            show->setToolTip(tr("Show these tags again in the text and in the list"));
            connect(show, &QPushButton::clicked, this, [this, layer = line.layer] { emit showAsked(layer); });
            across->addWidget(show);
        }
        layout()->addWidget(row);
        row->show();
    }
    setVisible(!lines.empty());
}
