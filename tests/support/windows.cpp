#include "tests/support/windows.h"

#include "tests/support/strings.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace {

// Parts that Qt puts into its own widgets: the widget around them answers for them.
bool isPartOfAnother(const QWidget *widget)
{
    return widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy() ||
           qobject_cast<const QLineEdit *>(widget->parentWidget()) ||
           qobject_cast<const QComboBox *>(widget->parentWidget()) || widget->inherits("QComboBoxListView") ||
           qobject_cast<const QScrollBar *>(widget);
}

QString inWords(const QWidget *widget)
{
    QString words = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->objectName().isEmpty())
        words += QLatin1Char(' ') + widget->objectName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        words += QStringLiteral(" “%1”").arg(button->text());
    if (widget->parentWidget())
        words +=
            QStringLiteral(" in ") + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    return words;
}

QStringList failing(const QWidget &root, const std::function<bool(const QWidget *)> &fails)
{
    QStringList found;
    QList<const QWidget *> all{&root};
    for (const QWidget *child : root.findChildren<QWidget *>())
        all << child;
    for (const QWidget *widget : all) {
        if (widget->isVisibleTo(&root) && !isPartOfAnother(widget) && fails(widget))
            found << inWords(widget);
    }
    return found;
}

// OK, Cancel, Close: what they do is known.
bool isStandardButton(const QWidget *widget)
{
    const auto *box = qobject_cast<const QDialogButtonBox *>(widget->parentWidget());
    auto *button = qobject_cast<QAbstractButton *>(const_cast<QWidget *>(widget));
    return box && button && box->standardButton(button) != QDialogButtonBox::NoButton;
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget);
}

} // namespace

void showActive(QWidget &window)
{
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

void settle()
{
    for (int i = 0; i < 3; ++i) {
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

bool waitUntil(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 5000);
}

QStringList controlsWithoutName(const QWidget &root)
{
    return failing(root, [](const QWidget *widget) {
        if (!(widget->focusPolicy() & Qt::TabFocus))
            return false;
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        return !interface || interface->text(QAccessible::Name).trimmed().isEmpty();
    });
}

QStringList controlsWithoutTip(const QWidget &root)
{
    return failing(root, [](const QWidget *widget) {
        return isControl(widget) && !isStandardButton(widget) && widget->toolTip().isEmpty();
    });
}

QStringList controlsTooSmall(const QWidget &root)
{
    return failing(root, [](const QWidget *widget) {
        return isControl(widget) && (widget->width() < 24 || widget->height() < 24);
    });
}

QStringList labelsWithMarkup(const QWidget &root)
{
    return failing(root, [](const QWidget *widget) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        return label && label->pixmap().isNull() && label->textFormat() != Qt::PlainText;
    });
}

Look::Look(Page page, double fontScale, Qt::LayoutDirection direction)
    : m_points(QApplication::font().pointSizeF())
{
    applyScheme(page == Page::Dark ? Scheme::Dark : Scheme::Light);
    QFont font = QApplication::font();
    font.setPointSizeF(m_points * fontScale);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(direction);
}

Look::~Look()
{
    QFont font = QApplication::font();
    font.setPointSizeF(m_points);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    applyScheme(Scheme::Light);
}
