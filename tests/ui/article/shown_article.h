// An ArticleView on screen with an article of its own: what the view's tests start from.
#pragma once

#include "tests/support/strings.h"
#include "ui/article/article_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QStringList>
#include <QTest>

#include <map>

struct ShownArticle
{
    explicit ShownArticle(const QString &text, QSize size = {900, 700})
    {
        const std::pair<const char *, Mark> tags[] = {{"Claim", Mark::Solid},    {"Source", Mark::Box},
                                                      {"Cue", Mark::Dotted},     {"Hedge", Mark::Wavy},
                                                      {"Booster", Mark::Double}, {"Loaded", Mark::Dashed},
                                                      {"Quote", Mark::Brackets}};
        const char *colors[] = {"#0072b2", "#00805c", "#a06000", "#b3407c", "#7a4fb0", "#c0392b", "#5c6670"};
        const char *nights[] = {"#56b4e9", "#4fd1a1", "#ffb000", "#e79fc8", "#b79ae0", "#ff8a75", "#a8b0ba"};
        for (std::size_t i = 0; i < std::size(tags); ++i) {
            Tag tag;
            tag.id = Id::make();
            tag.name = QString::fromLatin1(tags[i].first);
            tag.key = tag.name.left(1);
            tag.mark = tags[i].second;
            tag.light = QString::fromLatin1(colors[i]);
            tag.dark = QString::fromLatin1(nights[i]);
            tagset.tags.push_back(tag);
        }
        article.id = Id::make();
        open = std::make_shared<OpenArticle>(article, text, std::vector<Span>(), std::vector<Link>());
        view.resize(size);
        view.setTagStyles(TagStyles(tagset, isDark(view.palette())));
        view.setAnnotator(
            me, [this](const Id &id) { return id == me ? QStringLiteral("ME") : QStringLiteral("AB"); });
        view.setArticle(open);
        view.show();
        view.setFocus();
        QApplication::setActiveWindow(&view);
        QApplication::processEvents();
    }

    const QString &text() const { return open->text(); }
    const Tag &tag(const char *name) const { return *tagset.tagNamed(QString::fromLatin1(name)); }
    // Where these words first stand, from `from` on.
    TextRange words(const QString &wanted, qsizetype from = 0) const
    {
        const qsizetype at = text().indexOf(wanted, from);
        REQUIRE(at >= 0);
        return {at, at + wanted.size()};
    }
    TextRange words(const char *wanted) const { return words(QString::fromUtf8(wanted)); }

    Span made(const char *tagName, Pieces pieces, const Id &annotator) const
    {
        Span span;
        span.id = Id::make();
        span.article = article.id;
        span.annotator = annotator;
        span.tag = tag(tagName).id;
        span.pieces = std::move(pieces);
        return span;
    }
    // The article follows, then the view: as the window does it.
    void follow(const Changes &changes)
    {
        open->follow(changes);
        view.follow(changes);
    }
    Id add(const char *tagName, TextRange range) { return add(tagName, Pieces{range}, me); }
    Id add(const char *tagName, Pieces pieces, const Id &annotator)
    {
        const Span span = made(tagName, std::move(pieces), annotator);
        follow({added(span)});
        return span.id;
    }
    void remove(const Id &id) { follow({removed(*open->span(id))}); }
    void move(const Id &id, Pieces pieces)
    {
        Span after = *open->span(id);
        after.pieces = std::move(pieces);
        follow({edited(*open->span(id), after)});
    }
    Id link(const Id &from, const Id &to)
    {
        Link one;
        one.id = Id::make();
        one.from = from;
        one.to = to;
        follow({added(one)});
        return one.id;
    }
    void setZones(Zones zones)
    {
        article.zones = std::move(zones);
        std::vector<Span> spans;
        for (const Span *span : open->spans())
            spans.push_back(*span);
        open = std::make_shared<OpenArticle>(article, text(), spans, open->links());
        view.setArticle(open);
    }

    QPoint at(qsizetype position) const { return view.rectOf(position).center(); }
    QImage picture()
    {
        QApplication::processEvents();
        return view.viewport()->grab().toImage();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }
    QString selected() const
    {
        const TextRange range = view.selection();
        return text().mid(range.start, range.length());
    }

    Tagset tagset;
    Article article;
    Id me = Id::make();
    Id mate = Id::make();
    Id other = Id::make();
    std::shared_ptr<OpenArticle> open;
    ArticleView view;
};

// Words without an end, the same each time: paragraphs of `words` words.
inline QString paragraphs(int count, int words, int seed = 1)
{
    static const char *const some[] = {
        "the",      "minister",    "said",  "that",           "accusations", "must",
        "be",       "based",       "on",    "facts",          "before",      "anybody",
        "draws",    "conclusions", "about", "responsibility", "for",         "what",
        "happened", "in",          "a"};
    unsigned state = unsigned(seed);
    QStringList lines;
    for (int i = 0; i < count; ++i) {
        QStringList line;
        for (int j = 0; j < words; ++j) {
            state = state * 1664525u + 1013904223u;
            line << QString::fromLatin1(some[(state >> 16) % std::size(some)]);
        }
        lines << line.join(QLatin1Char(' ')) + QLatin1Char('.');
    }
    return lines.join(QLatin1Char('\n'));
}
