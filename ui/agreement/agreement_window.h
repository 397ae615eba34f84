// How far annotators agree: counts in words first, then the figures by tag, pair, article and attribute, and
// which tags are taken for which; every number one step from the spans behind it. A window of its own beside
// the article.
#pragma once

#include "model/project/project.h"

#include <QWidget>

#include <memory>

class AgreementWindow : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementWindow(QWidget *parent);
    ~AgreementWindow() override;

    void setProject(Project *project); // null = none; listens to it
    void showArticle(const Id &article);
    // In front, and measured if that has not been done yet.
    void open();
    void openAgain(); // with the annotator at the keyboard against their own second pass
    void measure();
    QString methods() const; // the paragraph; empty when nothing is measured

    enum class Format { Csv, Json };
    Result<void> exportTo(const QString &path, Format format) const;

signals:
    void secondPassAsked(); // to start one
    void placeActivated(const Id &article, const Id &span);
    void measured(); // figures are on screen; again when gamma has come

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
