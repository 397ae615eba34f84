// The values of an attribute with their meanings, as a table one types in.
#pragma once

#include "ui/tagset/attribute_draft.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

class ValueTable : public QWidget
{
    Q_OBJECT

public:
    explicit ValueTable(QWidget *parent = nullptr);

    // `edit` = the row whose name is to be typed now, or -1.
    void show(const std::vector<AttributeDraft::Value> &values, int edit);

signals:
    void renamed(std::size_t value, const QString &name);
    void meant(std::size_t value, const QString &meaning);
    void addAsked();
    void removeAsked(std::size_t value);
    void moveAsked(std::size_t value, int by);

private:
    void judge();

    QTableWidget *m_table;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    bool m_filling = false;
};
