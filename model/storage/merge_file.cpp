#include "model/storage/merge_file.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr std::size_t mostConflicts = 5'000; // told one by one; all are counted

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

template <typename Entity> Id articleIn(const Entity &entity)
{
    if constexpr (std::same_as<Entity, Article>)
        return entity.id;
    else if constexpr (requires { entity.article; })
        return entity.article;
    else
        return {};
}

// But for the version; and where an article was read from differs wherever it was read twice.
template <typename Entity> bool isSameContent(Entity a, const Entity &b)
{
    a.id = b.id;
    a.stamp = b.stamp;
    return a == b;
}

template <typename Entity> bool saysTheSame(Entity a, const Entity &b)
{
    if constexpr (std::same_as<Entity, Article>) {
        a.fetched = b.fetched;
        a.source = b.source;
        a.encoding = b.encoding;
    }
    return isSameContent(std::move(a), b);
}

} // namespace

FileMerge::FileMerge(Rows &ours, StepWriter &step, ForeignFile &theirs, Task &task)
    : m_ours(ours), m_step(step), m_file(theirs), m_theirs(theirs.rows()), m_task(task),
      m_versions(ours, step), m_meeting(ours, theirs.rows())
{
}

Result<void> FileMerge::run()
{
    for (const auto step :
         {&FileMerge::table<Person>, &FileMerge::table<Tag>, &FileMerge::table<LinkType>,
          &FileMerge::table<Article>, &FileMerge::table<Span>, &FileMerge::table<Link>,
          &FileMerge::table<Reading>, &FileMerge::table<Review>, &FileMerge::table<Reply>,
          &FileMerge::table<Assessment>, &FileMerge::table<Evidence>, &FileMerge::table<Setting>}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    return {};
}

template <typename Entity> Result<void> FileMerge::table()
{
    constexpr Table table = tableOf<Entity>;
    if (auto met = m_meeting.meet(table); !met)
        return met;
    auto candidates = compare(table);
    if (!candidates)
        return candidates.error();
    // Live ones first, so that those that are new lie beside each other and are one line of the history.
    std::stable_partition(candidates->begin(), candidates->end(),
                          [](const Candidate &candidate) { return !candidate.isDeleted; });
    for (const Candidate &candidate : *candidates) {
        if (auto taken = take<Entity>(candidate); !taken) {
            // Our own rules held where its own did not.
            return taken.error().detail.contains(QLatin1String("constraint failed"))
                       ? damaged(tr("A row is damaged."), candidate.id)
                       : taken.error();
        }
        if (!m_task.advance(++m_done))
            return Error{tr("Cancelled.")};
    }
    return endRun(table);
}

template <typename Entity> Result<void> FileMerge::take(const Candidate &candidate)
{
    auto read = m_theirs.at<Entity>(candidate.row);
    if (!read)
        return damaged(read.error().message, candidate.id);
    Stored<Entity> theirs = *std::move(read);
    theirs.isDeleted = candidate.isDeleted;
    if (auto sound = check(theirs.entity, candidate); !sound)
        return sound;
    m_meeting.translate(theirs.entity);
    if (!candidate.isHere)
        return takeNew(candidate, theirs);
    const auto found = m_ours.find<Entity>(theirs.entity.id);
    if (!found)
        return found.error();
    const Stored<Entity> &ours = **found;
    if (auto fits = checkFits(theirs.entity, ours.entity); !fits)
        return fits;
    return isNewer(theirs.entity.stamp, ours.entity.stamp) ? takeNewer(candidate, theirs, ours)
                                                           : passOver(candidate, theirs, ours);
}

// A row that was removed before we ever saw it is kept as removed, or an older file would bring it back.
// Nobody sees a change, so the history has no line of it.
template <typename Entity>
Result<void> FileMerge::takeNew(const Candidate &candidate, const Stored<Entity> &theirs)
{
    const Result<bool> mustWait = isTaken(theirs);
    if (!mustWait)
        return mustWait.error();
    const Result<RowNumber> row = m_versions.insert(theirs.entity, theirs.isDeleted || *mustWait);
    if (!row)
        return row.error();
    ++m_written;
    if (auto taken = takeContent(theirs.entity, candidate); !taken)
        return taken;
    if (theirs.isDeleted)
        return {};
    ++m_counts[{candidate.article, candidate.owner}].added;
    m_step.count(1, articleIn(theirs.entity));
    if (*mustWait) {
        if (auto waits = m_versions.wait(tableOf<Entity>, *row); !waits)
            return waits;
        if (auto noted = m_versions.noteInserted(*row, theirs.entity); !noted)
            return noted;
        return takePast<Entity>(candidate, theirs.entity.id, *row);
    }
    if (m_run.first == 0 || *row != m_run.last + 1) {
        if (auto ended = endRun(tableOf<Entity>); !ended)
            return ended;
        m_run.first = *row;
    }
    m_run.last = *row;
    if constexpr (std::same_as<Entity, Article>)
        m_newArticles.push_back(theirs.entity.id);
    return takePast<Entity>(candidate, theirs.entity.id, *row);
}

template <typename Entity>
Result<void> FileMerge::takeNewer(const Candidate &candidate, const Stored<Entity> &theirs,
                                  const Stored<Entity> &ours)
{
    MergeCounts &counts = m_counts[{candidate.article, candidate.owner}];
    ++m_written;
    const bool isSeen = !theirs.isDeleted || !ours.isDeleted;
    const bool differs = !isSameContent(theirs.entity, ours.entity);
    if (!isSeen || (!differs && theirs.isDeleted == ours.isDeleted)) {
        if (isSeen)
            ++counts.same;
        return m_versions.overwrite(ours.row, theirs.entity, theirs.isDeleted);
    }
    // What was taken back here comes anew.
    const bool isAnew = ours.entity.stamp.rev < 0;
    if (!isAnew && !saysTheSame(theirs.entity, ours.entity)) {
        const Result<bool> known = knows(m_theirs, candidate.id, ours.entity.stamp);
        if (!known)
            return known.error();
        if (!*known) {
            if (auto told = conflict(theirs, ours, candidate); !told)
                return told;
        }
    }
    isAnew ? ++counts.added : ++counts.changed;
    m_step.count(1, articleIn(theirs.entity));
    const Result<bool> mustWait = isTaken(theirs);
    if (!mustWait)
        return mustWait.error();
    if (auto replaced = m_versions.replace(ours, theirs.entity, theirs.isDeleted || *mustWait); !replaced)
        return replaced;
    if (*mustWait) {
        if (auto waits = m_versions.wait(tableOf<Entity>, ours.row); !waits)
            return waits;
    }
    return takePast<Entity>(candidate, theirs.entity.id, ours.row);
}

template <typename Entity>
Result<void> FileMerge::passOver(const Candidate &candidate, const Stored<Entity> &theirs,
                                 const Stored<Entity> &ours)
{
    MergeCounts &counts = m_counts[{candidate.article, candidate.owner}];
    const bool isTakenBack = theirs.entity.stamp.rev < 0;
    const bool bothRemoved = theirs.isDeleted && ours.isDeleted;
    if (!theirs.isDeleted)
        ++counts.same;
    if (isTakenBack || bothRemoved || saysTheSame(theirs.entity, ours.entity))
        return {};
    const Result<bool> known = knows(m_ours, ours.entity.id, theirs.entity.stamp);
    if (!known)
        return known.error();
    if (*known)
        return {};
    ++m_written;
    if (auto told = conflict(ours, theirs, candidate); !told)
        return told;
    return m_versions.tell(StepWriter::Op::Edit, ours.row, theirs.entity,
                           {theirs.entity.stamp, theirs.isDeleted, false, VersionMark::Merge::Lost});
}

// Whether another row has its place: there is one reading of one person of one article.
template <typename Entity> Result<bool> FileMerge::isTaken(const Stored<Entity> &theirs)
{
    if constexpr (std::same_as<Entity, Reading>) {
        if (theirs.isDeleted)
            return false;
        Result<Statement *> query = m_ours.database().cached(
            "SELECT 1 FROM reading WHERE article_id=(SELECT id FROM article WHERE uuid=?) AND "
            "annotator_id=(SELECT id FROM person WHERE uuid=?) AND deleted IS NULL AND uuid<>?");
        if (!query)
            return query.error();
        const Cursor cursor(**query);
        cursor->bind(1, theirs.entity.article).bind(2, theirs.entity.annotator).bind(3, theirs.entity.id);
        return cursor->step();
    } else {
        Q_UNUSED(theirs);
        return false;
    }
}

Result<void> FileMerge::takeContent(const Article &article, const Candidate &candidate)
{
    const auto text = textOfTheirs(candidate.id);
    if (!text)
        return text.error();
    const auto original = m_theirs.original(candidate.id);
    if (!original)
        return damaged(original.error().message, candidate.id);
    return m_step.apply(added(ArticleText{article.id, (*text)->text, *original}), nullptr);
}

Result<void> FileMerge::takeContent(const Evidence &evidence, const Candidate &candidate)
{
    if (evidence.kind != Evidence::Kind::File)
        return {};
    const auto bytes = m_theirs.file(candidate.id);
    if (!bytes)
        return damaged(bytes.error().message, candidate.id);
    return m_step.apply(added(EvidenceFile{evidence.id, *bytes}), nullptr);
}

Result<void> FileMerge::endRun(Table table)
{
    const Run run = std::exchange(m_run, {});
    if (run.first == 0)
        return {};
    return m_step.noteLine(StepWriter::Op::Add, table, nullptr, run.first, run.last, rangeMark());
}

Result<bool> FileMerge::knows(Rows &rows, const Id &id, const Stamp &version)
{
    Result<Statement *> query =
        rows.database().cached("SELECT before FROM history WHERE object=? AND before IS NOT NULL");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, id);
    for (;;) {
        const Result<bool> row = cursor->step();
        if (!row || !*row)
            return row;
        const auto mark = versionIn(cursor->bytes(0).toByteArray());
        if (mark && isSameVersion(mark->stamp, version))
            return true;
    }
}

