// The bar at the top of the window: what went wrong (or is worth knowing) and the next step, offered
// as a button. Errors stay until closed; notices go after eight seconds. Several wait in line.
#pragma once

#include "model/result.h"

#include <QWidget>

#include <functional>
#include <memory>

class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Notice, Warning, Failure };

    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    struct Step
    {
        QString text;
        std::function<void()> run;
    };
    void show(Kind kind, const QString &message, const Step &step = {});
    void showError(const Error &error, const Step &step = {});
    void withdraw(const QString &message); // it holds no longer
    void clear();
    void dismiss(const QString &message); // takes this one away, shown or waiting; the others stay
    QString message() const; // shown now; empty = hidden

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
