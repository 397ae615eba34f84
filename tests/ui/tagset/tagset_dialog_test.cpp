#include "tests/ui/tagset/tagset_room.h"

#include "model/entities/tagset_json.h"
#include "ui/tagset/color_field.h"
#include "ui/tagset/tagset_page.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>

TEST_CASE("a tag is renamed after it was said how many it touches, and undone in one step")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Source"));
    const qint64 steps = t.steps();
    QTest::keyClick(t.list(), Qt::Key_F2);
    CHECK(t.dialog->focusWidget() == t.edit("tag_name"));
    QTest::keyClicks(t.edit("tag_name"), QStringLiteral("Speaker"));
    REQUIRE(waitUntil([&] { return t.button("tag_apply")->isEnabled(); }));
    CHECK(t.touched().contains(QStringLiteral("2 tags in 1 article")));
    CHECK(t.tagset().tagNamed(u"Source")); // not yet
    QTest::keyClick(t.edit("tag_name"), Qt::Key_Return, Qt::ControlModifier);
    settle();
    CHECK(t.tagset().tagNamed(u"Speaker"));
    CHECK(t.steps() == steps + 1);
    CHECK(t.list()->currentItem()->text() == "Speaker");
    REQUIRE(waitUntil([&] { return t.button("tagset_undo")->isEnabled(); }));
    CHECK(t.button("tagset_undo")->text().contains("Rename Source to Speaker"));
    t.click("tagset_undo");
    CHECK(t.tagset().tagNamed(u"Source"));
    CHECK(t.edit("tag_name")->text() == "Source");
    CHECK_FALSE(t.button("tagset_undo")->isEnabled());
}

TEST_CASE("a name or key that is taken is said at once and cannot be applied")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Hedge"));
    t.type(t.edit("tag_name"), QStringLiteral("claim"));
    REQUIRE(waitUntil([&] { return t.touched().contains("already"); }));
    CHECK_FALSE(t.button("tag_apply")->isEnabled());
    t.type(t.edit("tag_name"), QStringLiteral("Hedge"));
    t.type(t.edit("tag_key"), QStringLiteral("c"));
    REQUIRE(waitUntil([&] { return t.touched().contains("C is the key of Claim"); }));
    t.type(t.edit("tag_key"), QStringLiteral("4"));
    REQUIRE(waitUntil([&] { return t.touched().contains("letter"); }));
    // A key of the program is only said: the tag can be set in another way.
    t.type(t.edit("tag_key"), QStringLiteral("t"));
    CHECK(t.edit("tag_key")->accessibleDescription().contains("Tie a link"));
    REQUIRE(waitUntil([&] { return t.button("tag_apply")->isEnabled(); }));
    t.click("tag_apply");
    CHECK(t.tagset().tagNamed(u"Hedge")->key == "T");
}

TEST_CASE("a colour is measured while it is typed")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Hedge"));
    t.type(t.edit("tag_light"), QStringLiteral("#FFFF00"));
    CHECK(t.edit("tag_light")->accessibleDescription().contains("needs 3:1"));
    t.type(t.edit("tag_light"), QStringLiteral("#0073B3"));
    CHECK(t.edit("tag_light")->accessibleDescription().contains("Nearest: Claim"));
    CHECK(t.edit("tag_light")->accessibleDescription().contains("Their lines differ"));
    QTest::mouseClick(t.find<QToolButton>("mark_0"), Qt::LeftButton);
    CHECK(t.edit("tag_light")->accessibleDescription().contains("lines are the same too"));
    t.type(t.edit("tag_light"), QStringLiteral("#12"));
    CHECK_FALSE(t.button("tag_apply")->isEnabled());
    REQUIRE(waitUntil([&] { return t.touched().contains("not complete"); }));
    t.click("tag_discard");
    CHECK(t.edit("tag_light")->text() == t.tagset().tagNamed(u"Hedge")->light);
}

TEST_CASE("the colours of the tagsets that ship are seen on both pages")
{
    for (const char *name : {"fact-check", "attribution", "hedging"}) {
        const Tagset tagset = must(tagsetFromJson(bytesOf(QStringLiteral(":/tagsets/%1.json").arg(name))));
        for (const Tag &tag : tagset.tags) {
            for (const bool dark : {false, true}) {
                const ColorReport report = colorReport(tag, tagset, dark);
                INFO(name << " " << tag.name.toStdString() << " " << report.text.toStdString());
                CHECK_FALSE(report.warns);
            }
        }
    }
}

