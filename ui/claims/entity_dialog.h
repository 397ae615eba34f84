// Another name for a source, or one name for several, in all articles of the project: asks for the name and
// whose tags, says how many tags that changes before anything is changed, and makes it one step. Deletes
// itself when closed; show it with open().
#pragma once

#include "model/project/project.h"
#include "ui/widgets/dialog_frame.h"

#include <QDialog>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTimer;
struct EntityEdits;

class EntityDialog : public QDialog
{
    Q_OBJECT

public:
    using Apply = std::function<bool(const QString &label, const Changes &changes)>;

    // `names` become one; `known` is offered while typing.
    EntityDialog(Project *project, const QStringList &names, const QStringList &known, const Apply &apply,
                 QWidget *parent);
    ~EntityDialog() override;

    void reject() override; // stops what is being written first

private:
    void count();
    void show(const EntityEdits &found);
    void goAhead();
    void writeInThread();

    QPointer<Project> m_project;
    QStringList m_names;
    Apply m_apply;
    DialogFrame m_frame;
    QLineEdit *m_to;
    QCheckBox *m_teammates;
    QLabel *m_found;
    QTimer *m_soon;
    std::unique_ptr<EntityEdits> m_edits; // of what is asked now; null = not counted
    bool m_again = false;
    bool m_isWriting = false;
};
