#include "ui/tags/attribute_words.h"

#include "ui/widgets/plain_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

constexpr qsizetype longestText = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("AttributeWords", text);
}

QString summaryOf(const AttributeDefinition &definition, const QVariant &value)
{
    switch (definition.kind) {
    case AttributeDefinition::Kind::YesNo: {
        const QString name = readableValue(definition.name);
        return value.toBool() ? name : tr("%1: no").arg(name);
    }
    case AttributeDefinition::Kind::Text:
        return shortWords(valueWords(value), longestText);
    case AttributeDefinition::Kind::Number:
    case AttributeDefinition::Kind::Date:
        return valueWords(value);
    case AttributeDefinition::Kind::Choice:
    case AttributeDefinition::Kind::Choices:
        break;
    }
    return readableValue(valueWords(value));
}

} // namespace

QString valueWords(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? tr("yes") : tr("no");
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().join(QStringLiteral(", "));
    if (value.typeId() == QMetaType::Double)
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString();
}

QString readableValue(const QString &value)
{
    QString readable = value;
    return readable.replace(QLatin1Char('-'), QLatin1Char(' '));
}

QString attributeSummary(const Span &span, const Tag *tag)
{
    if (!tag || span.attributes.isEmpty())
        return {};
    QStringList parts;
    for (std::size_t i = 0; i < tag->attributes.size(); ++i) {
        const AttributeDefinition &definition = tag->attributes[i];
        const QVariant value = span.attributes.value(definition.name);
        if (!value.isValid() || (i > 0 && span.attributes.text(definition.name) == definition.fallback))
            continue;
        parts.append(summaryOf(definition, value));
    }
    return parts.join(QStringLiteral(" · "));
}
