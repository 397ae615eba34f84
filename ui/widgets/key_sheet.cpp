#include "ui/widgets/key_sheet.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace {

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts())
        keys << key.toString(QKeySequence::NativeText).toHtmlEscaped();
    return keys.join(QStringLiteral(", "));
}

} // namespace

QString keySheetHtml(const Actions &actions)
{
    // In the order the groups first appear in, as the menus are.
    QStringList groups;
    QHash<QString, QString> rows;
    for (const Actions::Description &one : actions.all()) {
        const QAction *action = actions.action(one.name);
        if (action->shortcuts().isEmpty())
            continue;
        if (!groups.contains(one.group))
            groups << one.group;
        rows[one.group] += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                               .arg(keysOf(action), plainText(one.text).toHtmlEscaped());
    }
    QString html = QStringLiteral("<h1>%1</h1>").arg(QCoreApplication::translate("KeySheet", "Keys"));
    for (const QString &group : groups) {
        html += QStringLiteral("<h2>%1</h2><table cellspacing=\"0\" cellpadding=\"2\">%2</table>")
                    .arg(plainText(group).toHtmlEscaped(), rows.value(group));
    }
    return html;
}

KeySheet::KeySheet(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QTextBrowser(this);
    page->setAccessibleName(tr("All keys, grouped by menu"));
    page->setHtml(keySheetHtml(actions));
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
