// Labels and their fields, row under row, as a form has them. Every row is as high as its words need at the
// width there is, also when that is more than the layout was given: a row is never squeezed or laid over the
// next one. QFormLayout (Qt 6.4) keeps heights for a width from before a row was put in or hidden, and gives
// fields that wrap their lowest height where all rows together lack room; hence this one.
// A label stands beside its field, or above it where the row is too narrow for both.
#pragma once

#include <QLayout>

#include <vector>

class QLabel;

class FieldRows : public QLayout
{
public:
    explicit FieldRows(QWidget *parent = nullptr);
    ~FieldRows() override;

    void setGaps(int besideLabel, int betweenRows);
    void addRow(QWidget *field); // over the whole width
    // The label takes the quiet colour of labels.
    QLabel *addRow(const QString &label, QWidget *field);
    void insertRow(int row, QLabel *label, QWidget *field); // label null = over the whole width
    void setRowVisible(QWidget *field, bool visible);       // its label too
    int rowOf(const QWidget *field) const;                  // -1 = in none
    QLabel *labelOf(const QWidget *field) const;

    void addItem(QLayoutItem *item) override; // a row of its own
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override; // a row goes with its field
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        QLayoutItem *label = nullptr; // null = none
        QLayoutItem *field = nullptr; // null only while it is being taken away
    };
    int labelColumn(int width) const;
    int arrange(const QRect &rect, bool place) const; // gives the height
    QLayoutItem *itemFor(QWidget *widget);

    std::vector<Row> m_rows;
    int m_besideLabel = 12;
    int m_betweenRows = 8;
};