TEST_CASE("definition, examples, group, line and tint are written in one step")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Hedge"));
    const qint64 steps = t.steps();
    t.type(t.find<QPlainTextEdit>("tag_definition"), QStringLiteral("Weakens."));
    t.type(t.find<QPlainTextEdit>("tag_examples"), QStringLiteral("may"));
    QTest::keyClick(t.find<QPlainTextEdit>("tag_examples"), Qt::Key_Return);
    QTest::keyClicks(t.find<QPlainTextEdit>("tag_examples"), QStringLiteral("might"));
    auto *group = t.find<QComboBox>("tag_group");
    group->setFocus();
    QTest::keyClicks(group, QStringLiteral("Language"));
    QTest::mouseClick(t.find<QToolButton>("mark_6"), Qt::LeftButton);
    QTest::mouseClick(t.find<QCheckBox>("tag_tinted"), Qt::LeftButton, {}, QPoint(8, 8));
    REQUIRE(waitUntil([&] { return t.button("tag_apply")->isEnabled(); }));
    t.click("tag_apply");
    const Tag hedge = *t.tagset().tagNamed(u"Hedge");
    CHECK(hedge.definition == QStringLiteral("Weakens.\n• may\n• might"));
    CHECK(hedge.mark == Mark::Dashed);
    CHECK_FALSE(hedge.tinted);
    CHECK(t.tagset().groupOf(hedge.id) == "Language");
    CHECK(t.steps() == steps + 1);
    CHECK(t.list()->findItems(QStringLiteral("Language"), Qt::MatchExactly).size() == 1);
    must(t.room.project->undo());
    CHECK(t.tagset().groupOf(hedge.id).isEmpty());
}

TEST_CASE("values are renamed in the table and the spans follow")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Hedge"));
    const Span hedge = t.room.span(t.room.hedge);
    const QString value = hedge.attributes.value("kind").toString();
    auto *table = t.find<QTableWidget>("value_table");
    const auto items = table->findItems(value, Qt::MatchExactly);
    REQUIRE(items.size() == 1);
    table->setCurrentItem(items.front());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("renamed-one"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return t.button("tag_apply")->isEnabled(); }));
    CHECK(t.touched().contains("Changes: 1 tag in 1 article"));
    t.click("tag_apply");
    CHECK(t.room.span(t.room.hedge).attributes.value("kind").toString() == "renamed-one");
    CHECK(t.room.span(t.room.hedge).tagsetVersion == t.tagset().version);
    t.click("tagset_undo");
    CHECK(t.room.span(t.room.hedge).attributes == hedge.attributes);
}

TEST_CASE("an attribute is added, asked for on a condition, and taken away")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Hedge"));
    t.click("attribute_add");
    QTest::keyClicks(t.edit("attribute_name"), QStringLiteral("until"));
    REQUIRE(
        waitUntil([&] { return t.touched().contains("no name yet") || t.touched().contains("no values"); }));
    CHECK_FALSE(t.button("tag_apply")->isEnabled());
    auto *kind = t.find<QComboBox>("attribute_kind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QTest::keyClick(kind, Qt::Key_Down); // text
    auto *when = t.find<QComboBox>("attribute_when");
    when->setFocus();
    QTest::keyClick(when, Qt::Key_Down);
    CHECK(when->currentText() == "kind");
    REQUIRE(waitUntil([&] { return t.button("tag_apply")->isEnabled(); }));
    t.click("tag_apply");
    const Tag *hedge = t.tagset().tagNamed(u"Hedge");
    CHECK(t.dialog->findChild<MessageBar *>()->message() == QString());
    REQUIRE(hedge->attributes.size() == 2);
    CHECK(hedge->attributes[1].kind == AttributeDefinition::Kind::Text);
    CHECK(hedge->attributes[1].when.attribute == "kind");
    CHECK(hedge->attributes[1].when.values.size() == 1);
    t.find<QListWidget>("attribute_list")->setCurrentRow(0);
    t.click("attribute_remove");
    REQUIRE(waitUntil([&] {
        return t.touched().contains("Loses a value: 1") || t.touched().contains("loses a value: 1");
    }));
    t.click("tag_apply");
    CHECK(t.room.span(t.room.hedge).attributes.isEmpty());
}

TEST_CASE("another tag is not shown before it is asked what becomes of the changes")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Hedge"));
    t.type(t.edit("tag_name"), QStringLiteral("Softener"));
    REQUIRE(waitUntil([&] { return t.button("tag_apply")->isEnabled(); }));
    t.choose(QStringLiteral("Claim"));
    auto *box = qobject_cast<QMessageBox *>(t.top());
    REQUIRE(box);
    CHECK(t.edit("tag_name")->text() == "Softener");
    QTest::keyClick(box, Qt::Key_Escape);
    CHECK(t.list()->currentItem()->text() == "Hedge");
    t.choose(QStringLiteral("Claim"));
    QTest::keyClick(t.top(), Qt::Key_Return); // Apply
    settle();
    CHECK(t.tagset().tagNamed(u"Softener"));
    CHECK(t.edit("tag_name")->text() == "Claim");
}

