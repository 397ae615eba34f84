#include "ui/transfer/file_field.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

FileField::FileField(For purpose, const QString &title, const QStringList &filters, QWidget *parent)
    : QWidget(parent), m_purpose(purpose), m_title(title), m_filters(filters), m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("file_path"));
    m_edit->installEventFilter(this);
    auto *button = new QPushButton(tr("&Browse…"), this);
    button->setObjectName(QStringLiteral("file_browse"));
    button->setToolTip(title);
    button->setAutoDefault(false);
    setFocusProxy(m_edit);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    connect(m_edit, &QLineEdit::textChanged, this, &FileField::pathChanged);
    connect(button, &QPushButton::clicked, this, &FileField::choose);
}

QString FileField::path() const
{
    QString written = m_edit->text();
    if (written.trimmed().isEmpty())
        return {};
    if (written.startsWith(QLatin1String("file://")))
        written = QUrl(written).toLocalFile();
    if (written == QLatin1String("~") || written.startsWith(QLatin1String("~/")))
        written.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir::home().absoluteFilePath(written));
}

void FileField::setPath(const QString &path)
{
    m_edit->setText(path);
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, m_title, path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(m_filters);
    if (m_purpose == For::Writing) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("csv"));
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    const QFileInfo file(path());
    dialog->setDirectory(file.isDir() ? file.absoluteFilePath() : file.absolutePath());
    if (!file.isDir())
        dialog->selectFile(file.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

// A line edit takes a dropped file as its address; here it is its path.
bool FileField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop)) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QList<QUrl> urls = drop->mimeData()->urls();
        if (urls.size() == 1 && urls.front().isLocalFile() && !m_edit->isReadOnly()) {
            if (event->type() == QEvent::Drop)
                setPath(urls.front().toLocalFile());
            drop->acceptProposedAction();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
