// One piece of evidence to read and to edit: link, archived link, quote and date, or a file that is kept.
// Says what was typed when the focus leaves; keeps nothing itself.
#pragma once

#include "model/entities/evidence.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

class EvidenceRow : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceRow(QWidget *parent = nullptr);

    // What is being typed stays when the same evidence comes again.
    void showEvidence(const Evidence &evidence, bool editable, const QString &owner);
    const Evidence &evidence() const { return m_shown; }
    void finish(); // says what was typed and not said yet
    void focusLink();

signals:
    void written(const Evidence &evidence);
    void removeAsked();
    void saveAsked(); // the file, somewhere outside

private:
    QLineEdit *field(const QString &name, const QString &tip);
    QString typedOf(const QLineEdit *field) const;
    void showProblem();

    Evidence m_shown;
    QLineEdit *m_url;
    QLineEdit *m_archived;
    QLineEdit *m_quote;
    QLineEdit *m_date;
    QLabel *m_file;
    QLabel *m_problem;
    QLabel *m_owner;
    QToolButton *m_save;
    QToolButton *m_remove;
};
