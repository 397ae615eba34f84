// What is decided about the difference above: a button for each side, two more, and what is said around them.
#pragma once

#include "ui/review/comparison.h"

#include <QFrame>

#include <memory>
#include <vector>

// From zero: what this side has stands.
enum class Decision { Third = -2, Nothing = -1, TakeA = 0, TakeB = 1 };

// Where the keys of the sides begin in the list of keys.
constexpr int firstSideKey = 2;

class DecisionCard : public QFrame
{
    Q_OBJECT

public:
    explicit DecisionCard(QWidget *parent = nullptr);
    ~DecisionCard() override;

    void setReasons(const QStringList &reasons);  // offered; free words are as good
    void setNames(const QStringList &annotators); // one = their tags alone
    // Keys of a third version, of neither, and of taking the first, second, … one's, as they are now; shown
    // on the buttons' tips.
    void setKeys(const QStringList &keys);
    void show(const QString &state, const Remarks &remarks, const std::vector<bool> &canTake, bool enabled,
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
