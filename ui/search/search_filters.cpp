#include "ui/search/search_filters.h"

#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <set>

namespace {

// "2022", "2022-04" or "2022-04-06": the first day of it, or the last. Invalid when it is none of these.
QDate dayOf(const QString &text, bool last)
{
    const QString typed = text.trimmed();
    for (const QString &format :
         {QStringLiteral("yyyy-MM-dd"), QStringLiteral("yyyy-MM"), QStringLiteral("yyyy")}) {
        const QDate day = QDate::fromString(typed, format);
        if (!day.isValid() || typed.size() != format.size())
            continue;
        if (!last || format.size() == 10)
            return day;
        return (format.size() == 7 ? day.addMonths(1) : day.addYears(1)).addDays(-1);
    }
    return {};
}

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(0);
    for (int i = 1; i < box->count(); ++i) {
        if (box->itemData(i) == value)
            box->setCurrentIndex(i);
    }
}

} // namespace

SearchFilters::SearchFilters(QWidget *parent) : QWidget(parent)
{
    setLayout(new FlowLayout(std::max(4, fontMetrics().height() / 4)));
    layout()->setContentsMargins(0, 0, 0, 0);
    m_tag = box(tr("Only in words tagged"), tr("Shows only hits in words with this tag"));
    m_annotator = box(tr("Only in words tagged by"), tr("Shows only hits in words this annotator tagged"));
    m_attribute = box(tr("Only in words with the attribute"),
                      tr("Shows only hits in words whose tag has this attribute, or this value of it"));
    m_outlet = box(tr("Outlet"), tr("Shows only articles of one outlet"));
    m_from =
        day(tr("From"), tr("Shows only articles published from this day on: 2022, 2022-04 or 2022-04-06"));
    m_to = day(tr("To"), tr("Shows only articles published up to this day: 2022, 2022-04 or 2022-04-06"));
    m_furniture = new QCheckBox(tr("Page &noise too"), this);
    m_furniture->setToolTip(tr("Looks in paragraphs marked as page noise too, such as “Keep reading”"));
    m_furniture->setMinimumHeight(24);
    layout()->addWidget(m_furniture);
    connect(m_furniture, &QCheckBox::toggled, this, &SearchFilters::changed);
    fillChoices();
}

QComboBox *SearchFilters::box(const QString &name, const QString &tip)
{
    auto *one = new QComboBox(this);
    one->setAccessibleName(name);
    one->setToolTip(tip);
    one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    one->setMinimumContentsLength(12);
    layout()->addWidget(one);
    connect(one, &QComboBox::activated, this, &SearchFilters::changed);
    return one;
}

QLineEdit *SearchFilters::day(const QString &name, const QString &tip)
{
    auto *one = new QLineEdit(this);
    one->setAccessibleName(name);
    one->setPlaceholderText(name);
    one->setToolTip(tip);
    one->setClearButtonEnabled(true);
    one->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    one->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    layout()->addWidget(one);
    connect(one, &QLineEdit::textChanged, this, &SearchFilters::changed);
    return one;
}

void SearchFilters::setProject(Project *project)
{
    if (m_project)
        disconnect(m_project, nullptr, this, nullptr);
    m_project = project;
    if (project) {
        connect(project, &Project::changed, this, [this](const Changes &changes) {
            const bool choices = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
                return std::holds_alternative<Edit<Article>>(change) ||
                       std::holds_alternative<Edit<Tag>>(change) ||
                       std::holds_alternative<Edit<Person>>(change);
            });
            if (choices)
                fillChoices();
        });
        connect(project, &Project::reloaded, this, &SearchFilters::fillChoices);
    }
    fillChoices();
}

void SearchFilters::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillChoices();
}

