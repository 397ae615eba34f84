#include "ui/claims/check_list.h"

#include "ui/widgets/empty_notice.h"
#include "ui/widgets/plain_words.h"

#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

struct CheckList::Private
{
    QPointer<Project> project;
    std::shared_ptr<const OpenArticle> article;
    ClaimRoles roles;
    std::vector<Finding> findings;
    Apply apply;
    QTimer soon;
    bool stale = true;

    QStackedWidget *pages = nullptr;
    QListWidget *list = nullptr;
    EmptyNotice *notice = nullptr;
    QLabel *count = nullptr;
    QPushButton *mend = nullptr;
};

CheckList::CheckList(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    d->list = new QListWidget;
    d->list->setAccessibleName(tr("Accusation check"));
    d->list->setFrameShape(QFrame::NoFrame);
    d->list->setUniformItemSizes(true);
    d->list->setSpacing(unit / 2);
    d->list->setAlternatingRowColors(true);
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->list->setTextElideMode(Qt::ElideRight);
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->list);
    d->pages->addWidget(d->notice);
    d->count = new QLabel(this);
    d->count->setTextFormat(Qt::PlainText);
    d->count->setWordWrap(true);
    d->count->setForegroundRole(QPalette::PlaceholderText);
    d->mend = new QPushButton(this);
    d->mend->setMinimumHeight(24);
    d->mend->setAccessibleName(tr("Mend the finding"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * unit, 0, unit);
    column->setSpacing(unit);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    top->addWidget(d->count);
    column->addLayout(top);
    column->addWidget(d->pages, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    foot->addWidget(d->mend, 1);
    column->addLayout(foot);

    d->soon.setSingleShot(true);
    d->soon.setInterval(100ms);
    connect(&d->soon, &QTimer::timeout, this, [this] {
        if (isVisible())
            look();
    });
    connect(d->list, &QListWidget::currentRowChanged, this, &CheckList::showState);
    const auto activate = [this] {
        if (const Finding *finding = chosen())
            emit findingActivated(finding->span);
    };
    connect(d->list, &QListWidget::itemActivated, this, activate);
    connect(d->list, &QListWidget::itemClicked, this, activate);
    connect(d->mend, &QPushButton::clicked, this, &CheckList::mend);
    setFocusProxy(d->list);
    showState();
}

CheckList::~CheckList() = default;

void CheckList::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->project = project;
    if (project) {
        const auto again = [this] {
            d->stale = true;
            d->soon.start();
            emit this->changed(); // nothing can be mended until it was looked at again
        };
        connect(project, &Project::changed, this, again);
        connect(project, &Project::reloaded, this, again);
    }
    showArticle(nullptr);
}

void CheckList::setApply(const Apply &apply)
{
    d->apply = apply;
}

void CheckList::showArticle(std::shared_ptr<const OpenArticle> article)
{
    d->article = std::move(article);
    d->findings.clear();
    d->stale = true;
    fill();
    d->soon.start();
}

void CheckList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->stale)
        look();
}

void CheckList::look()
{
    d->stale = false;
    d->soon.stop();
    d->findings.clear();
    if (d->project && d->article) {
        d->roles = ClaimRoles(d->project->tagset());
        const ClaimIndex index(d->roles, d->article->text(), d->article->spans(), d->article->links());
        const Id annotator = d->project->isReadOnly() ? Id() : d->project->annotator().id;
        d->findings = accusationCheck(index, d->project->tagset(), d->article->article().zones, annotator);
    }
    fill();
}

void CheckList::fill()
{
    const int row = d->list->currentRow();
    const QVariant kept = d->list->currentItem() ? d->list->currentItem()->data(Qt::UserRole) : QVariant();
    {
        const QSignalBlocker quiet(d->list);
        d->list->clear();
        int place = -1;
        for (const Finding &finding : d->findings) {
            const Span *span = d->article->span(finding.span);
            const QString words = span ? shortWords(d->article->words(*span), 80) : QString();
            const QString text = tr("%1 · “%2”\n%3").arg(findingName(finding.kind), words, finding.text);
            auto *item = new QListWidgetItem(text, d->list);
            item->setToolTip(plainTip(text));
            const QVariant key = QVariant::fromValue(finding.span);
            item->setData(Qt::UserRole, key);
            if (place < 0 && kept.isValid() && key == kept)
                place = d->list->count() - 1;
        }
        // Where the finding was that has been mended stands the next one now.
        if (place < 0 && row >= 0)
            place = std::min(row, d->list->count() - 1);
        d->list->setCurrentRow(place);
    }
    showState();
}

const Finding *CheckList::chosen() const
{
    const int row = d->list->currentRow();
    return row >= 0 && row < int(d->findings.size()) ? &d->findings[std::size_t(row)] : nullptr;
}

int CheckList::count()
{
    if (d->stale)
        look();
    return int(d->findings.size());
}

bool CheckList::step(int direction)
{
    const int all = count();
    if (all == 0)
        return false;
    const int row = d->list->currentRow();
    const int next = row < 0 ? (direction > 0 ? 0 : all - 1) : (row + direction + all) % all;
    d->list->setCurrentRow(next);
    d->list->scrollToItem(d->list->item(next));
    emit findingActivated(d->findings[std::size_t(next)].span);
    return true;
}

bool CheckList::canMend() const
{
    const Finding *finding = chosen();
    return !d->stale && finding && finding->mend && d->project && !d->project->isReadOnly();
}

void CheckList::mend()
{
    if (!canMend())
        return;
    const Mend step = *chosen()->mend;
    d->stale = true; // what it rests on changes now
    if (d->apply) {
        d->apply(step.label, step.changes);
    } else if (const Result<void> applied = d->project->apply(step.label, step.changes); !applied) {
        emit failed(applied.error());
    }
    look();
}

void CheckList::showState()
{
    const bool empty = d->findings.empty();
    d->pages->setCurrentWidget(empty ? static_cast<QWidget *>(d->notice) : d->list);
    if (!d->project || !d->article)
        d->notice->say(tr("Open an article: what its claims lack will be listed here."));
    else if (d->roles.hasClaims())
        d->notice->say(tr("Nothing to ask: every claim has what the check looks for."));
    else
        d->notice->say(ClaimRoles(d->project->tagset()).shortfall());
    const QString shortfall = d->project ? ClaimRoles(d->project->tagset()).shortfall() : QString();
    const QString counted =
        empty ? QString() : tr("%Ln finding(s) in this article", nullptr, int(d->findings.size()));
    d->count->setText(empty || shortfall.isEmpty() ? counted : counted + QLatin1Char('\n') + shortfall);
    d->count->setVisible(!d->count->text().isEmpty());

    const Finding *finding = chosen();
    const bool can = canMend();
    d->mend->setEnabled(can);
    QString offer = can ? finding->mend->offer : tr("Mend");
    d->mend->setText(offer.replace(QLatin1Char('&'), QLatin1String("&&")));
    d->mend->setToolTip(can       ? plainTip(finding->mend->offer)
                        : finding ? tr("No single step settles this: look at the place and decide")
                                  : tr("Choose a finding; where one step settles it, this does it"));
    d->mend->setVisible(!empty);
    emit changed();
}
