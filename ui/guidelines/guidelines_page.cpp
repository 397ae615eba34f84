#include "ui/guidelines/guidelines_page.h"

#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

GuidelinesPage::GuidelinesPage(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl &link) {
        if (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"))
            QDesktopServices::openUrl(link);
    });
}

void GuidelinesPage::showMarkdown(const QString &markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    dress();
}

// Quotations are the examples: set apart, in the weight of the words around them.
void GuidelinesPage::dress()
{
    const int place = verticalScrollBar()->value();
    QTextDocument::MarkdownFeatures dialect = QTextDocument::MarkdownDialectGitHub;
    dialect |= QTextDocument::MarkdownNoHTML;
    document()->setMarkdown(m_markdown, dialect);
    QColor tint = palette().color(QPalette::Text);
    tint.setAlpha(18);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(format.headingLevel() > 1 ? 18 : 6);
        format.setBottomMargin(6);
        if (format.hasProperty(QTextFormat::BlockQuoteLevel)) {
            format.setBackground(tint);
            format.setLeftMargin(12);
        }
        QTextCursor(block).setBlockFormat(format);
    }
    verticalScrollBar()->setValue(place);
}

bool GuidelinesPage::showHeading(const QString &words)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 ||
            block.text().simplified().compare(words.simplified(), Qt::CaseInsensitive) != 0)
            continue;
        const QTextCursor cursor(block);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - 8);
        return true;
    }
    return false;
}

int GuidelinesPage::find(const QString &words, bool onward)
{
    QList<ExtraSelection> places;
    if (!words.isEmpty()) {
        for (QTextCursor at = document()->find(words); !at.isNull(); at = document()->find(words, at)) {
            ExtraSelection one;
            one.cursor = at;
            one.format.setBackground(palette().color(QPalette::Highlight));
            one.format.setForeground(palette().color(QPalette::HighlightedText));
            places.append(one);
        }
    }
    setExtraSelections(places);
    if (places.isEmpty())
        return 0;
    const int from = textCursor().position();
    const ExtraSelection *next = &places.constFirst();
    for (const ExtraSelection &one : std::as_const(places)) {
        if (onward ? one.cursor.selectionStart() > from : one.cursor.selectionEnd() >= from) {
            next = &one;
            break;
        }
    }
    QTextCursor there = next->cursor;
    there.setPosition(there.selectionStart());
    setTextCursor(there);
    ensureCursorVisible();
    return int(places.size());
}

QVariant GuidelinesPage::loadResource(int, const QUrl &)
{
    return {};
}

void GuidelinesPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        dress();
}
