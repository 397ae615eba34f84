#include "ui/widgets/progress_strip.h"

#include "ui/widgets/background.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

ProgressStrip::ProgressStrip(Background *work, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bar(new QProgressBar(this))
{
    m_title->setTextFormat(Qt::PlainText);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Stop this; what was done so far is taken back"));
    cancel->setAccessibleName(tr("Cancel"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_title);
    row->addWidget(m_bar, 1);
    row->addWidget(cancel);

    connect(work, &Background::started, this, [this, cancel](const QString &title) {
        m_title->setText(title);
        m_bar->setAccessibleName(title);
        cancel->setEnabled(true);
        show();
    });
    connect(work, &Background::progressed, this, &ProgressStrip::showProgress);
    connect(work, &Background::finished, this, &QWidget::hide);
    connect(cancel, &QPushButton::clicked, this, [cancel, work] {
        cancel->setEnabled(false); // heard; the work stops at its next step
        work->cancel();
    });
    hide();
}

void ProgressStrip::showProgress(qint64 done, qint64 total)
{
    // The bar counts in int; per mille is fine enough to see.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(double(done) / double(total) * 1000));
}
