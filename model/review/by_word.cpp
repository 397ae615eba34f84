#include "model/review/by_word.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace {

// How case is folded must not change lengths, or positions would shift.
QString folded(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result)
        c = c.toCaseFolded();
    return result;
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
}

bool isForm(QStringView words, int mostWords)
{
    constexpr qsizetype longest = 80;
    return !words.isEmpty() && words.size() <= longest && !words.contains(u'\n') && isPartOfWord(words[0]) &&
           words.count(u' ') < mostWords;
}

// Where the word that begins at `start` ends.
qsizetype endOfWord(QStringView text, qsizetype start)
{
    while (start < text.size() && isPartOfWord(text[start]))
        ++start;
    return start;
}

// Forms by their first word, so that a text is read once however many forms there are.
using FormsByFirstWord = QHash<QString, QStringList>;

// The tags of each reader's spans, by their words.
using TagsByRange = std::map<TextRange, std::set<int>>;

TagsByRange tagsOf(const Pass &pass)
{
    TagsByRange tags;
    for (const PassSpan &span : pass.spans) {
        if (span.pieces.size() == 1)
            tags[span.pieces.front()].insert(span.tag);
    }
    return tags;
}

FormsByFirstWord formsOf(const PassSet &set, const std::function<QString(int)> &textOf, int mostWords)
{
    std::set<QString> forms;
    for (std::size_t article = 0; article < set.articles.size(); ++article) {
        const std::vector<Pass> &passes = set.articles[article].passes;
        if (std::all_of(passes.begin(), passes.end(), [](const Pass &pass) { return pass.spans.empty(); }))
            continue;
        const QString text = folded(textOf(int(article)));
        for (const Pass &pass : passes) {
            for (const PassSpan &span : pass.spans) {
                if (span.pieces.size() != 1 || span.pieces.front().end > text.size())
                    continue;
                const TextRange range = span.pieces.front();
                const QStringView words = QStringView(text).sliced(range.start, range.length());
                if (isForm(words, mostWords))
                    forms.insert(words.toString());
            }
        }
    }
    FormsByFirstWord byFirst;
    for (const QString &form : forms)
        byFirst[form.left(endOfWord(form, 0))].append(form);
    return byFirst;
}

// Calls found(form, where) for each place where a form stands as whole words.
template <typename Found>
void findForms(const QString &text, const FormsByFirstWord &forms, const Found &found)
{
    for (qsizetype start = 0; start < text.size();) {
        if (!isPartOfWord(text[start])) {
            ++start;
            continue;
        }
        const qsizetype end = endOfWord(text, start);
        for (const QString &form : forms.value(text.sliced(start, end - start))) {
            const TextRange range{start, start + form.size()};
            const bool cut =
                range.end < text.size() && isPartOfWord(form.back()) && isPartOfWord(text[range.end]);
            if (!cut && QStringView(text).sliced(start).startsWith(form))
                found(form, range);
        }
        start = end;
    }
}

bool overlapsAny(TextRange range, const std::vector<TextRange> &others)
{
    return std::any_of(others.begin(), others.end(), [&](TextRange other) { return other.overlaps(range); });
}

void addOccurrence(WordForm &form, WordOccurrence occurrence)
{
    for (const auto &tags : occurrence.tags) {
        if (tags)
            ++(tags->empty() ? form.untagged : form.tagged);
    }
    form.occurrences.push_back(std::move(occurrence));
}

bool isMixed(const WordForm &form)
{
    std::set<std::vector<int>> ways;
    for (const WordOccurrence &occurrence : form.occurrences) {
        for (const auto &tags : occurrence.tags) {
            if (tags)
                ways.insert(*tags);
        }
    }
    return ways.size() > 1;
}

} // namespace

std::vector<WordForm> byWord(const PassSet &set, const std::function<QString(int)> &textOf,
                             const ByWordOptions &options)
{
    const FormsByFirstWord forms = formsOf(set, textOf, options.mostWords);
    std::map<QString, WordForm> found;
    for (std::size_t article = 0; article < set.articles.size(); ++article) {
        std::vector<std::optional<TagsByRange>> readers;
        for (const Pass &pass : set.articles[article].passes)
            readers.push_back(pass.read ? std::optional(tagsOf(pass)) : std::nullopt);
        if (std::none_of(readers.begin(), readers.end(),
                         [](const auto &reader) { return reader.has_value(); }))
            continue;
        const QString text = folded(textOf(int(article)));
        findForms(text, forms, [&](const QString &form, TextRange range) {
            if (overlapsAny(range, set.articles[article].furniture))
                return;
            WordOccurrence occurrence{.article = int(article), .range = range, .tags = {}};
            for (const auto &reader : readers) {
                occurrence.tags.emplace_back();
                if (!reader)
                    continue;
                const auto tags = reader->find(range);
                occurrence.tags.back() = tags == reader->end()
                                             ? std::vector<int>()
                                             : std::vector<int>(tags->second.begin(), tags->second.end());
            }
            addOccurrence(found[form], std::move(occurrence));
        });
    }
    std::vector<WordForm> result;
    for (auto &[form, word] : found) {
        word.form = form;
        word.isMixed = isMixed(word);
        result.push_back(std::move(word));
    }
    std::stable_sort(result.begin(), result.end(), [](const WordForm &x, const WordForm &y) {
        return x.occurrences.size() > y.occurrences.size();
    });
    return result;
}
