// The spans behind a number, one line each; Enter goes to the place in the article. Words are read when a
// line is looked at, so that a million lines cost nothing.
#pragma once

#include "model/project/project.h"
#include "ui/agreement/agreement_result.h"
#include "ui/agreement/sheet.h"

#include <QWidget>

#include <memory>

class PlaceList : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceList(QWidget *parent = nullptr);
    ~PlaceList() override;

    void setProject(Project *project);
    void clear();
    // Looks for them in the background; the last one asked for counts.
    void show(const AgreementResultPointer &result, const PlaceQuery &query, const QString &title);
    int count() const; // listed, after the filter

signals:
    void placeActivated(const Id &article, const Id &span);
    void leaveAsked(); // Escape: back to the numbers
    void found();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void filter();
    void activate(const QModelIndex &index);

    struct Private;
    std::unique_ptr<Private> d;
};
