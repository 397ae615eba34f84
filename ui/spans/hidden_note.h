// Says above the cards what is not among them, one line each, with a button where one click brings it back.
#pragma once

#include "model/entities/id.h"

#include <QWidget>

#include <vector>

struct HiddenLine
{
    QString text;
    Id layer = {};        // whose tags; null = what was agreed
    bool canShow = false; // may be brought back

    bool operator==(const HiddenLine &) const = default;
};

class HiddenNote : public QWidget
{
    Q_OBJECT

public:
    explicit HiddenNote(QWidget *parent = nullptr);
    void say(const std::vector<HiddenLine> &lines); // none = nothing is hidden

signals:
    void showAsked(const Id &layer);

private:
    std::vector<HiddenLine> m_lines;
};
