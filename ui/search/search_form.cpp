#include "ui/search/search_form.h"

#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

// The keys of the switches, with Alt, while the keyboard is in the pane: menus have the same ones.
constexpr std::array switchKeys{Qt::Key_W, Qt::Key_C, Qt::Key_D, Qt::Key_R};

QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

SearchForm::SearchForm(QWidget *parent) : QWidget(parent)
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    column->setSpacing(unit);
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(unit, line);
    flow->setContentsMargins(0, 0, 0, 0);
    buildField();
    buildSwitches();
    buildBoxes();
    buildSaved();
    flow->addWidget(m_words);
    for (QToolButton *one : m_switches)
        flow->addWidget(one);
    for (QWidget *one : std::initializer_list<QWidget *>{m_place, m_scope, m_order, m_more, m_saved})
        flow->addWidget(one);
    m_filters = new SearchFilters(this);
    m_filters->hide();
    column->addWidget(line);
    column->addWidget(m_filters);

    m_typed.setSingleShot(true);
    m_typed.setInterval(150ms);
    connect(&m_typed, &QTimer::timeout, this, &SearchForm::changed);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_filters, &SearchFilters::changed, this, [this] {
        showSwitches();
        m_typed.start();
    });
    connect(m_more, &QToolButton::toggled, m_filters, &QWidget::setVisible);
    for (QWidget *one : findChildren<QWidget *>())
        one->installEventFilter(this);
    setFocusProxy(m_words);
    showSwitches();
}

void SearchForm::buildField()
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("search_field"));
    m_words->setAccessibleName(tr("Words to look for"));
    m_words->setPlaceholderText(tr("Search all articles…"));
    m_words->setToolTip(tr("Words that have to be in an article; “several words” must follow one another, "
                           "fact* finds all that begin so"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // not the whole line
}

void SearchForm::buildSwitches()
{
    struct Description
    {
        QString sign;
        QString name;
        QString tip;
    };
    const std::array<Description, switches> all{
        Description{QStringLiteral("“W”"), tr("Whole words"),
                    tr("Only where no letter goes on before or behind (Alt+W)")},
        Description{QStringLiteral("Aa"), tr("Match case"), tr("Only where capitals are as typed (Alt+C)")},
        Description{QStringLiteral("é≠e"), tr("Match accents"),
                    tr("Only where accents are as typed (Alt+D)")},
        Description{QStringLiteral(".*"), tr("Regular expression"),
                    tr("What is typed is a regular expression; accents count (Alt+R)")}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto *one = new QToolButton(this);
        one->setText(all[i].sign);
        one->setLayoutDirection(Qt::LeftToRight); // signs, not words
        one->setCheckable(true);
        one->setAccessibleName(all[i].name);
        one->setToolTip(all[i].name + QStringLiteral(". ") + all[i].tip);
        one->setMinimumSize(
            std::max(28, fontMetrics().horizontalAdvance(QStringLiteral("✓ ") + all[i].sign) + 12),
            std::max(24, fontMetrics().height() + 6));
        one->setFocusPolicy(Qt::TabFocus);
        connect(one, &QToolButton::toggled, this, [this, one, sign = all[i].sign](bool on) {
            one->setText(on ? QStringLiteral("✓ ") + sign : sign); // seen in any colours
            showSwitches();
            m_typed.start();
        });
        m_switches[i] = one;
    }
    m_switches[WholeWords]->setChecked(true);
}

void SearchForm::buildBoxes()
{
    const auto box = [this](const QString &name, const QString &tip) {
        auto *one = new QComboBox(this);
        one->setAccessibleName(name);
        one->setToolTip(tip);
        connect(one, &QComboBox::activated, this, [this] { m_typed.start(); });
        return one;
    };
    m_place = box(tr("Look in"), tr("Looks in the texts, in tagged words only, or in what people wrote: notes of tags, "
                                   "links and articles, and replies"));
    m_place->addItem(tr("Texts"), int(Search::In::Texts));
    m_place->addItem(tr("Tagged words"), int(Search::In::Tagged));
    m_place->addItem(tr("Notes"), int(Search::In::Notes));
    m_scope = box(tr("Articles to look in"),
                  tr("Looks in all articles, in those the list shows, or in the one that is open"));
    m_scope->addItem(tr("All articles"), int(SearchScope::AllArticles));
    m_scope->addItem(tr("Listed articles"), int(SearchScope::ListedArticles));
    m_scope->addItem(tr("This article"), int(SearchScope::ThisArticle));
    m_order =
        box(tr("Order of the hits"), tr("Sorts the hits by article, or by the words before or behind them"));
    m_order->addItem(tr("In text order"), int(HitOrder::Text));
    m_order->addItem(tr("By words before"), int(HitOrder::Left));
    m_order->addItem(tr("By words behind"), int(HitOrder::Right));
}

void SearchForm::buildSaved()
{
    const auto button = [this](const QString &tip) {
        auto *one = new QToolButton(this);
        one->setToolTip(tip);
        one->setToolButtonStyle(Qt::ToolButtonTextOnly);
        one->setMinimumHeight(std::max(24, fontMetrics().height() + 6));
        one->setFocusPolicy(Qt::TabFocus);
        return one;
    };
    m_more = button(tr("Shows what narrows a search: tag, annotator, attribute, outlet, days"));
    m_more->setCheckable(true);
    m_saved = button(tr("Searches kept in this project, and keeping this one"));
    m_saved->setText(tr("Saved"));
    m_saved->setAccessibleName(tr("Saved searches"));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_savedMenu = new QMenu(m_saved);
    m_savedMenu->setToolTipsVisible(true);
    m_saved->setMenu(m_savedMenu);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &SearchForm::fillSaved);
}

