#include "tests/benchmarks/view_fixture.h"

#include "ui/widgets/theme.h"

#include <QScrollBar>

#include <map>
#include <random>

namespace {

constexpr qsizetype megabyte = 1'000'000;

// Words of the lengths that news has, in paragraphs of three to six sentences; an empty line between them.
QString newsText(qsizetype length)
{
    static const char *const words[] = {
        "the",        "of",      "to",         "and",       "a",        "in",        "that",     "is",
        "said",       "by",      "government", "minister",  "evidence", "according", "report",   "must",
        "accusation", "facts",   "any",        "on",        "based",    "images",    "massacre", "city",
        "spokesman",  "foreign", "officials",  "confirmed", "not",      "with",      "after",    "it",
        "were",       "has",     "witnesses",  "claims",    "for",      "from",      "as",       "at"};
    std::mt19937 random(42);
    const auto upTo = [&](int most) { return int(random() % unsigned(most)); };
    QString text;
    text.reserve(length + 1000);
    while (text.size() < length) {
        for (int sentence = 3 + upTo(4); sentence > 0; --sentence) {
            QString first = QString::fromLatin1(words[upTo(40)]);
            first[0] = first[0].toUpper();
            text += first;
            for (int word = 7 + upTo(16); word > 0; --word) {
                text += QLatin1Char(' ');
                text += QLatin1String(words[upTo(40)]);
            }
            text += QLatin1String(". ");
        }
        text.chop(1);
        text += QLatin1String("\n\n");
    }
    text.truncate(length);
    return text;
}

} // namespace

const Tagset &fiveTags()
{
    static const Tagset tagset = [] {
        static const char *const colors[] = {"#0072b2", "#009e73", "#a86a00", "#b0479a", "#b03a2e"};
        static constexpr Mark marks[] = {Mark::Solid, Mark::Box, Mark::Dotted, Mark::Wavy, Mark::Dashed};
        Tagset tags;
        for (int i = 0; i < 5; ++i) {
            Tag tag;
            tag.id = Id::make();
            tag.name = QStringLiteral("Tag %1").arg(i);
            tag.key = QString(QChar('A' + i));
            tag.light = tag.dark = QString::fromLatin1(colors[i]);
            tag.mark = marks[i];
            tags.tags.push_back(tag);
        }
        return tags;
    }();
    return tagset;
}

const Id &annotator()
{
    static const Id id = Id::make();
    return id;
}

Span spanOf(const Id &article, qsizetype start, qsizetype length, const Id &tag)
{
    Span span;
    span.id = Id::make();
    span.article = article;
    span.annotator = annotator();
    span.tag = tag;
    span.pieces = {TextRange{start, start + length}};
    return span;
}

std::shared_ptr<OpenArticle> articleOf(const QString &text, int spanCount, const Tagset &tagset,
                                       int linkCount)
{
    Article article;
    article.id = Id::make();
    article.title = QStringLiteral("Bench");
    std::vector<Span> spans;
    const int parts = std::max(1, int(text.size() / megabyte));
    std::mt19937 random;
    for (int part = 0; part < parts; ++part) {
        random.seed(7 + unsigned(part));
        const qsizetype size = std::min(megabyte, text.size());
        for (int i = 0; i < spanCount / parts; ++i) {
            const qsizetype length = 20 + qsizetype(random() % 181);
            const qsizetype start = part * megabyte + qsizetype(random() % unsigned(size - 200));
            const Tag &tag = tagset.tags[std::size_t(i) % tagset.tags.size()];
            spans.push_back(spanOf(article.id, start, length, tag.id));
        }
    }
    std::vector<Link> links;
    for (int i = 0; i < linkCount; ++i) {
        Link link;
        link.id = Id::make();
        link.type = tagset.linkTypes[std::size_t(i) % tagset.linkTypes.size()].id;
        link.from = spans[random() % spans.size()].id;
        link.to = spans[random() % spans.size()].id;
        link.annotator = annotator();
        links.push_back(link);
    }
    return std::make_shared<OpenArticle>(article, text, std::move(spans), std::move(links));
}

const QString &megabytes(int count)
{
    static std::map<int, QString> texts;
    QString &text = texts[count];
    if (text.isEmpty())
        text = newsText(count * megabyte);
    return text;
}

OurView::OurView(const Tagset &tagset)
{
    view.setTagStyles(TagStyles(tagset, false));
    view.setAnnotator(annotator(), [](const Id &) { return QStringLiteral("ME"); });
    view.resize(windowSize, windowSize);
    view.show();
    QCoreApplication::processEvents();
}

void OurView::set(std::shared_ptr<OpenArticle> other)
{
    article = std::move(other);
    view.setArticle(article);
}

void OurView::follow(const Changes &changes)
{
    article->follow(changes);
    view.follow(changes);
}

double OurView::open(std::shared_ptr<OpenArticle> other)
{
    return untilPainted(painted, [&] { set(std::move(other)); });
}

void OurView::close()
{
    untilPainted(painted, [&] { set(nullptr); });
}

void OurView::goTo(double part)
{
    QScrollBar *bar = view.verticalScrollBar();
    untilPainted(painted, [&] {
        bar->setValue(int(bar->maximum() * part));
        view.viewport()->update();
    });
}

TheirView::TheirView()
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    font.setPixelSize(18);
    edit.setFont(font);
    edit.setReadOnly(true);
    edit.setUndoRedoEnabled(false);
    edit.setLineWrapMode(QPlainTextEdit::WidgetWidth);
    edit.resize(windowSize, windowSize);
    edit.show();
    setColumn(columnWidth);
    QCoreApplication::processEvents();
}

void TheirView::setColumn(int width)
{
    // The same column as ours: what is left of the window stays empty.
    const int free = windowSize - 20 - width;
    edit.setViewportMargins(free / 2, 0, free - free / 2, 0);
}

double TheirView::open(const QString &text)
{
    return untilPainted(painted, [&] { edit.setPlainText(text); });
}

void TheirView::close()
{
    untilPainted(painted, [&] { edit.setPlainText(QString()); });
}

double TheirView::repaint()
{
    return untilPainted(painted, [&] { edit.viewport()->update(); });
}

void TheirView::goTo(double part)
{
    QScrollBar *bar = edit.verticalScrollBar();
    untilPainted(painted, [&] {
        bar->setValue(int(bar->maximum() * part));
        edit.viewport()->update();
    });
}
