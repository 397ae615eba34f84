// A team: projects by the name of a machine, each a file; and what is to be seen in a project, in words that
// are the same wherever the same work was done.
#pragma once

#include "tests/support/sample.h"
#include "tests/support/raw_sqlite.h"

#include "model/storage/merge.h"
#include "model/storage/snapshot.h"

#include <QDir>
#include <QFileInfo>

#include <map>

inline const QString mergeText =
    QStringLiteral("One two three four.\nFive 😀 six seven eight nine.\nTen eleven twelve.\n");

struct Team
{
    // In memory where there is such a folder: hundreds of small files, each written through to the disk.
    QTemporaryDir folder{
        (QFileInfo("/dev/shm").isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
        QStringLiteral("/ascertain-merge-XXXXXX")};
    Task task;
    Tagset tagset = sampleTagset();
    Id article;
    std::map<QString, std::unique_ptr<Project>> open;

    QString path(const QString &machine) const { return folder.filePath(machine + ".ascertain"); }
    Project &project(const QString &machine, const QString &person = {})
    {
        auto &project = open[machine];
        if (!project) {
            if (QFile::exists(path(machine)))
                project = must(Project::open(path(machine), Project::Access::Write));
            else
                project = must(
                    Project::create(path(machine), {QString(), person.isEmpty() ? tagset : sampleTagset(),
                                                    person.isEmpty() ? machine : person}));
        }
        return *project;
    }
    void close(const QString &machine) { open.erase(machine); }
    void copy(const QString &from, const QString &to) { REQUIRE(QFile::copy(path(from), path(to))); }
    // The article in Ana's and Bob's files, with the same people and tags.
    void shared(const SampleArticle &sample)
    {
        article = sample.article.id;
        must(project("Ana").apply("Add", addition(sample)));
        must(project("Ana").personNamed("Bob"));
        close("Ana");
        copy("Ana", "Bob");
        Project &bob = project("Bob");
        must(bob.setAnnotator(must(bob.personNamed("Bob")).id));
        close("Bob");
    }
};

using Contents = std::map<QString, QStringList>;

// Everything that can be seen; people and tags by their names, without row numbers and versions.
inline Contents contentsOf(const Project &project)
{
    RawSqlite file(project.path());
    Contents contents;
    const auto list = [&](const QString &name, const QByteArray &sql) {
        sqlite3_stmt *statement = nullptr;
        INFO(sql.constData());
        REQUIRE(sqlite3_prepare_v2(file.handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK);
        QStringList &lines = contents[name];
        while (sqlite3_step(statement) == SQLITE_ROW)
            lines.append(
                QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
        lines.sort();
        sqlite3_finalize(statement);
    };
    list("person", "SELECT name FROM person WHERE deleted IS NULL");
    list("tag", "SELECT name||light||mark||coalesce(definition,'') FROM tag WHERE deleted IS NULL");
    list("article", "SELECT title||hex(sha256)||coalesce(note,'') FROM article WHERE deleted IS NULL");
    list("text", "SELECT t.text FROM article_text t JOIN article a ON a.id=t.id WHERE a.deleted IS NULL");
    list("span",
         "SELECT hex(s.uuid)||p.name||t.name||s.layer||'/'||start||'-'||stop||coalesce(fragments,'')||"
         "coalesce(s.attributes,'')||coalesce(s.note,'') FROM span s JOIN person p ON p.id=s.annotator_id "
         "JOIN tag t ON t.id=s.tag_id WHERE s.deleted IS NULL");
    list("link", "SELECT hex(l.uuid)||hex(a.uuid)||hex(b.uuid)||p.name||coalesce(l.note,'') FROM link l "
                 "JOIN span a ON a.id=from_id JOIN span b ON b.id=to_id JOIN person p ON p.id=l.annotator_id "
                 "WHERE l.deleted IS NULL");
    list("reading", "SELECT hex(a.sha256)||p.name||r.state||r.assigned||coalesce(nothing_lines,'') FROM "
                    "reading r JOIN article a ON a.id=article_id JOIN person p ON p.id=annotator_id WHERE "
                    "r.deleted IS NULL");
    list("review",
         "SELECT hex(r.uuid)||p.name||r.spans||r.outcome||coalesce(r.comment,'') FROM review r JOIN "
         "person p ON p.id=reviewer_id WHERE r.deleted IS NULL");
    list("reply", "SELECT hex(r.uuid)||hex(about)||p.name||r.text||r.resolved FROM reply r JOIN person p ON "
                  "p.id=author_id WHERE r.deleted IS NULL");
    list("assessment", "SELECT hex(a.uuid)||hex(s.uuid)||coalesce(verdict,'') FROM assessment a JOIN span s "
                       "ON s.id=span_id WHERE a.deleted IS NULL");
    list("evidence", "SELECT hex(e.uuid)||hex(s.uuid)||hex(e.sha256) FROM evidence e JOIN span s "
                     "ON s.id=span_id WHERE e.deleted IS NULL");
    list("setting", "SELECT name||'='||value FROM setting WHERE deleted IS NULL");
    return contents;
}

// Empty when they are the same.
inline QString differences(const Contents &a, const Contents &b)
{
    QString words;
    for (const auto &[name, lines] : a) {
        const QStringList others = b.at(name);
        for (const QString &line : lines) {
            if (!others.contains(line))
                words += "only first: " + name + " " + line + "\n";
        }
        for (const QString &line : others) {
            if (!lines.contains(line))
                words += "only second: " + name + " " + line + "\n";
        }
    }
    return words;
}

// Every row of every table of ours, versions and all.
inline QByteArray tablesOf(const QString &path)
{
    RawSqlite file(path);
    QByteArray all;
    for (const char *table :
         {"person", "tag", "link_type", "article", "article_text", "span", "link", "reading", "review",
          "reply", "assessment", "evidence", "evidence_file", "setting", "step", "history"}) {
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = QByteArray("SELECT * FROM ") + table;
        REQUIRE(sqlite3_prepare_v2(file.handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                all += QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, i)),
                                  sqlite3_column_bytes(statement, i)) +
                       '|';
            all += '\n';
        }
        sqlite3_finalize(statement);
    }
    return all;
}

inline QString problemsOf(const QString &path)
{
    Task task;
    QString words;
    for (const Problem &problem : must(must(Snapshot::open(path))->check(task)))
        words += problem.kind + ": " + problem.detail + "\n";
    return words;
}
