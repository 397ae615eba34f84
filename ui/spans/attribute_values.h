// Every text that the project's spans have in an attribute, to complete what is being typed, so that
// one source is called by one name throughout the project. Read once in the background, then kept up to date.
#pragma once

#include "model/project/project.h"

#include <QHash>
#include <QSet>
#include <QStringList>

class Background;

class AttributeValues : public QObject
{
    Q_OBJECT

public:
    explicit AttributeValues(QObject *parent = nullptr);

    void setProject(Project *project);
    void follow(const Changes &changes);
    void load();                                    // the first call reads the project, later ones do nothing
    QStringList of(const QString &attribute) const; // in the order of the language

signals:
    void loaded();

private:
    using Values = QHash<QString, QSet<QString>>;

    Project *m_project = nullptr;
    Background *m_work;
    Values m_values;
    bool m_asked = false;
};
