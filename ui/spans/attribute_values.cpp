#include "ui/spans/attribute_values.h"

#include "model/storage/snapshot.h"
#include "ui/widgets/background.h"

#include <QCollator>

#include <algorithm>

namespace {

// Names of people and bodies, not essays; and no more than a list can show.
constexpr qsizetype longestValue = 200;
constexpr qsizetype mostValues = 50'000;

void collect(const Span &span, const QSet<QString> &names, QHash<QString, QSet<QString>> &values)
{
    if (span.attributes.isEmpty())
        return;
    for (const QString &name : names) {
        const QString value = span.attributes.text(name);
        QSet<QString> &known = values[name];
        if (!value.isEmpty() && value.size() <= longestValue && known.size() < mostValues)
            known.insert(value);
    }
}

QSet<QString> textAttributes(const Tagset &tagset)
{
    QSet<QString> names;
    for (const Tag &tag : tagset.tags) {
        for (const AttributeDefinition &definition : tag.attributes) {
            if (definition.kind == AttributeDefinition::Kind::Text)
                names.insert(definition.name);
        }
    }
    return names;
}

} // namespace

AttributeValues::AttributeValues(QObject *parent) : QObject(parent), m_work(new Background(this)) {}

void AttributeValues::setProject(Project *project)
{
    delete m_work; // cancels and waits: what it reads belongs to the project before
    m_work = new Background(this);
    m_project = project;
    m_values.clear();
    m_asked = false;
}

void AttributeValues::follow(const Changes &changes)
{
    if (!m_project || !m_asked)
        return;
    const QSet<QString> names = textAttributes(m_project->tagset());
    for (const Change &change : changes) {
        if (const auto *edit = std::get_if<Edit<Span>>(&change); edit && edit->after)
            collect(*edit->after, names, m_values);
    }
}

void AttributeValues::load()
{
    if (!m_project || m_asked)
        return;
    m_asked = true;
    auto found = std::make_shared<Values>();
    const auto read = [path = m_project->path(), names = textAttributes(m_project->tagset()),
                       found](Task &task) {
        const auto snapshot = Snapshot::open(path);
        if (!snapshot)
            return; // then there is nothing to complete with, and the next step says what is wrong
        const Result<void> all = (*snapshot)->forEachArticle(
            [&](const Snapshot::Content &content) -> Result<void> {
                for (const Span &span : content.spans)
                    collect(span, names, *found);
                return {};
            },
            task);
        if (!all)
            found->clear();
    };
    m_work->run(tr("Reading names"), read, [this, found] {
        for (auto it = found->cbegin(); it != found->cend(); ++it)
            m_values[it.key()] += it.value();
        emit loaded();
    });
}

QStringList AttributeValues::of(const QString &attribute) const
{
    QStringList values = m_values.value(attribute).values();
    QCollator order;
    order.setNumericMode(true);
    std::sort(values.begin(), values.end(), order);
    return values;
}
