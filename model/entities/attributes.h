// The attribute values of a span or a link: names and values, kept as one canonical JSON object (keys
// sorted, no white space) because that is how they are stored and compared, and because ten thousand
// spans are loaded to show a page of them: nothing is parsed until somebody asks.
//
// A value is a string, a list of strings, a number or a yes/no (QString, QStringList, double, bool);
// dates are strings in ISO 8601.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <optional>
#include <utility>
#include <vector>

class Attributes
{
public:
    Attributes() = default;
    // Anything but a JSON object of the value kinds above gives nothing.
    static std::optional<Attributes> fromJson(const QByteArray &json);
    // For rows this program wrote itself: taken as it stands.
    static Attributes fromCanonicalJson(QByteArray json);

    bool isEmpty() const { return m_json.isEmpty(); }
    // Canonical JSON; empty when there are no attributes.
    const QByteArray &json() const { return m_json; }

    std::vector<std::pair<QString, QVariant>> all() const; // sorted by name
    QVariant value(const QString &name) const;             // invalid when not set
    QString text(const QString &name) const;               // as people read it; lists joined by ", "

    // An invalid value, an empty text or an empty list takes the attribute away.
    void set(const QString &name, const QVariant &value);

    bool operator==(const Attributes &) const = default;

private:
    QByteArray m_json;
};