TEST_CASE("tags are merged, split, retired and deleted, each with its count before")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Hedge"));
    t.click("tag_split");
    QDialog *split = t.top();
    REQUIRE(split);
    const QString kind = t.room.span(t.room.hedge).attributes.value("kind").toString();
    auto *value = t.find<QComboBox>("split_value", split);
    for (int i = 0; i < 10 && value->currentData() != kind; ++i)
        QTest::keyClick(value, Qt::Key_Down);
    t.type(t.find<QLineEdit>("split_name", split), QStringLiteral("Put off"));
    const QString parted = t.find<QLabel>("split_touched", split)->text();
    CHECK(parted.contains("Changes: 1 tag in 1 article"));
    CHECK(parted.contains("Link rule: modifies will go from Hedge, Put off, Booster, Loaded to Claim."));
    CHECK(parted.contains("Its link stays."));
    QTest::mouseClick(t.find<QPushButton>("go", split), Qt::LeftButton);
    settle();
    const Tag *part = t.tagset().tagNamed(u"Put off");
    REQUIRE(part);
    CHECK(t.room.span(t.room.hedge).tag == part->id);
    CHECK(t.edit("tag_name")->text() == "Put off");

    t.click("tag_merge");
    QDialog *merge = t.top();
    REQUIRE(merge);
    CHECK_FALSE(t.find<QPushButton>("go", merge)->isEnabled());
    QTest::keyClicks(t.find<QLineEdit>("tag_filter", merge), QStringLiteral("hedg"));
    QTest::keyClick(t.find<QLineEdit>("tag_filter", merge), Qt::Key_Down);
    QTest::keyClick(t.find<QListWidget>("tag_list", merge), Qt::Key_Down);
    const QString joined = t.find<QLabel>("merge_touched", merge)->text();
    CHECK(joined.contains("Put off becomes Hedge"));
    CHECK(joined.contains("Link rule: modifies will go from Hedge, Booster, Loaded to Claim. Its link stays."));
    QTest::mouseClick(t.find<QPushButton>("go", merge), Qt::LeftButton);
    settle();
    CHECK_FALSE(t.tagset().tagNamed(u"Put off"));
    CHECK(t.edit("tag_name")->text() == "Hedge");
    CHECK(t.room.span(t.room.hedge).tag == t.tagset().tagNamed(u"Hedge")->id);

    REQUIRE(waitUntil([&] { return t.button("tag_retire")->isEnabled(); }));
    CHECK_FALSE(t.button("tag_delete")->isEnabled());
    CHECK(t.button("tag_delete")->toolTip().contains("merge or retire"));
    t.click("tag_retire");
    REQUIRE(t.top());
    QTest::keyClick(t.top(), Qt::Key_Return);
    settle();
    CHECK(t.tagset().tagNamed(u"Hedge")->retired);
    CHECK(t.button("tag_retire")->text() == "Bring back");
    t.click("tag_retire");
    CHECK_FALSE(t.tagset().tagNamed(u"Hedge")->retired);

    t.click("tag_add");
    CHECK(t.tagset().tagNamed(u"New tag"));
    CHECK(t.dialog->focusWidget() == t.edit("tag_name"));
    t.click("tag_delete");
    CHECK_FALSE(t.tagset().tagNamed(u"New tag"));
    for (int i = 0; i < 6; ++i)
        t.click("tagset_undo");
    CHECK(t.room.span(t.room.hedge).attributes.value("kind").toString() == kind);
}

TEST_CASE("tags change places with Alt and the arrows, and by dragging")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Source"));
    QTest::keyClick(t.list(), Qt::Key_Up, Qt::AltModifier);
    settle();
    CHECK(t.tagset().tags[0].name == "Source");
    CHECK(t.list()->currentItem()->text() == "Source");
    QTest::keyClick(t.list(), Qt::Key_Up, Qt::AltModifier); // there is no further up
    QTest::keyClick(t.list(), Qt::Key_Down, Qt::AltModifier);
    settle();
    CHECK(t.tagset().tags[1].name == "Source");
    const QRect target = t.list()->visualItemRect(t.list()->item(3));
    QMimeData data;
    QDropEvent drop(target.center() + QPoint(0, 4), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    // Qt lets no drop in that no drag began; this is what it calls then.
    struct Opened : QListWidget
    {
        using QListWidget::dropEvent;
    };
    (t.list()->*&Opened::dropEvent)(&drop);
    settle();
    CHECK(t.dialog->findChild<MessageBar *>()->message() == QString());
    CHECK(t.tagset().tags[3].name == "Source");
    CHECK(t.tagset().tags[3].position == 3);
}

