// The list of cards in its pane: what is chosen is in view, and cards follow what is recorded.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/spans/card_list.h"
#include "ui/spans/span_pane.h"

#include <QLineEdit>
#include <QTest>

TEST_CASE("the chosen card is in view once the pane has been laid out, also with large text")
{
    for (const double scale : {1.0, 2.0}) {
        const Look look(Look::Page::Light, scale);
        Newsroom room;
        Changes changes;
        const Id article = room.addArticle(QStringLiteral("Many"), QStringLiteral("word ").repeated(60));
        for (qsizetype i = 0; i < 60; ++i) {
            Span span;
            span.id = Id::make();
            span.article = article;
            span.annotator = room.ana;
            span.tag = room.tag(i % 2 ? QStringLiteral("Claim") : QStringLiteral("Cue")).id;
            span.pieces = {TextRange{5 * i, 5 * i + 4}};
            span.note = QStringLiteral("A note that takes more than one line of the card ").repeated(1 + i % 3);
            changes.push_back(added(span));
        }
        room.apply(QStringLiteral("Tag every word"), changes);
        SpanPane pane;
        pane.setProject(room.project.get());
        const auto opened = must(room.project->openArticle(article));
        pane.showArticle(opened);
        auto *cards = pane.findChild<CardList *>();
        const auto isSeen = [&] {
            settle();
            const QRect card = cards->visualRect(cards->currentIndex());
            CAPTURE(scale, card.top(), card.bottom(), cards->viewport()->height());
            CHECK(card.top() >= 0);
            CHECK(card.bottom() <= std::max(cards->viewport()->height(), card.height()));
        };
        pane.showSpan(opened->spans()[40]->id); // before there is a window
        pane.resize(360, 700);
        showActive(pane);
        isSeen();
        pane.resize(300, 560);
        isSeen();
        pane.showSpan({});
        settle();
        pane.showSpan(opened->spans()[55]->id); // its editor takes half of the list's room
        isSeen();
        pane.showSpan(opened->spans()[3]->id);
        isSeen();
        pane.resize(420, 900);
        isSeen();
        pane.setFont([&] {
            QFont font = pane.font();
            font.setPointSizeF(1.5 * font.pointSizeF());
            return font;
        }());
        isSeen();
        pane.setProject(nullptr);
    }
}

TEST_CASE("the card of a claim shows its verdict, priority and who looks into it as soon as they are set")
{
    Newsroom room;
    SpanPane pane;
    pane.resize(360, 900);
    pane.setProject(room.project.get());
    pane.showArticle(room.article());
    showActive(pane);
    auto *cards = pane.findChild<CardList *>();
    const QModelIndex card = cards->model()->index(2, 0);
    const int before = cards->visualRect(card).height();
    Assessment assessment;
    assessment.id = Id::make();
    assessment.span = room.claim;
    assessment.article = room.dam;
    assessment.author = room.ana;
    assessment.priority = Priority::High;
    assessment.assignedTo = room.ben;
    assessment.verdict = QStringLiteral("Mostly false");
    room.apply(QStringLiteral("Assess"), {added(assessment)});
    settle();
    CHECK(cards->visualRect(card).height() > before);
    CHECK(card.data(Qt::AccessibleTextRole).toString().contains(
        QStringLiteral("Mostly false · high priority · for Ben")));
    pane.findChild<QLineEdit *>()->setText(QStringLiteral("mostly false"));
    settle();
    CHECK(cards->model()->rowCount() == 1);
    pane.setProject(nullptr);
}