// The boxes hold what the project has; what was chosen stays chosen.
void SearchFilters::fillChoices()
{
    using Items = std::vector<std::pair<QString, QVariant>>;
    const auto fillBox = [](QComboBox *one, const QString &any, const Items &items) {
        const QVariant chosen = one->currentData();
        one->clear();
        one->addItem(any);
        for (const auto &[name, value] : items)
            one->addItem(name, value);
        choose(one, chosen);
    };
    Items tags;
    Items people;
    Items attributes;
    Items outlets;
    if (m_project) {
        std::set<QStringList> seen;
        const auto add = [&](const QString &words, const QStringList &attribute) {
            if (seen.insert(attribute).second)
                attributes.emplace_back(words, attribute);
        };
        for (const Tag &tag : m_project->tagset().tags) {
            tags.emplace_back(tag.name, QVariant::fromValue(tag.id));
            for (const AttributeDefinition &definition : tag.attributes) {
                add(definition.name, {definition.name, QString()});
                QStringList values;
                for (const AttributeValue &value : definition.values)
                    values << value.name;
                if (definition.kind == AttributeDefinition::Kind::YesNo)
                    values = {QStringLiteral("yes"), QStringLiteral("no")};
                for (const QString &value : values)
                    add(QStringLiteral("%1: %2").arg(definition.name, value), {definition.name, value});
            }
        }
        for (const Person &person : m_project->people())
            people.emplace_back(person.name, QVariant::fromValue(person.id));
        if (const auto found = isVisible() ? m_project->outlets() : Result<QStringList>(QStringList())) {
            for (const QString &outlet : *found)
                outlets.emplace_back(outlet, outlet);
        }
    }
    fillBox(m_tag, tr("Tagged or not"), tags);
    fillBox(m_annotator, tr("By anybody"), people);
    fillBox(m_attribute, tr("Any attribute"), attributes);
    if (isVisible() || !m_project)
        fillBox(m_outlet, tr("Any outlet"), outlets);
}

void SearchFilters::fill(Search &search) const
{
    search.tag = m_tag->currentData().value<Id>();
    search.annotator = m_annotator->currentData().value<Id>();
    const QStringList attribute = m_attribute->currentData().toStringList();
    search.attribute = attribute.value(0);
    search.value = attribute.value(1);
    search.outlet =
        m_outlet->currentIndex() > 0 ? std::optional(m_outlet->currentData().toString()) : std::nullopt;
    search.from = dayOf(m_from->text(), false);
    search.to = dayOf(m_to->text(), true);
    search.furniture = m_furniture->isChecked();
}

void SearchFilters::show(const Search &search)
{
    const QSignalBlocker quiet(this);
    choose(m_tag, QVariant::fromValue(search.tag));
    choose(m_annotator, QVariant::fromValue(search.annotator));
    choose(m_attribute, QStringList{search.attribute, search.value});
    m_outlet->setCurrentIndex(0);
    if (search.outlet) {
        if (m_outlet->findData(*search.outlet) < 0)
            m_outlet->addItem(*search.outlet, *search.outlet);
        choose(m_outlet, *search.outlet);
    }
    m_from->setText(search.from.toString(Qt::ISODate));
    m_to->setText(search.to.toString(Qt::ISODate));
    m_furniture->setChecked(search.furniture);
}

int SearchFilters::count() const
{
    int set = m_furniture->isChecked();
    for (const QComboBox *one : {m_tag, m_annotator, m_attribute, m_outlet})
        set += one->currentIndex() > 0;
    for (const QLineEdit *one : {m_from, m_to})
        set += !one->text().trimmed().isEmpty();
    return set;
}

void SearchFilters::clear()
{
    Search none;
    none.furniture = false;
    show(none);
    emit changed();
}

QString SearchFilters::mistake() const
{
    for (const QLineEdit *one : {m_from, m_to}) {
        if (!one->text().trimmed().isEmpty() && !dayOf(one->text(), false).isValid())
            return tr("“%1” is no day. Write 2022, 2022-04 or 2022-04-06.").arg(one->text().trimmed());
    }
    return {};
}
