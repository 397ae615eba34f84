#include "ui/window/reviewing.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace {

struct Reviewing
{
    Q_DECLARE_TR_FUNCTIONS(Reviewing)
};

QString tr(const char *text)
{
    return Reviewing::tr(text);
}

// What one review is to say; `result` without id and annotator.
struct Ruling
{
    std::vector<Id> spans;
    Outcome outcome = Outcome::Accept;
    std::optional<Span> result;
};

struct Parents
{
    std::vector<Id> spans; // the one that was taken first
    Id result;
};

bool sameContent(const Span &x, const Span &y)
{
    return x.tag == y.tag && x.pieces == y.pieces && x.attributes == y.attributes && x.note == y.note;
}

// Gathers the changes of one step, so that a decision sees what the ones before it brought.
class Rulings
{
public:
    explicit Rulings(const Reviewer &reviewer) : m_reviewer(reviewer), m_index(reviewer.article.reviews()) {}

    void replace(const ReviewItem &item, std::vector<Ruling> rulings, const Remarks &remarks);
    TagStep finish(const QString &label);

private:
    void widen(Ruling &ruling, const std::vector<const Review *> &before) const;
    bool isDecided(const ReviewItem &item, const std::vector<const Review *> &before,
                   const std::vector<Ruling> &rulings, const Remarks &remarks) const;
    Review reviewOf(const Ruling &ruling, const Remarks &remarks, const Review *before);
    void dropResult(const Review &review);
    void bringBack(const ReviewItem &item);
    void addLinks(Changes &changes) const;

    const Reviewer &m_reviewer;
    ReviewIndex m_index;
    Changes m_reviews;
    std::vector<Span> m_results;
    std::vector<Parents> m_parents;
    std::set<Id> m_gone;     // results that go
    std::set<Id> m_replaced; // reviews dealt with in this step
};

// What was decided together stays together: who compares Ana with Cam after Ana with Ben must not leave Ben's
// tags open again.
void Rulings::widen(Ruling &ruling, const std::vector<const Review *> &before) const
{
    for (const Review *review : before) {
        for (const ReviewedSpan &parent : review->spans) {
            const Span *span = m_reviewer.article.span(parent.span);
            if (!span || std::count(ruling.spans.begin(), ruling.spans.end(), span->id) > 0)
                continue;
            ruling.spans.push_back(span->id);
            if (ruling.outcome == Outcome::Accept && !sameContent(*span, *ruling.result))
                ruling.outcome = Outcome::TakeOne;
        }
    }
}

bool Rulings::isDecided(const ReviewItem &item, const std::vector<const Review *> &before,
                        const std::vector<Ruling> &rulings, const Remarks &remarks) const
{
    if (before.size() != rulings.size())
        return false;
    const Decided decided = decidedOn(item, m_index, m_reviewer.article);
    if (decided.disputed || (!decided.reviews.empty() && decided.reviews != before))
        return false; // somebody else's decision counts now
    for (std::size_t i = 0; i < rulings.size(); ++i) {
        const Review &review = *before[i];
        const Ruling &ruling = rulings[i];
        if (review.outcome != ruling.outcome || remarksOf(review) != remarks ||
            m_reviewer.article.isStale(review) ||
            !std::equal(review.spans.begin(), review.spans.end(), ruling.spans.begin(), ruling.spans.end(),
                        [](const ReviewedSpan &reviewed, const Id &span) { return reviewed.span == span; }))
            return false;
        const Span *result = m_reviewer.article.span(review.result);
        if (bool(result) != ruling.result.has_value() || (result && !sameContent(*result, *ruling.result)))
            return false;
    }
    return true;
}

