// A source renamed in more tags than are written at once.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/claims/entity_dialog.h"
#include "ui/widgets/message_bar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace {

constexpr int many = 5'000;

struct Renaming
{
    Newsroom room;
    Id trams = room.addArticle(QStringLiteral("Trams"), QStringLiteral("Tram said. ").repeated(many));
    QPointer<EntityDialog> dialog;

    Renaming()
    {
        Changes changes;
        for (int i = 0; i < many; ++i) {
            Span span;
            span.id = Id::make();
            span.article = trams;
            span.annotator = room.ana;
            span.tag = room.tag(QStringLiteral("Source")).id;
            span.pieces = {TextRange{i * 11, i * 11 + 4}};
            span.attributes.set(QStringLiteral("entity"), QStringLiteral("Trams"));
            changes.push_back(added(span));
        }
        room.apply(QStringLiteral("Tag every tram"), changes);
        dialog = new EntityDialog(
            room.project.get(), {QStringLiteral("Trams")}, {}, [](const QString &, const Changes &) { return false; },
            nullptr);
        showActive(*dialog);
        QTest::keyClicks(field(), "City Trams");
        REQUIRE(waitUntil([this] { return go()->isEnabled(); }));
    }
    ~Renaming() { delete dialog; }
    QLineEdit *field() const { return dialog->findChild<QLineEdit *>(QStringLiteral("entity_name")); }
    QPushButton *go() const { return dialog->findChild<QPushButton *>(QStringLiteral("go")); }
    int called(const QString &name) const
    {
        const auto open = must(room.project->openArticle(trams));
        const auto spans = open->spans();
        return int(std::count_if(spans.begin(), spans.end(), [&](const Span *span) {
            return span->attributes.text(QStringLiteral("entity")) == name;
        }));
    }
};

} // namespace

TEST_CASE("a source is renamed in very many tags in the background, as one step")
{
    Renaming r;
    QTest::keyClick(r.field(), Qt::Key_Return);
    CHECK_FALSE(r.field()->isEnabled()); // what is written stays what was counted
    REQUIRE(waitUntil([&] { return r.dialog.isNull(); }));
    CHECK(r.called(QStringLiteral("City Trams")) == many);
    must(r.room.project->undo());
    CHECK(r.called(QStringLiteral("Trams")) == many);
}

TEST_CASE("Escape stops a long renaming, and then no tag has changed")
{
    Renaming r;
    QTest::keyClick(r.field(), Qt::Key_Return);
    QTest::keyClick(r.dialog, Qt::Key_Escape);
    auto *messages = r.dialog->findChild<MessageBar *>();
    REQUIRE(waitUntil([&] { return messages->isVisible(); }));
    CHECK(messages->message().contains("Nothing was changed"));
    CHECK(r.called(QStringLiteral("Trams")) == many);
    CHECK(must(r.room.project->nextUndo())->label == "Tag every tram");
    REQUIRE(waitUntil([&] { return r.go()->isEnabled(); }));
    QTest::keyClick(r.dialog, Qt::Key_Escape);
    CHECK(waitUntil([&] { return r.dialog.isNull(); }));
}
