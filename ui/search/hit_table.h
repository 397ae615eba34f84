// The table of hits and its keys: Return goes to the hit, Space ticks, Ctrl+A ticks all, a tag's letter
// chooses the tag, Ctrl+Return tags.
#pragma once

#include <QTableView>

class HitDelegate;
class HitListModel;
class TagStyles;

class HitTable : public QTableView
{
    Q_OBJECT

public:
    explicit HitTable(HitListModel *model, QWidget *parent = nullptr);

    void setTagStyles(const TagStyles &styles);
    void chooseRow(int row); // brings it into view

signals:
    void letterPressed(const QString &letter);
    void tagAsked();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    HitListModel *m_model;
    HitDelegate *m_delegate;
};