Review Rulings::reviewOf(const Ruling &ruling, const Remarks &remarks, const Review *before)
{
    Review review;
    if (before)
        review = *before; // its id stays: there may be answers to it
    else
        review.id = Id::make();
    review.article = m_reviewer.article.article().id;
    review.reviewer = m_reviewer.person;
    review.outcome = ruling.outcome;
    review.reason = remarks.reason;
    review.comment = remarks.comment;
    review.confidence = remarks.confidence;
    review.guidelineGap = remarks.guidelineGap;
    review.spans.clear();
    for (const Id &id : ruling.spans) {
        if (const Span *span = m_reviewer.article.span(id))
            review.spans.push_back(reviewed(*span));
    }
    review.result = {};
    if (ruling.result) {
        Span result = *ruling.result;
        result.id = Id::make();
        result.article = review.article;
        result.annotator = m_reviewer.person;
        result.layer = Layer::Agreed;
        result.stamp = {};
        review.result = result.id;
        m_parents.push_back({ruling.spans, result.id});
        m_results.push_back(std::move(result));
    }
    return review;
}

void Rulings::dropResult(const Review &review)
{
    if (m_reviewer.article.span(review.result))
        m_gone.insert(review.result);
}

// The results of whoever decided before this reviewer. Those that are there, in a dispute, stay as they are.
void Rulings::bringBack(const ReviewItem &item)
{
    const Review *latest = nullptr;
    const std::vector<const Review *> all = m_index.about(item.spans());
    for (const Review *review : all) {
        if (review->reviewer != m_reviewer.person && (!latest || isLater(*review, *latest)))
            latest = review;
    }
    for (const Review *review : all) {
        if (!latest || review->reviewer != latest->reviewer || review->result.isNull() ||
            m_reviewer.article.span(review->result) || !m_reviewer.removed)
            continue;
        std::optional<Span> result = m_reviewer.removed(review->result);
        if (!result || result->layer != Layer::Agreed)
            continue;
        Parents parents{{}, result->id};
        for (const ReviewedSpan &parent : review->spans)
            parents.spans.push_back(parent.span);
        m_parents.push_back(std::move(parents));
        m_results.push_back(*std::move(result));
    }
}

void Rulings::replace(const ReviewItem &item, std::vector<Ruling> rulings, const Remarks &remarks)
{
    std::vector<const Review *> before = m_index.touching(item.spans(), m_reviewer.person);
    std::erase_if(before, [&](const Review *one) { return m_replaced.count(one->id) > 0; });
    for (Ruling &ruling : rulings)
        widen(ruling, before);
    if (isDecided(item, before, rulings, remarks))
        return;
    if (!rulings.empty()) {
        for (const Review *other : m_index.about(item.spans())) {
            if (other->reviewer != m_reviewer.person)
                dropResult(*other);
        }
    }
    for (std::size_t i = 0; i < std::max(before.size(), rulings.size()); ++i) {
        const Review *old = i < before.size() ? before[i] : nullptr;
        if (old) {
            m_replaced.insert(old->id);
            dropResult(*old);
        }
        if (i >= rulings.size()) {
            m_reviews.push_back(removed(*old));
            continue;
        }
        const Review now = reviewOf(rulings[i], remarks, old);
        m_reviews.push_back(old ? edited(*old, now) : added(now));
    }
    if (rulings.empty() && !before.empty())
        bringBack(item);
}

TagStep Rulings::finish(const QString &label)
{
    TagStep step;
    step.label = label;
    if (m_reviews.empty())
        return step;
    for (const Span &span : m_results)
        step.changes.push_back(added(span));
    step.changes.insert(step.changes.end(), m_reviews.begin(), m_reviews.end());
    const OpenArticle &article = m_reviewer.article;
    for (const Link &link : article.links()) {
        if (m_gone.count(link.from) || m_gone.count(link.to))
            step.changes.push_back(removed(link));
    }
    for (const Id &id : m_gone)
        step.changes.push_back(removed(*article.span(id)));
    if (!m_results.empty())
        step.span = m_results.front().id;
    addLinks(step.changes);
    return step;
}