TEST_CASE("the list finds one of 200 tags")
{
    TagsetRoom t(false);
    Changes changes;
    for (int i = 0; i < 200; ++i)
        changes.push_back(added(sampleTag(QStringLiteral("Topic %1").arg(i), 10 + i)));
    for (Change &change : changes)
        std::get<Edit<Tag>>(change).after->key.clear();
    must(t.room.project->apply("Many", changes));
    t.show();
    QTest::keyClick(t.dialog.data(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = t.edit("tag_filter");
    CHECK(t.dialog->focusWidget() == filter);
    QTest::keyClicks(filter, QStringLiteral("topic 17"));
    CHECK(t.list()->count() == 11);
    QTest::keyClicks(filter, QStringLiteral("7"));
    REQUIRE(t.list()->count() == 1);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(t.list(), Qt::Key_Down);
    CHECK(t.edit("tag_name")->text() == "Topic 177");
    QTest::keyClicks(filter, QStringLiteral("zzz"));
    CHECK(t.list()->count() == 0);
}

TEST_CASE("link types are added, changed and deleted")
{
    TagsetRoom t;
    t.dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    const std::size_t count = t.tagset().linkTypes.size();
    t.click("link_add");
    CHECK_FALSE(t.button("link_apply")->isEnabled());
    QTest::keyClicks(t.edit("link_name"), QStringLiteral("echoes"));
    for (const char *name : {"link_from", "link_to"}) {
        auto *tags = t.find<QListWidget>(name);
        tags->setFocus();
        tags->setCurrentRow(0);
        QTest::keyClick(tags, Qt::Key_Space);
    }
    t.click("link_apply");
    REQUIRE(t.tagset().linkTypes.size() == count + 1);
    const LinkType echoes = *t.tagset().linkTypeNamed(u"echoes");
    CHECK(echoes.from == std::vector<Id>{t.tagset().tags[0].id});
    CHECK(t.edit("link_name")->text() == "echoes");
    QTest::mouseClick(t.find<QCheckBox>("link_symmetric"), Qt::LeftButton, {}, QPoint(8, 8));
    t.click("link_apply");
    CHECK(t.tagset().linkTypeNamed(u"echoes")->symmetric);
    t.click("link_remove");
    CHECK(t.tagset().linkTypes.size() == count);
    // One that has links cannot go.
    t.find<QListWidget>("link_list")->setCurrentRow(0);
    settle();
    CHECK(t.edit("link_name")->text() == "attributed_to");
    CHECK_FALSE(t.button("link_remove")->isEnabled());
}

TEST_CASE("a tagset goes out as a file and another one comes in after it was asked")
{
    TagsetRoom t;
    auto *page = t.dialog->findChild<TagsetPage *>();
    REQUIRE(page);
    const QString path = t.room.folder.filePath(QStringLiteral("out.json"));
    page->exportFile(path);
    CHECK(bytesOf(path) == tagsetToJson(t.tagset()));

    const Tagset before = t.tagset();
    QFile broken(t.room.folder.filePath(QStringLiteral("broken.json")));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("{\"tagset\":\"x\",\"layers\":[{\"tag\":\"A\"}]}");
    broken.close();
    page->importFile(broken.fileName());
    CHECK(t.dialog->findChild<MessageBar *>()->message().contains("colours"));
    CHECK(t.tagset() == before);

    page->importFile(QStringLiteral(":/tagsets/hedging.json"));
    QDialog *import = t.top();
    REQUIRE(import);
    auto *claims = t.find<QComboBox>("missing_Claim", import);
    CHECK(claims->currentIndex() == 0); // nothing is lost unless one says so
    auto *hedges = t.find<QComboBox>("missing_Hedge", import);
    hedges->setFocus();
    for (int i = 0; i < 10 && hedges->currentText() != "becomes Deferral"; ++i)
        QTest::keyClick(hedges, Qt::Key_Down);
    CHECK(t.find<QLabel>("import_touched", import)->text().contains("Changes: 1 tag"));
    QTest::mouseClick(t.find<QPushButton>("go", import), Qt::LeftButton);
    settle();
    CHECK(t.tagset().name == "hedging");
    CHECK(t.tagset().tagNamed(u"Claim")->retired);
    CHECK(t.room.span(t.room.hedge).tag == t.tagset().tagNamed(u"Deferral")->id);
    t.click("tagset_undo");
    CHECK(tagsetToJson(t.tagset()) == tagsetToJson(before));
}

TEST_CASE("every control of the editor has a name, a tip and room for a finger")
{
    TagsetRoom t;
    t.choose(QStringLiteral("Claim"));
    auto *tabs = t.dialog->findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle();
        CHECK(controlsWithoutName(*t.dialog) == QStringList());
        CHECK(controlsWithoutTip(*t.dialog) == QStringList());
        CHECK(controlsTooSmall(*t.dialog) == QStringList());
        CHECK(labelsWithMarkup(*t.dialog) == QStringList());
    }
}
