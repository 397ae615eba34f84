#include "ui/agreement/agreement_choices.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <chrono>

using namespace std::chrono_literals;

AgreementChoices::AgreementChoices(QWidget *parent)
    : QWidget(parent), m_whom(new QComboBox(this)),
      m_annotators(new ChoiceButton(tr("Annotators"), tr("all"), this)),
      m_tags(new ChoiceButton(tr("Tags"), tr("all"), this)), m_words(new QLineEdit(this)),
      m_onlyOpen(new QCheckBox(tr("Only the &open article"), this)), m_unit(new QComboBox(this))
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    m_whom->addItems({tr("Annotators with each other"), tr("Me again: my second pass")});
    m_whom->setAccessibleName(tr("Who is compared"));
    m_whom->setToolTip(
        tr("Annotators with each other, or your own tags with those of your second pass of the "
           "same articles"));
    m_whom->setMinimumHeight(24);
    m_annotators->setToolTip(tr("Whose tags are compared; two at least"));
    m_tags->setToolTip(tr("Which tags count"));
    m_words->setPlaceholderText(tr("Articles: all. Words of title or outlet…"));
    m_words->setAccessibleName(tr("Which articles count"));
    m_words->setToolTip(tr("Only articles with all these words in title, outlet or address count"));
    m_words->setClearButtonEnabled(true);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_words->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    m_onlyOpen->setToolTip(tr("Only the article that is open in the main window counts"));
    m_onlyOpen->setMinimumHeight(24);
    m_unit->addItem(tr("By characters"), int(PassUnit::Character));
    m_unit->addItem(tr("By words"), int(PassUnit::Token));
    m_unit->setAccessibleName(tr("What is counted"));
    m_unit->setToolTip(tr("What κ, α and the other figures count: characters, or words and single marks of "
                          "punctuation"));
    m_unit->setMinimumHeight(24);
    auto *row = new FlowLayout(unit, this);
    for (QWidget *one :
         std::initializer_list<QWidget *>{m_whom, m_annotators, m_tags, m_unit, m_onlyOpen, m_words})
        row->addWidget(one);

    connect(m_whom, &QComboBox::activated, this, [this] {
        setAgain(isAgain());
        emit changed();
    });
    m_typed.setSingleShot(true);
    m_typed.setInterval(300ms);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(&m_typed, &QTimer::timeout, this, &AgreementChoices::changed);
    connect(m_annotators, &ChoiceButton::changed, this, &AgreementChoices::changed);
    connect(m_tags, &ChoiceButton::changed, this, &AgreementChoices::changed);
    connect(m_unit, &QComboBox::activated, this, &AgreementChoices::changed);
    connect(m_onlyOpen, &QCheckBox::clicked, this, &AgreementChoices::changed);
}

void AgreementChoices::show(const Project *project)
{
    std::vector<std::pair<Id, QString>> people;
    std::vector<std::pair<Id, QString>> tags;
    if (project) {
        for (const Person &person : project->people())
            people.emplace_back(person.id, person.name);
        for (const Tag &tag : project->tagset().tags)
            tags.emplace_back(tag.id, tag.name);
    }
    m_annotators->setChoices(people);
    m_tags->setChoices(tags);
}

void AgreementChoices::showArticle(const Id &article)
{
    m_article = article;
    m_onlyOpen->setEnabled(!article.isNull());
    if (m_onlyOpen->isChecked())
        emit changed();
}

bool AgreementChoices::isAgain() const
{
    return m_whom->currentIndex() == 1;
}

void AgreementChoices::setAgain(bool again)
{
    m_whom->setCurrentIndex(again ? 1 : 0);
    m_annotators->setEnabled(!again);
}

AgreementWanted AgreementChoices::wanted() const
{
    AgreementWanted wanted;
    if (!isAgain() && !m_annotators->isEverything())
        wanted.passes.annotators = m_annotators->chosen();
    if (!m_tags->isEverything())
        wanted.tags = m_tags->chosen();
    if (m_onlyOpen->isChecked() && !m_article.isNull())
        wanted.passes.articles = {m_article};
    wanted.passes.words = m_words->text();
    wanted.passes.unit = PassUnit(m_unit->currentData().toInt());
    return wanted;
}

bool AgreementChoices::hasTooFewAnnotators() const
{
    return !isAgain() && m_annotators->chosen().size() < 2;
}

bool AgreementChoices::isNarrowed() const
{
    return (!isAgain() && !m_annotators->isEverything()) || !m_tags->isEverything() ||
           m_onlyOpen->isChecked() || !m_words->text().trimmed().isEmpty();
}

void AgreementChoices::clear()
{
    m_annotators->chooseEverything();
    m_tags->chooseEverything();
    m_onlyOpen->setChecked(false);
    m_words->clear();
    emit changed();
}