// What a span linked is linked among the agreed ones too, once both ends are there. A link goes with the span
// it starts from, if that one was taken; its other end may be anybody's version of what was agreed on.
void Rulings::addLinks(Changes &changes) const
{
    const OpenArticle &article = m_reviewer.article;
    std::unordered_map<Id, Id> takenTo;  // a span that was taken: its agreed one
    std::unordered_map<Id, Id> agreedOf; // any parent: its agreed one
    std::set<Id> fresh;
    for (const Review &review : article.reviews()) {
        if (m_replaced.count(review.id) || m_gone.count(review.result) || review.spans.empty() ||
            !article.span(review.result))
            continue;
        takenTo.emplace(review.spans.front().span, review.result);
        for (const ReviewedSpan &parent : review.spans)
            agreedOf.emplace(parent.span, review.result);
    }
    for (const Parents &one : m_parents) {
        takenTo[one.spans.front()] = one.result;
        for (const Id &parent : one.spans)
            agreedOf.emplace(parent, one.result);
        fresh.insert(one.result);
    }
    for (const Link &link : article.links()) {
        const auto from = takenTo.find(link.from);
        const auto to = agreedOf.find(link.to);
        if (from == takenTo.end() || to == agreedOf.end() || from->second == to->second)
            continue;
        if (!fresh.count(from->second) && !fresh.count(to->second))
            continue; // was there when both were decided
        Link copy = link;
        copy.id = Id::make();
        copy.annotator = m_reviewer.person;
        copy.from = from->second;
        copy.to = to->second;
        copy.stamp = {};
        changes.push_back(added(std::move(copy)));
    }
}

QString wordsOf(const Reviewer &reviewer, const ReviewItem &item)
{
    return quoted(reviewer.article.text().mid(item.range.start, item.range.length()));
}

std::vector<Ruling> taken(const Reviewer &reviewer, const ReviewItem &item, std::size_t side)
{
    std::vector<Id> others;
    for (std::size_t i = 0; i < item.sides.size(); ++i) {
        if (i != side)
            others.insert(others.end(), item.sides[i].spans.begin(), item.sides[i].spans.end());
    }
    // Where only some tagged it, those are alike.
    const bool alike =
        item.kind == DifferenceKind::Exact || item.kind == DifferenceKind::OnlyA || others.empty();
    std::vector<Ruling> rulings;
    for (const Id &id : item.sides[side].spans) {
        const Span *span = reviewer.article.span(id);
        if (!span)
            continue;
        Ruling ruling;
        ruling.spans = {id};
        ruling.spans.insert(ruling.spans.end(), others.begin(), others.end());
        ruling.outcome = alike ? Outcome::Accept : Outcome::TakeOne;
        ruling.result = *span;
        rulings.push_back(std::move(ruling));
    }
    return rulings;
}

std::vector<Ruling> rulingsFor(const Reviewer &reviewer, const ReviewItem &item, Choice choice)
{
    const auto side = std::size_t(choice); // beyond all of them when nothing is taken
    if (side < item.sides.size() && !item.sides[side].spans.empty())
        return taken(reviewer, item, side);
    return {{item.spans(), choice == Choice::Reject ? Outcome::Reject : Outcome::Nothing, std::nullopt}};
}

// The one decision about some of these spans, where it brought just what accepting them would bring.
const Review *sameDecision(const Reviewer &reviewer, const ReviewItem &item,
                           const std::vector<const Review *> &about)
{
    if (about.size() != 1 || about.front()->reviewer != reviewer.person ||
        reviewer.article.isStale(*about.front()))
        return nullptr;
    const Span *result = reviewer.article.span(about.front()->result);
    const Span *span = reviewer.article.span(item.sides.front().spans.front());
    return result && span && sameContent(*result, *span) ? about.front() : nullptr;
}

} // namespace

