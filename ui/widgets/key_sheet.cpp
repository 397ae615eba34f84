#include "ui/widgets/key_sheet.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace {

QString keysOf(const QList<QKeySequence> &sequences)
{
    QStringList keys;
    for (const QKeySequence &key : sequences)
        keys << key.toString(QKeySequence::NativeText).toHtmlEscaped();
    return keys.join(QStringLiteral(", "));
}

QString row(const QString &keys, const QString &text)
{
    return QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(keys, text.toHtmlEscaped());
}

QString table(const QString &title, const QString &rows)
{
    return QStringLiteral("<h2>%1</h2><table cellspacing=\"0\" cellpadding=\"2\">%2</table>")
        .arg(title.toHtmlEscaped(), rows);
}

} // namespace

QString keySheetHtml(const Actions &actions, const KeyGroup &fixed)
{
    // In the order the groups first appear in, as the menus are.
    QStringList groups;
    QHash<QString, QString> rows;
    for (const Actions::Description &one : actions.all()) {
        const QAction *action = actions.action(one.name);
        // The keys of a mode are told also while it is off.
        const QList<QKeySequence> keys =
            one.mode.isEmpty() || actions.mode() == one.mode ? action->shortcuts() : actions.keys(one.name);
        if (keys.isEmpty())
            continue;
        if (!groups.contains(one.group))
            groups << one.group;
        rows[one.group] += row(keysOf(keys), plainText(one.text));
    }
    QString html = QStringLiteral("<h1>%1</h1>").arg(QCoreApplication::translate("KeySheet", "Keys"));
    for (const QString &group : groups)
        html += table(plainText(group), rows.value(group));
    QString more;
    for (const KeyLine &line : fixed.lines)
        more += row(line.keys.isEmpty() ? line.gesture.toHtmlEscaped() : keysOf(line.keys), line.text);
    if (!more.isEmpty())
        html += table(fixed.title, more);
    return html;
}

KeySheet::KeySheet(const Actions &actions, QWidget *parent, const KeyGroup &fixed) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QTextBrowser(this);
    page->setAccessibleName(tr("All keys, grouped by menu"));
    page->setHtml(keySheetHtml(actions, fixed));
    page->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    print->setToolTip(tr("Print the keys"));
    print->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->addWidget(page);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 34);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, [this, page] {
        auto *dialog = new QPrintDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), page,
                [page](QPrinter *printer) { page->print(printer); });
        dialog->open();
    });
}
