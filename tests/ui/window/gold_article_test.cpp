// A real article annotated in the window as its gold annotation has it, by mouse and keys: 90 spans with all
// their attributes and notes, 86 links. Then the exported table is held against the gold, row by row.
#include "tests/support/gold.h"
#include "tests/ui/window/day.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/note_field.h"
#include "ui/window/linking_controller.h"

#include <QMenu>

#include <map>

namespace {

struct Annotating : Day
{
    const Gold &gold;
    std::map<QString, Id> ids; // of the gold's names

    explicit Annotating(const Gold &wanted) : gold(wanted)
    {
        writeBytes(folder.filePath(QStringLiteral("real.txt")), bytesOf(gold.articlePath));
        // Tall enough to show all of it: marking words needs no scrolling then.
        main().resize(1300, 3000);
        settle();
        import(QStringLiteral("real.txt"));
        main().actions().action(QStringLiteral("tag.extended"))->trigger(); // Booster, Quote and Loaded too
        REQUIRE(article().text().toUcs4() == gold.text);
    }

    const Tag &tagOf(const QJsonObject &span) const
    {
        return *main().project()->tagset().tagNamed(span["layer"].toString());
    }
    // In UTF-16, as the view counts.
    TextRange range(const QJsonObject &piece) const
    {
        return {ucs4Slice(gold.text, 0, piece["start"].toInt()).size(),
                ucs4Slice(gold.text, 0, piece["end"].toInt()).size()};
    }
    void mark(TextRange range) const
    {
        if (range.length() > 3) {
            drag(range.start, range.end);
        } else { // too narrow for a hand
            click(range.start);
            press(int(range.length()), Qt::Key_Right, Qt::ShiftModifier);
        }
        REQUIRE(view()->selection() == range);
    }
    void choose(const Id &span) const
    {
        main().tagging()->choose(span); // as a click on its card does
        view()->setFocus();
        settle();
    }

    void tag(const QJsonObject &span)
    {
        INFO(span["id"].toString().toStdString());
        QJsonArray pieces = span["fragments"].toArray();
        if (pieces.isEmpty())
            pieces.append(span);
        mark(range(pieces.at(0).toObject()));
        const qsizetype before = count();
        press(Qt::Key(tagOf(span).key.at(0).unicode()), Qt::ShiftModifier); // these characters exactly
        REQUIRE(count() == before + 1);
        for (qsizetype i = 1; i < pieces.size(); ++i) {
            mark(range(pieces.at(i).toObject()));
            press(Qt::Key_Plus);
        }
        REQUIRE(main().tagging()->selected());
        REQUIRE(main().tagging()->selected()->pieces.size() == pieces.size());
        ids[span["id"].toString()] = main().tagging()->selected()->id;
    }

    void link(const QJsonObject &relation)
    {
        INFO(relation["id"].toString().toStdString());
        const std::size_t before = article().links().size();
        choose(ids.at(relation["from"].toString()));
        press(Qt::Key_T);
        REQUIRE(main().linking()->isActive());
        choose(ids.at(relation["to"].toString()));
        press(Qt::Key_Return);
        chooseType(relation["type"].toString());
        REQUIRE(article().links().size() == before + 1);
        const LinkType *type = main().project()->tagset().linkType(article().links().back().type);
        REQUIRE(type->name == relation["type"].toString());
        const QString stance = relation["attrs"].toObject()["stance"].toString();
        if (!stance.isEmpty() && stance != article().links().back().attributes.text("stance"))
            press(QStringLiteral("stance: ") + stance);
    }
    // Where two spans can be joined in several ways the window asks.
    void chooseType(const QString &type) const
    {
        auto *menu = main().findChild<QMenu *>(QStringLiteral("link_types"));
        if (!menu || !menu->isVisible())
            return;
        for (QAction *action : menu->actions()) {
            if (action->objectName() == type) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                settle();
                return;
            }
        }
        FAIL("the menu has no " << type.toStdString());
    }
    using Day::press;
    void press(const QString &accessibleName) const
    {
        for (QAbstractButton *one : main().spanPane()->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->accessibleName() == accessibleName) {
                QTest::mouseClick(one, Qt::LeftButton);
                settle();
                return;
            }
        }
        FAIL("there is no " << accessibleName.toStdString());
    }

    QLineEdit *lineNamed(const QString &name) const
    {
        for (QLineEdit *one : main().spanPane()->findChildren<QLineEdit *>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        FAIL("there is no field " << name.toStdString());
        return nullptr;
    }

    // Digits go through the attributes in the tagset's order.
    void describe(const QJsonObject &span) const
    {
        INFO(span["id"].toString().toStdString());
        const QJsonObject wanted = span["attrs"].toObject();
        choose(ids.at(span["id"].toString()));
        for (const AttributeDefinition &definition : tagOf(span).attributes) {
            const QString value = wanted[definition.name].toString();
            if (definition.values.empty()) {
                QLineEdit *line = lineNamed(definition.name);
                typeOver(line, value);
                QTest::keyClick(line, Qt::Key_Return);
                settle();
                backInWindow(); // from the list of names
                continue;
            }
            const auto place = std::find_if(definition.values.begin(), definition.values.end(),
                                            [&](const AttributeValue &one) { return one.name == value; });
            REQUIRE(place != definition.values.end());
            view()->setFocus();
            press(Qt::Key(int(Qt::Key_1) + int(place - definition.values.begin())));
        }
        if (span.contains("note")) {
            view()->setFocus();
            press(Qt::Key_N);
            auto *note = qobject_cast<NoteField *>(main().focusWidget());
            REQUIRE(note);
            QTest::keyClicks(note, span["note"].toString());
        }
        view()->setFocus();
        settle();
    }
};

} // namespace

TEST_CASE("a real article is annotated in the window as its gold annotation has it")
{
    const std::optional<Gold> gold = readGold();
    if (!gold)
        return;
    Annotating work(*gold);
    for (const QJsonObject &span : gold->spans)
        work.tag(span);
    for (const QJsonObject &relation : gold->relations)
        work.link(relation);
    for (const QJsonObject &span : gold->spans)
        work.describe(span);

    const QString csv = work.folder.filePath(QStringLiteral("gold.csv"));
    work.exportAll(csv);
    const std::vector<CsvRow> rows = rowsOf(bytesOf(csv));
    REQUIRE(rows.size() == 90);
    std::map<QString, QJsonObject> byId;
    GoldLinks links;
    for (const QJsonObject &span : gold->spans)
        byId[work.ids.at(span["id"].toString()).toString()] = span;
    for (const QJsonObject &relation : gold->relations) {
        links.emplace(relation["type"].toString(), work.ids.at(relation["from"].toString()).toString(),
                      work.ids.at(relation["to"].toString()).toString());
    }
    for (const CsvRow &row : rows)
        checkRow(row, byId.at(row.at("span_id")), gold->text);
    CHECK(linksIn(rows) == links);
}