TagStep decide(const Reviewer &reviewer, const ReviewItem &item, Choice choice, const Remarks &remarks)
{
    const std::vector<Ruling> rulings = rulingsFor(reviewer, item, choice);
    Rulings gathered(reviewer);
    gathered.replace(item, rulings, remarks);
    const Outcome outcome = rulings.empty() ? Outcome::Nothing : rulings.front().outcome;
    const QString label = outcome == Outcome::Accept    ? tr("Accept “%1”")
                          : outcome == Outcome::TakeOne ? tr("Decide on one of the versions of “%1”")
                          : outcome == Outcome::Reject  ? tr("Reject “%1”")
                                                        : tr("Decide that “%1” is nothing to tag");
    return gathered.finish(label.arg(wordsOf(reviewer, item)));
}

TagStep decideThird(const Reviewer &reviewer, const ReviewItem &item, const Span &pattern,
                    const Pieces &pieces, const Remarks &remarks)
{
    Ruling ruling;
    ruling.spans = item.spans();
    // The pattern comes first: it is what the result was made from.
    std::stable_partition(ruling.spans.begin(), ruling.spans.end(),
                          [&](const Id &id) { return id == pattern.id; });
    ruling.outcome = Outcome::Third;
    ruling.result = pattern;
    ruling.result->pieces = pieces;
    Rulings gathered(reviewer);
    gathered.replace(item, {ruling}, remarks);
    return gathered.finish(tr("Make another version of “%1”").arg(wordsOf(reviewer, item)));
}

TagStep remark(const Reviewer &reviewer, const ReviewItem &item, const Remarks &remarks)
{
    TagStep step;
    step.label = tr("Comment on the decision about “%1”").arg(wordsOf(reviewer, item));
    for (const Review *review :
         ReviewIndex(reviewer.article.reviews()).touching(item.spans(), reviewer.person)) {
        if (remarksOf(*review) == remarks)
            continue;
        Review now = *review;
        now.reason = remarks.reason;
        now.comment = remarks.comment;
        now.confidence = remarks.confidence;
        now.guidelineGap = remarks.guidelineGap;
        step.changes.push_back(edited(*review, now));
    }
    return step;
}

TagStep reopen(const Reviewer &reviewer, const ReviewItem &item)
{
    Rulings gathered(reviewer);
    gathered.replace(item, {}, {});
    return gathered.finish(tr("Take back the decision about “%1”").arg(wordsOf(reviewer, item)));
}

TagStep acceptExact(const Reviewer &reviewer, const std::vector<ReviewItem> &items)
{
    const ReviewIndex index(reviewer.article.reviews());
    Rulings gathered(reviewer);
    int count = 0;
    for (const ReviewItem &item : items) {
        if (item.kind != DifferenceKind::Exact || !decidedOn(item, index, reviewer.article).reviews.empty())
            continue;
        // What was decided otherwise, with another annotator beside, is not overruled by the dozen.
        const std::vector<const Review *> about = index.about(item.spans());
        const Review *same = sameDecision(reviewer, item, about);
        if (!about.empty() && !same)
            continue;
        gathered.replace(item, rulingsFor(reviewer, item, Choice::TakeA),
                         same ? remarksOf(*same) : Remarks());
        ++count;
    }
    return gathered.finish(Reviewing::tr("Accept %Ln tag(s) that all have alike", nullptr, count));
}

TagStep acceptEverything(const Reviewer &reviewer, const Id &annotator)
{
    const ReviewIndex index(reviewer.article.reviews());
    Rulings gathered(reviewer);
    int count = 0;
    for (const ReviewItem &item : reviewItems(reviewer.article, reviewer.tagset, {annotator})) {
        if (!index.about(item.spans()).empty())
            continue;
        gathered.replace(item, rulingsFor(reviewer, item, Choice::TakeA), {});
        ++count;
    }
    return gathered.finish(Reviewing::tr("Accept %Ln tag(s) of a teammate", nullptr, count));
}
