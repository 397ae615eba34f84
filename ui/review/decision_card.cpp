#include "ui/review/decision_card.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

struct DecisionCard::Private
{
    QLabel *state = nullptr;
    // Third version, neither, then one for each side, as Decision counts them.
    std::vector<QPushButton *> buttons;
    FlowLayout *row = nullptr;
    QStringList tips;
    QStringList keys;
    QComboBox *reason = nullptr;
    QLineEdit *comment = nullptr;
    QComboBox *confidence = nullptr;
    QCheckBox *gap = nullptr;
    bool showing = false;

    void showTips(const QString &why);
};

void DecisionCard::Private::showTips(const QString &why)
{
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const QString key = keys.value(qsizetype(i));
        const QString tip = why.isEmpty() ? tips.value(qsizetype(i)) : why;
        buttons[i]->setToolTip(plainTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key)));
    }
}

DecisionCard::DecisionCard(QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("decision_card"));
    setFrameShape(QFrame::StyledPanel);
    const int unit = std::max(4, fontMetrics().height() / 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    column->setSpacing(2 * unit);
    d->state = new QLabel(this);
    d->state->setObjectName(QStringLiteral("decision_state"));
    d->state->setTextFormat(Qt::PlainText);
    d->state->setWordWrap(true);
    column->addWidget(d->state);

    d->row = new FlowLayout(unit);
    column->addLayout(d->row);

    d->reason = new QComboBox(this);
    d->reason->setEditable(true);
    d->reason->setInsertPolicy(QComboBox::NoInsert);
    d->reason->lineEdit()->setPlaceholderText(tr("Reason…"));
    d->reason->setAccessibleName(tr("Reason"));
    d->reason->lineEdit()->setAccessibleName(tr("Reason"));
    d->reason->setToolTip(tr("Why it was decided so: one of the project's reasons, or your own words"));
    d->reason->lineEdit()->setToolTip(d->reason->toolTip());
    column->addWidget(d->reason);
    d->comment = new QLineEdit(this);
    d->comment->setObjectName(QStringLiteral("review_comment"));
    d->comment->setPlaceholderText(tr("Comment for the annotators…"));
    d->comment->setAccessibleName(tr("Comment"));
    d->comment->setToolTip(tr("Anything the annotators should know about this decision"));
    column->addWidget(d->comment);

    auto *foot = new FlowLayout(2 * unit);
    d->confidence = new QComboBox(this);
    d->confidence->addItems({tr("How sure: not said"), tr("Not very sure"), tr("Fairly sure"), tr("Sure")});
    d->confidence->setAccessibleName(tr("How sure you are"));
    d->confidence->setToolTip(tr("How sure you are of this decision"));
    foot->addWidget(d->confidence);
    d->gap = new QCheckBox(tr("&Guideline gap"), this);
    d->gap->setToolTip(tr("The guidelines do not decide this case"));
    d->gap->setMinimumHeight(24);
    foot->addWidget(d->gap);
    column->addLayout(foot);

    const auto edited = [this] {
        if (!d->showing)
            emit remarksEdited();
    };
    connect(d->reason, &QComboBox::textActivated, this, edited);
    connect(d->reason->lineEdit(), &QLineEdit::editingFinished, this, edited);
    connect(d->comment, &QLineEdit::editingFinished, this, edited);
    connect(d->confidence, &QComboBox::activated, this, edited);
    connect(d->gap, &QCheckBox::clicked, this, edited);
    setNames({QString(), QString()});
}

DecisionCard::~DecisionCard() = default;

void DecisionCard::setReasons(const QStringList &reasons)
{
    const QString now = d->reason->currentText();
    d->reason->clear();
    d->reason->addItems(reasons);
    d->reason->setEditText(now);
}

void DecisionCard::setNames(const QStringList &annotators)
{
    const bool simple = annotators.size() < 2;
    const std::size_t wanted = std::size_t(annotators.size()) + firstSideKey;
    while (d->buttons.size() < wanted) {
        const Decision decision = Decision(int(d->buttons.size()) - firstSideKey);
        auto *button = new QPushButton(this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, decision] { emit decided(decision); });
        d->buttons.push_back(button);
    }
    const auto of = [&](Decision decision) { return d->buttons[std::size_t(int(decision) + firstSideKey)]; };
    of(Decision::Nothing)->setText(simple ? tr("Reject") : tr("Neither"));
    of(Decision::Third)->setText(simple ? tr("Another version") : tr("Third version"));
    d->tips = {tr("The selected words stand, or a copy whose edges you move"),
               simple ? tr("This tag does not stand; say why") : tr("There is nothing to tag here")};
    for (qsizetype side = 0; side < annotators.size(); ++side) {
        QString name = annotators[side];
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        of(Decision(int(side)))->setText(simple ? tr("Accept") : tr("Take %1’s").arg(name));
        d->tips << (simple ? tr("This tag stands") : tr("What %1 has stands").arg(annotators[side]));
    }
    // On screen the sides come first, and the keyboard goes the same way.
    for (QPushButton *button : d->buttons)
        d->row->removeWidget(button);
    QWidget *before = nullptr;
    const auto place = [&](QPushButton *button, bool seen) {
        d->row->addWidget(button);
        button->setVisible(seen);
        if (before)
            setTabOrder(before, button);
        before = button;
    };
    for (std::size_t i = firstSideKey; i < d->buttons.size(); ++i)
        place(d->buttons[i], i < wanted);
    place(of(Decision::Nothing), true);
    place(of(Decision::Third), true);
    d->showTips({});
}

void DecisionCard::setKeys(const QStringList &keys)
{
    d->keys = keys;
    d->showTips({});
}

void DecisionCard::show(const QString &state, const Remarks &remarks, const std::vector<bool> &canTake,
                        bool enabled, const QString &why)
{
    d->showing = true;
    d->state->setText(tr("Agreed: %1").arg(state));
    d->reason->setEditText(remarks.reason);
    d->comment->setText(remarks.comment);
    d->confidence->setCurrentIndex(std::clamp(remarks.confidence, 0, 3));
    d->gap->setChecked(remarks.guidelineGap);
    for (std::size_t i = 0; i < d->buttons.size(); ++i) {
        const std::size_t side = i - firstSideKey;
        d->buttons[i]->setEnabled(enabled && (i < firstSideKey || (side < canTake.size() && canTake[side])));
    }
    for (QWidget *field : std::initializer_list<QWidget *>{d->reason, d->comment, d->confidence, d->gap})
        field->setEnabled(enabled);
    d->showTips(enabled ? QString() : why);
    d->showing = false;
}

Remarks DecisionCard::remarks() const
{
    return {d->reason->currentText().simplified(), d->comment->text().trimmed(),
            d->confidence->currentIndex(), d->gap->isChecked()};
}

void DecisionCard::focusComment()
{
    d->comment->setFocus(Qt::ShortcutFocusReason);
}

void DecisionCard::focusReason()
{
    d->reason->setFocus(Qt::ShortcutFocusReason);
    d->reason->lineEdit()->selectAll();
}
