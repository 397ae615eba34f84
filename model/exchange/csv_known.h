// What a project has before and while spans are read into it: articles with their texts, people, and which
// spans and links are there, so that nothing is added twice.
#pragma once

#include "model/entities/link_rules.h"
#include "model/exchange/csv_spans.h"
#include "model/exchange/utf8_text.h"
#include "model/text/code_points.h"

#include <QHash>

#include <list>
#include <unordered_map>
#include <unordered_set>

struct KnownArticle
{
    int number = 0; // place in list order
    const Article *article = nullptr;
    QString text;
    Utf8Text utf8;
    CodePoints points;
};

class CsvKnown
{
public:
    // `project` must outlive it.
    static Result<std::unique_ptr<CsvKnown>> make(const Snapshot &project);

    const Tagset &tagset() const { return m_tagset; }

    // Null when the project has no such article.
    const Article *articleById(const Id &id) const;
    const Article *articleByHash(const QByteArray &sha256) const;
    const Article *onlyArticle() const;
    // Loads its text, and notes its spans and links. Valid until the next call.
    Result<const KnownArticle *> open(const Article &article);

    struct KnownSpan
    {
        quint64 content = 0; // hash of everything but id and stamp
        int article = 0;
        int tag = 0; // place in the tagset, -1 = none of it
    };
    static quint64 contentOf(const Span &span);
    // Null when there is none with this id, so far.
    Result<const KnownSpan *> span(const Id &id);
    void note(const Span &span, int article);

    // By what it joins; the id is the one such a link gets.
    static Id linkKey(const QString &type, const Id &from, const Id &to);
    bool hasLink(const Id &key) const { return m_links.contains(key); }
    void noteLink(const Id &key, const Link &link);
    static quint64 contentOf(const Link &link);
    // Hash of the content of the one with this id, in the articles opened so far.
    std::optional<quint64> link(const Id &id) const;
    // Nothing when such a link may be drawn, else why not. Opens the article of the spans.
    Result<QString> linkObjection(const LinkType &type, const Id &from, const Id &to);
    // The same for one that is not there yet beside those its annotator has drawn, by the rule of the window.
    QString drawingObjection(const LinkType &type, const Id &from, const Id &to, const Id &annotator) const;

    // An error when there is no name. Somebody nobody knows is put in `newPeople`.
    Result<Id> personNamed(QByteArrayView name, std::vector<Person> &newPeople);

private:
    explicit CsvKnown(const Snapshot &project) : m_project(project) {}

    int tagPlace(const Id &tag) const;
    Id tagAt(int place) const; // null = none of the tagset
    Result<std::optional<KnownSpan>> spanOfLink(const Id &id);

    const Snapshot &m_project;
    Tagset m_tagset;
    std::vector<Person> m_people;
    std::vector<Article> m_articles;
    std::unordered_map<Id, int> m_byId;
    QHash<QByteArray, int> m_byHash;
    std::list<KnownArticle> m_open; // last used first
    std::unordered_set<int> m_seen; // articles whose spans and links are noted
    std::unordered_map<Id, KnownSpan> m_spans;
    std::unordered_set<Id> m_links;
    std::unordered_map<Id, quint64> m_linkIds;
    std::unordered_map<Id, DrawnLinks> m_drawn; // by annotator
    QHash<QByteArray, Id> m_named; // people by name
    bool m_hasSpans = true;        // the project had some before
};
