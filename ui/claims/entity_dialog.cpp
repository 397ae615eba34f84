#include "ui/claims/entity_dialog.h"

#include "model/claims/entity_names.h"
#include "model/storage/snapshot.h"
#include "ui/widgets/background.h"
#include "ui/widgets/long_write.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

Result<EntityEdits> editsEverywhere(const QString &path, const EntityNaming &naming, Task &task)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    const auto tagset = (*snapshot)->tagset();
    if (!tagset)
        return tagset.error();
    const ClaimRoles roles(*tagset);
    EntityEdits found;
    const auto walked = (*snapshot)->forEachArticle(
        [&](const Snapshot::Content &content) -> Result<void> {
            std::vector<const Span *> spans;
            for (const Span &span : content.spans)
                spans.push_back(&span);
            nameEntities(ClaimIndex(roles, content.text, spans, content.links), naming, found);
            return {};
        },
        task);
    if (!walked)
        return walked.error();
    return found;
}

} // namespace

EntityDialog::EntityDialog(Project *project, const QStringList &names, const QStringList &known,
                           const Apply &apply, QWidget *parent)
    : QDialog(parent), m_project(project), m_names(names), m_apply(apply),
      m_frame(makeFrame(this, names.size() > 1 ? tr("Merge sources") : tr("Rename source"), tr("&Rename")))
{
    auto *what = new QLabel(m_frame.page);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setText(
        names.size() > 1
            ? tr("These become one source, in all articles: %1").arg(names.join(QStringLiteral(" · ")))
            : tr("What “%1” is called, in all articles:").arg(names.constFirst()));
    m_to = new QLineEdit(names.constFirst(), m_frame.page);
    m_to->setObjectName(QStringLiteral("entity_name"));
    m_to->setToolTip(tr("The name its tags get; an existing one joins the two"));
    auto *completer = new QCompleter(known, m_to);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_to->setCompleter(completer);
    m_teammates = new QCheckBox(tr("Tags of &teammates too"), m_frame.page);
    m_teammates->setToolTip(tr("Otherwise only your own tags change; a teammate's tags are theirs"));
    m_found = new QLabel(m_frame.page);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_to);
    m_frame.body->addWidget(what);
    m_frame.body->addLayout(form);
    m_frame.body->addWidget(m_teammates);
    m_frame.body->addWidget(m_found);
    m_frame.body->addStretch();
    sizeByText(this, 60, 14);

    m_soon = new QTimer(this);
    m_soon->setSingleShot(true);
    m_soon->setInterval(200ms);
    connect(m_soon, &QTimer::timeout, this, &EntityDialog::count);
    const auto later = [this] {
        m_edits.reset();
        m_frame.go->setEnabled(false);
        m_soon->start();
    };
    connect(m_to, &QLineEdit::textChanged, this, later);
    connect(m_teammates, &QCheckBox::toggled, this, later);
    connect(m_frame.go, &QPushButton::clicked, this, &EntityDialog::goAhead);
    m_to->selectAll();
    m_to->setFocus();
    count();
}

EntityDialog::~EntityDialog() = default;

void EntityDialog::count()
{
    m_edits.reset();
    m_frame.go->setEnabled(false);
    if (!m_project)
        return;
    if (m_frame.work->isRunning()) {
        m_again = true;
        return m_frame.work->cancel();
    }
    EntityNaming naming{
        {}, m_to->text().simplified(), m_teammates->isChecked() ? Id() : m_project->annotator().id};
    if (naming.to.isEmpty())
        return m_found->setText(tr("Type a name."));
    for (const QString &name : m_names)
        naming.from.insert(name.toCaseFolded());
    m_found->setText(tr("Counting…"));
    const auto found = std::make_shared<Result<EntityEdits>>(EntityEdits());
    m_frame.work->run(
        tr("Counting tags"),
        [found, naming, path = m_project->path()](Task &task) {
            *found = editsEverywhere(path, naming, task);
        },
        [this, found] {
            const bool again = std::exchange(m_again, false);
            if (m_soon->isActive()) // something else was typed meanwhile, and is counted next
                return;
            if (again)
                return count();
            if (!*found)
                return m_frame.messages->showError(found->error());
            show(**found);
        });
}

void EntityDialog::show(const EntityEdits &found)
{
    m_edits = std::make_unique<EntityEdits>(found);
    QStringList words{tr("%Ln tag(s) will change,", nullptr, int(found.edits.size())) + QLatin1Char(' ') +
                      tr("in %Ln article(s).", nullptr, int(found.articles))};
    if (found.edits.empty())
        words = QStringList{tr("Nothing would change.")};
    if (found.leftAlone > 0)
        words << tr("%Ln tag(s) of teammates stay as they are.", nullptr, int(found.leftAlone));
    m_found->setText(words.join(QLatin1Char(' ')));
    m_frame.go->setEnabled(!found.edits.empty() && !m_project->isReadOnly());
}

void EntityDialog::goAhead()
{
    if (!m_project || !m_edits)
        return;
    if (qint64(m_edits->edits.size()) > manyChanges)
        return writeInThread();
    if (m_apply(windowTitle(), m_edits->edits))
        accept();
}

void EntityDialog::writeInThread()
{
    m_frame.go->setEnabled(false);
    m_frame.page->setEnabled(false);
    m_isWriting = true;
    writeLong(m_frame.work, m_project, windowTitle(), m_edits->edits, [this](const Result<LongWrite> &end) {
        m_isWriting = false;
        m_frame.page->setEnabled(true);
        if (end && *end == LongWrite::Written)
            return accept();
        if (!end)
            m_frame.messages->showError(end.error());
        else
            m_frame.messages->show(MessageBar::Kind::Notice, tr("Stopped. Nothing was changed."));
        count();
    });
}

void EntityDialog::reject()
{
    if (!m_isWriting)
        return QDialog::reject();
    m_frame.work->cancel(); // what was written so far is taken back, then the dialog can be closed
}
