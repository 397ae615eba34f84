// Shows a Markdown text. Nothing is fetched for it, neither pictures nor files, and HTML in it is shown as
// words; a link to the web is opened only when it is pressed.
#pragma once

#include <QTextBrowser>

class GuidelinesPage : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuidelinesPage(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);
    // Scrolls to the heading with these words; false when there is none.
    bool showHeading(const QString &words);
    // Marks all places of the words and goes to the next one from the top of what is shown; how many there
    // are.
    int find(const QString &words, bool onward);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_markdown;
};
