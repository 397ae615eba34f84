// The path of a file: written by hand, chosen, or dropped on the field.
#pragma once

#include <QWidget>

class QLineEdit;

class FileField : public QWidget
{
    Q_OBJECT

public:
    enum class For { Reading, Writing };

    // `filters` as QFileDialog has them.
    FileField(For purpose, const QString &title, const QStringList &filters, QWidget *parent = nullptr);

    QString path() const; // "~/x" and relative ones made whole; empty when nothing is written
    void setPath(const QString &path);
    QLineEdit *edit() const { return m_edit; }
    void choose(); // opens the chooser

signals:
    void pathChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    For m_purpose;
    QString m_title;
    QStringList m_filters;
    QLineEdit *m_edit;
};
