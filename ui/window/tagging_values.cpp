// The part of TaggingController that sets values by digits.
#include "model/project/project.h"
#include "ui/article/article_view.h"
#include "ui/spans/link_edits.h"
#include "ui/window/tagging_controller.h"

const Link *TaggingController::valueLink() const
{
    const Link *link = m_article && !m_link.isNull() ? linkOf(*m_article, m_link) : nullptr;
    return link && (link->from == m_view->selectedSpan() || link->to == m_view->selectedSpan()) ? link : nullptr;
}

const Attributes &TaggingController::values() const
{
    static const Attributes none;
    const Link *link = valueLink();
    const Span *span = selected();
    return link ? link->attributes : span ? span->attributes : none;
}

std::vector<AttributeDefinition> TaggingController::valueStops() const
{
    if (const Link *link = valueLink()) {
        const LinkType *type = m_project->tagset().linkType(link->type);
        return type ? askedFor(type->attributes, link->attributes) : std::vector<AttributeDefinition>();
    }
    const Span *span = selected();
    const Tag *tag = span ? tagOf(*span) : nullptr;
    return tag ? askedFor(tag->attributes, span->attributes) : std::vector<AttributeDefinition>();
}

bool TaggingController::mayValue()
{
    if (!selected())
        emit refused(tr("Select a tag first; then digits set its values."));
    return selected() && (valueLink() || mayEdit(selected()));
}

void TaggingController::setValue(int number)
{
    if (!mayValue())
        return;
    const std::vector<AttributeDefinition> all = valueStops();
    const AttributeDefinition *attribute = m_walk.choice(all);
    if (!attribute)
        return emit refused(tr("%1 has no values to choose from.").arg(tagName(*selected())));
    const int index = m_walk.firstValue() + number - 1;
    if (index >= int(attribute->values.size())) {
        return emit refused(
            tr("%1 has %Ln value(s).", nullptr, int(attribute->values.size())).arg(attribute->name));
    }
    const QVariant value = valueAfter(*attribute, values().value(attribute->name), index);
    const Link *link = valueLink();
    const SpanEdit edit = link ? withLinkAttribute(*m_article, *link, attribute->name, value)
                               : withAttribute(*m_article, *selected(), attribute->name, value);
    m_walk.chose(all);
    if (!edit.changes.empty())
        apply({edit.label, edit.changes, m_view->selectedSpan()});
    emit hintChanged();
}

void TaggingController::otherValues()
{
    if (!mayValue())
        return;
    const std::vector<AttributeDefinition> all = valueStops();
    const AttributeDefinition *attribute = m_walk.choice(all);
    if (!attribute || !m_walk.turnPage(*attribute))
        return emit refused(tr("There are no other values; the digits 1 to 9 choose among all of them."));
    emit hintChanged();
}

void TaggingController::nextAttribute()
{
    if (!mayValue())
        return;
    const std::vector<AttributeDefinition> all = valueStops();
    const AttributeDefinition *stop = m_walk.stop(all);
    const QString toType = stop && isTyped(*stop) && !valueLink() ? stop->name : QString();
    if (!m_walk.moveOn(all) && valueLink()) { // the link has what it needs: the span itself is next
        m_link = {};
        m_walk.start(m_view->selectedSpan());
    }
    emit hintChanged();
    if (!toType.isEmpty())
        emit typingAsked(toType);
}

void TaggingController::valuesOfLink(const Id &link)
{
    m_link = link;
    if (valueLink() && m_walk.choice(valueStops())) {
        m_walk.start(link);
        emit hintChanged();
    } else {
        m_link = {};
    }
}

DigitTarget TaggingController::digitTarget() const
{
    const std::vector<AttributeDefinition> all = valueStops();
    const AttributeDefinition *attribute = m_walk.choice(all);
    const Link *link = valueLink();
    return {attribute ? attribute->name : QString(), m_walk.firstValue(), link ? link->id : Id()};
}

QString TaggingController::hint() const
{
    if (!m_locked.isNull() && m_project) {
        const Tag *tag = m_project->tagset().tag(m_locked);
        return tag ? tr("Each selection becomes a %1. Esc ends it.").arg(tag->name) : QString();
    }
    const Span *span = selected();
    const bool own = span && m_project && span->annotator == m_project->annotator().id;
    if (own || valueLink()) {
        const QString words = m_walk.hint(valueStops(), values(), m_onKey);
        if (!words.isEmpty() && valueLink())
            return tr("The link's %1 · %2 ends it").arg(words, m_onKey);
        if (!words.isEmpty())
            return words;
    }
    return tr("Select words, press a key.");
}