template <typename Entity>
Result<void> FileMerge::takePast(const Candidate &candidate, const Id &id, RowNumber row)
{
    if (const Result<bool> has = hasPast(candidate.id); !has || !*has)
        return has ? Result<void>() : has.error();
    Result<Statement *> query = m_file.database().cached(
        "SELECT h.before, h.op, step.at, person.uuid FROM history h JOIN step ON step.number=h.step "
        "JOIN person ON person.id=step.person_id WHERE h.object=? AND h.before IS NOT NULL "
        "ORDER BY h.step, h.seq");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, candidate.id);
    for (;;) {
        const Result<bool> line = cursor->step();
        if (!line)
            return line.error();
        if (!*line)
            return {};
        if (auto told = pastLine<Entity>(*cursor, id, row); !told)
            return told;
    }
}

template <typename Entity>
Result<void> FileMerge::pastLine(const Statement &line, const Id &id, RowNumber row)
{
    const QByteArray before = line.bytes(0).toByteArray();
    std::optional<VersionMark> mark = versionIn(before);
    if (!mark)
        return {};
    const Result<bool> known = knows(m_ours, id, mark->stamp);
    if (!known)
        return known.error();
    if (*known)
        return {};
    Entity entity;
    std::shared_ptr<const Texts::Entry> text;
    if constexpr (std::same_as<Entity, Span>) {
        auto loaded = textOfTheirs(ImageReader::idIn(before, "article_id"));
        if (!loaded)
            return damaged(loaded.error().message, id);
        text = *std::move(loaded);
    }
    ImageReader reader(before, text ? &text->points : nullptr);
    fields(reader, entity);
    if (reader.failure)
        return damaged(reader.failure->message, id);
    m_meeting.translate(entity);
    entity.id = id;
    const QByteArrayView op = line.bytes(1);
    if (mark->merge != VersionMark::Merge::Lost)
        mark->merge = VersionMark::Merge::Past;
    if (mark->at == 0)
        mark->at = line.number(2);
    mark->by = m_meeting.here(Table::Person, mark->by.isNull() ? line.id(3) : mark->by);
    return m_versions.tell(op == "add"    ? StepWriter::Op::Add
                           : op == "edit" ? StepWriter::Op::Edit
                                          : StepWriter::Op::Remove,
                           row, entity, *mark);
}

