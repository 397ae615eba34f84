#include "ui/window/find_bar.h"

#include "ui/article/article_view.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

struct FindBar::Private
{
    ArticleView *view = nullptr;
    std::shared_ptr<const OpenArticle> article;
    QLineEdit *field = nullptr;
    QCheckBox *matchCase = nullptr;
    QCheckBox *wholeWords = nullptr;
    QLabel *count = nullptr;
    FindText text;
    bool prepared = false; // `text` fits the article and the case switch
    std::vector<TextRange> hits;
    qsizetype current = -1;

    void search();
    void show(qsizetype hit);
    void showCount();
};

void FindBar::Private::search()
{
    const FindOptions options{matchCase->isChecked(), wholeWords->isChecked()};
    hits.clear();
    current = -1;
    if (article && !field->text().isEmpty()) {
        if (!prepared)
            text = FindText(article->text(), options.matchCase);
        prepared = true;
        hits = text.find(field->text(), options);
    }
    if (hits.empty()) {
        view->setHits({}, -1);
        return showCount();
    }
    const qsizetype from = view->selection().isEmpty() ? view->caret() : view->selection().start;
    const auto next =
        std::lower_bound(hits.begin(), hits.end(), from,
                         [](const TextRange &hit, qsizetype place) { return hit.start < place; });
    show(next == hits.end() ? 0 : next - hits.begin());
}

void FindBar::Private::show(qsizetype hit)
{
    current = hit;
    view->setHits(hits, hit);
    view->select(hits[std::size_t(hit)]);
    showCount();
}

void FindBar::Private::showCount()
{
    const QLocale locale;
    if (field->text().isEmpty())
        count->clear();
    else if (hits.empty())
        count->setText(FindBar::tr("not found"));
    else
        count->setText(FindBar::tr("%1 of %2")
                           .arg(locale.toString(current + 1), locale.toString(qsizetype(hits.size()))));
}

FindBar::FindBar(ArticleView *view, QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->view = view;
    d->field = new QLineEdit(this);
    d->field->setObjectName(QStringLiteral("find_field"));
    d->field->setPlaceholderText(tr("Find in this article…"));
    d->field->setAccessibleName(tr("Find in this article"));
    d->field->setToolTip(tr("All places with these words are marked as you type"));
    d->field->setClearButtonEnabled(true);
    d->field->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    d->field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // not the whole line
    d->count = new QLabel(this);
    d->count->setObjectName(QStringLiteral("find_count"));
    d->count->setTextFormat(Qt::PlainText);
    d->count->setMinimumHeight(
        std::max(24, fontMetrics().height() + 6)); // in line with what stands beside it
    d->count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("000 of 000")));
    d->matchCase = new QCheckBox(tr("Match &case"), this);
    d->matchCase->setToolTip(tr("Only where capitals are as typed"));
    d->wholeWords = new QCheckBox(tr("&Whole words"), this);
    d->wholeWords->setToolTip(tr("Only where no letter goes on before or behind"));
    const int target = std::max(24, fontMetrics().height() + 6);
    for (QCheckBox *box : {d->matchCase, d->wholeWords})
        box->setMinimumHeight(target);
    const auto button = [this, target](QStyle::StandardPixmap icon, const QString &name, const QString &tip) {
        auto *one = new QToolButton(this);
        one->setIcon(style()->standardIcon(icon));
        one->setAutoRaise(true);
        one->setMinimumSize(target, target);
        one->setIconSize({target * 2 / 3, target * 2 / 3});
        one->setAccessibleName(name);
        one->setToolTip(tip);
        one->setFocusPolicy(Qt::TabFocus);
        return one;
    };
    auto *previous =
        button(QStyle::SP_ArrowUp, tr("Previous hit"), tr("Previous hit (Shift+F3, Shift+Return)"));
    auto *next = button(QStyle::SP_ArrowDown, tr("Next hit"), tr("Next hit (F3, Return)"));
    auto *close = button(QStyle::SP_TitleBarCloseButton, tr("Close"), tr("Close the find bar (Esc)"));

    auto *row = new FlowLayout(8, this); // with large text one line would be wider than the screen
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(d->field);
    row->addWidget(d->count);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(d->matchCase);
    row->addWidget(d->wholeWords);
    row->addWidget(close);

    connect(d->field, &QLineEdit::textChanged, this, [this] { d->search(); });
    connect(d->matchCase, &QCheckBox::toggled, this, [this] {
        d->prepared = false;
        d->search();
    });
    connect(d->wholeWords, &QCheckBox::toggled, this, [this] { d->search(); });
    connect(previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(next, &QToolButton::clicked, this, [this] { go(1); });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::showArticle(std::shared_ptr<const OpenArticle> article)
{
    d->article = std::move(article);
    d->prepared = false;
    d->text = {};
    d->hits.clear();
    d->current = -1;
    if (isVisible())
        d->search();
}

void FindBar::ask()
{
    const TextRange selection = d->view->selection();
    constexpr qsizetype longestWords = 120; // a selected paragraph is not what one looks for
    if (d->article && !selection.isEmpty() && selection.length() <= longestWords)
        d->field->setText(d->article->text().mid(selection.start, selection.length()).simplified());
    show();
    d->field->setFocus(Qt::ShortcutFocusReason);
    d->field->selectAll();
    d->search();
}

void FindBar::go(int direction)
{
    if (d->field->text().isEmpty())
        return ask();
    if (!isVisible())
        show();
    if (d->hits.empty())
        d->search();
    if (d->hits.empty())
        return;
    const auto count = qsizetype(d->hits.size());
    d->show(d->current < 0 ? 0 : (d->current + direction + count) % count);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return hide();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    d->hits.clear();
    d->view->setHits({}, -1);
    if (window()->isActiveWindow())
        d->view->setFocus(Qt::OtherFocusReason);
}
