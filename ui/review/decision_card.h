// What is decided about the difference above: the four buttons, and what is said around them.
#pragma once

#include "ui/review/comparison.h"

#include <QFrame>

#include <memory>

enum class Decision { TakeA, TakeB, Nothing, Third };

class DecisionCard : public QFrame
{
    Q_OBJECT

public:
    explicit DecisionCard(QWidget *parent = nullptr);
    ~DecisionCard() override;

    void setReasons(const QStringList &reasons); // offered; free words are as good
    void setNames(const QString &a, const QString &b, bool simple);
    // Keys of the four, as they are now; shown on the buttons' tips.
    void setKeys(const QStringList &keys);
    void show(const QString &state, const Remarks &remarks, bool canTakeA, bool canTakeB, bool enabled,
              const QString &why);

    Remarks remarks() const;
    void focusComment();
    void focusReason();

signals:
    void decided(Decision decision);
    void remarksEdited(); // the focus left a field, or Return

private:
    struct Private;
    std::unique_ptr<Private> d;
};