template <typename Entity>
Result<void> FileMerge::conflict(const Stored<Entity> &kept, const Stored<Entity> &lost,
                                 const Candidate &candidate)
{
    ++m_counts[{candidate.article, candidate.owner}].conflicts;
    if (m_conflicts.size() >= mostConflicts)
        return {};
    const auto image = [&](const Entity &entity) -> Result<QByteArray> {
        std::shared_ptr<const Texts::Entry> text;
        if constexpr (std::same_as<Entity, Span>) {
            auto loaded = m_ours.texts().of(entity.article);
            if (!loaded)
                return loaded.error();
            text = *std::move(loaded);
        }
        ImageWriter writer(text ? &text->points : nullptr);
        fields(writer, entity);
        return writer.json();
    };
    const auto keptImage = image(kept.entity);
    const auto lostImage = image(lost.entity);
    if (!keptImage || !lostImage)
        return !keptImage ? keptImage.error() : lostImage.error();
    const ConflictWords words = conflictWords(m_ours, *keptImage, *lostImage);
    MergeConflict found;
    found.kind = QString::fromLatin1(tableName(tableOf<Entity>)).replace(QLatin1Char('_'), QLatin1Char('-'));
    found.id = kept.entity.id;
    found.article = m_meeting.here(Table::Article, articleIn(kept.entity));
    found.kept = kept.isDeleted ? tr("removed") : words.kept;
    found.lost = lost.isDeleted ? tr("removed") : words.lost;
    m_conflicts.push_back(std::move(found));
    return {};
}

template <typename Entity> Result<void> FileMerge::checkFits(const Entity &theirs, const Entity &ours)
{
    if constexpr (std::same_as<Entity, Article>) {
        if (theirs.sha256 != ours.sha256)
            return damaged(
                tr("“%1” has another text there than here, which no edit can bring about.").arg(ours.title),
                ours.id);
    } else if constexpr (requires { theirs.article; }) {
        if (theirs.article != ours.article)
            return damaged(tr("Something belongs to another article there than here."), ours.id);
    }
    if constexpr (std::same_as<Entity, Evidence>) {
        if (theirs.kind != ours.kind || theirs.sha256 != ours.sha256)
            return damaged(tr("The file of an evidence is another one there than here."), ours.id);
    }
    return {};
}

Result<void> FileMerge::check(const auto &entity, const Candidate &)
{
    if constexpr (requires { entity.name; }) {
        if (entity.name.trimmed().isEmpty())
            return damaged(tr("Something has no name."), entity.id);
    }
    return {};
}