void SearchForm::showSwitches()
{
    if (!m_filters)
        return; // still being built
    const bool pattern = isOn(Pattern);
    m_switches[WholeWords]->setEnabled(!pattern);
    m_switches[MatchAccents]->setEnabled(!pattern);
    const int filters = m_filters->count();
    m_more->setText(filters > 0 ? tr("Filters: %1").arg(filters) : tr("Filters"));
    m_more->setAccessibleName(m_more->text());
}

void SearchForm::fillSaved()
{
    m_savedMenu->clear();
    QAction *save = m_savedMenu->addAction(tr("&Save this search…"), this, &SearchForm::askName);
    save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    save->setShortcutContext(Qt::WidgetShortcut); // the window's own action has the key; this one shows it
    const bool mayWrite = m_project && !m_project->isReadOnly();
    save->setEnabled(mayWrite);
    if (m_project && !mayWrite)
        save->setToolTip(m_project->readOnlyReason());
    if (!m_project)
        return;
    const auto all = savedSearchesFromJson(m_project->setting(settings::savedSearches));
    if (all.empty())
        return;
    m_savedMenu->addSeparator();
    for (const SavedSearch &saved : all)
        m_savedMenu->addAction(menuText(saved.name), this, [this, saved] {
            show(saved);
            emit changed();
        });
    m_savedMenu->addSeparator();
    QMenu *removing = m_savedMenu->addMenu(tr("&Forget"));
    removing->setEnabled(mayWrite);
    for (const SavedSearch &saved : all)
        removing->addAction(menuText(saved.name), this,
                            [this, name = saved.name] { emit removeAsked(name); });
}

void SearchForm::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this search"));
    dialog->setLabelText(tr("&Name; a search with the same name is replaced:"));
    dialog->setTextValue(m_words->text().simplified());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.simplified().isEmpty())
            emit saveAsked(name.simplified());
    });
    dialog->open();
}

void SearchForm::setProject(Project *project)
{
    m_project = project;
    m_filters->setProject(project);
}

SavedSearch SearchForm::wish() const
{
    SavedSearch wish;
    wish.search.in = Search::In(m_place->currentData().toInt());
    wish.search.query = {m_words->text(), isOn(Pattern) ? TextQuery::Kind::Pattern : TextQuery::Kind::Words,
                         isOn(WholeWords), isOn(MatchCase), isOn(MatchAccents)};
    m_filters->fill(wish.search);
    wish.scope = SearchScope(m_scope->currentData().toInt());
    wish.order = HitOrder(m_order->currentData().toInt());
    return wish;
}

void SearchForm::show(const SavedSearch &saved)
{
    const TextQuery &query = saved.search.query;
    m_words->setText(query.text);
    setSwitch(Pattern, query.kind == TextQuery::Kind::Pattern);
    setSwitch(WholeWords, query.wholeWords);
    setSwitch(MatchCase, query.matchCase);
    setSwitch(MatchAccents, query.matchAccents);
    setPlace(saved.search.in);
    setScope(saved.scope);
    m_order->setCurrentIndex(m_order->findData(int(saved.order)));
    m_filters->show(saved.search);
    showSwitches();
    if (m_filters->count() > 0)
        m_more->setChecked(true);
    m_typed.start();
}

bool SearchForm::isNarrowed() const
{
    return m_filters->count() > 0 || m_scope->currentIndex() > 0;
}

void SearchForm::widen()
{
    setScope(SearchScope::AllArticles);
    m_filters->clear();
}

void SearchForm::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SearchForm::setWords(const QString &words)
{
    m_words->setText(words);
}

void SearchForm::setSwitch(Switch which, bool on)
{
    m_switches[which]->setChecked(on);
}

bool SearchForm::isOn(Switch which) const
{
    return m_switches[which]->isChecked();
}

void SearchForm::setScope(SearchScope scope)
{
    m_scope->setCurrentIndex(m_scope->findData(int(scope)));
    m_typed.start();
}

void SearchForm::setPlace(Search::In in)
{
    m_place->setCurrentIndex(m_place->findData(int(in)));
    m_typed.start();
}

bool SearchForm::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        // As high as its lines are in this width: the list of hits gives way, not they.
        if (const int needed = layout()->heightForWidth(width()); needed != minimumHeight())
            setMinimumHeight(needed);
    }
    return taken;
}

bool SearchForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool pressed = event->type() == QEvent::KeyPress;
    if (key->modifiers() == Qt::AltModifier) {
        for (std::size_t i = 0; i < switchKeys.size(); ++i) {
            if (key->key() != switchKeys[i] || !m_switches[i]->isEnabled())
                continue;
            if (pressed)
                m_switches[i]->toggle();
            event->accept();
            return true;
        }
    }
    if (pressed && watched == m_words) {
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_typed.stop();
            emit changed();
            emit returnPressed();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            emit downPressed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
