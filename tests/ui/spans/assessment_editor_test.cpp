// The fact-checker's record of a claim: chosen, typed, saved, undone.
#include "model/claims/verdict_scales.h"
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/spans/assessment_editor.h"
#include "ui/spans/evidence_row.h"
#include "ui/widgets/note_field.h"
#include "ui/spans/span_editor.h"
#include "ui/spans/verdict_scale_button.h"

#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Window
{
    Newsroom room;
    QScrollArea area; // as in the pane
    SpanEditor *editor = new SpanEditor;

    Window()
    {
        editor->setProject(room.project.get());
        QObject::connect(room.project.get(), &Project::changed, editor,
                         [this](const Changes &changes) { editor->follow(changes); });
        editor->showSpan(room.article(), room.claim);
        area.setWidget(editor);
        area.setWidgetResizable(true);
        area.resize(380, 900);
        showActive(area);
        settle();
    }
    ~Window() { editor->setProject(nullptr); }
    AssessmentEditor *assessment() const { return editor->findChild<AssessmentEditor *>(); }
    QComboBox *box(const char *name) const
    {
        for (QComboBox *one : assessment()->findChildren<QComboBox *>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        return nullptr;
    }
    // As somebody does it with the keyboard.
    void choose(const char *name, const QString &value)
    {
        QComboBox *one = box(name);
        one->setFocus();
        // Letters typed soon after others would go on with the word before.
        QTest::qWait(QApplication::keyboardInputInterval() + 50);
        QTest::keyClicks(one, value);
        CHECK(one->currentText() == value);
        settle();
    }
    void chooseScale(int index)
    {
        auto *button = assessment()->findChild<VerdictScaleButton *>();
        emit button->menu()->aboutToShow();
        button->menu()->actions().at(index)->trigger();
        settle();
    }
    QPushButton *button(const QString &words) const
    {
        for (QPushButton *one : assessment()->findChildren<QPushButton *>()) {
            if (one->text().contains(words))
                return one;
        }
        return nullptr;
    }
    std::vector<EvidenceRow *> rows() const
    {
        std::vector<EvidenceRow *> shown;
        for (EvidenceRow *row : assessment()->findChildren<EvidenceRow *>()) {
            if (row->isVisible())
                shown.push_back(row);
        }
        return shown;
    }
    static QLineEdit *field(EvidenceRow *row, const QString &name)
    {
        for (QLineEdit *one : row->findChildren<QLineEdit *>()) {
            if (one->accessibleName().startsWith(name))
                return one;
        }
        return nullptr;
    }
    std::vector<Assessment> assessments() const { return must(room.project->assessments(room.dam)); }
    std::vector<Evidence> evidence() const { return must(room.project->evidence(room.dam)); }
};

} // namespace

TEST_CASE("the assessment is there for a claim and not for another tag")
{
    Window window;
    CHECK(window.assessment()->isVisible());
    window.editor->showSpan(window.room.article(), window.room.hedge);
    settle();
    CHECK_FALSE(window.assessment()->isVisible());
}

TEST_CASE("verdicts are empty until somebody chooses a scale")
{
    Window window;
    CHECK_FALSE(window.box("Verdict")->isEnabled());
    CHECK(window.room.project->setting(settings::verdicts).isEmpty());
    window.chooseScale(0);
    CHECK(verdictsFromSetting(window.room.project->setting(settings::verdicts)) ==
          verdictScales().front().verdicts);
    CHECK(window.box("Verdict")->isEnabled());
    window.choose("Verdict", QStringLiteral("False"));
    REQUIRE(window.assessments().size() == 1);
    CHECK(window.assessments()[0].verdict == "False");
    CHECK(window.assessments()[0].span == window.room.claim);
    CHECK(window.assessments()[0].author == window.room.ana);
    window.chooseScale(4); // numbers: what was given stays
    CHECK(window.box("Verdict")->currentText() == "False");
    must(window.room.project->undo());
    must(window.room.project->undo());
    CHECK(window.assessments().empty());
}

TEST_CASE("priority and who looks into it are saved as one record and go away with the last value")
{
    Window window;
    window.choose("Priority", QStringLiteral("High"));
    window.choose("Assigned to", QStringLiteral("Ben"));
    REQUIRE(window.assessments().size() == 1);
    CHECK(window.assessments()[0].priority == Priority::High);
    CHECK(window.assessments()[0].assignedTo == window.room.ben);
    window.choose("Priority", QStringLiteral("None"));
    CHECK(window.assessments().size() == 1);
    window.choose("Assigned to", QStringLiteral("Nobody"));
    CHECK(window.assessments().empty());
}

TEST_CASE("an explanation is saved when the focus leaves and as one step")
{
    Window window;
    auto *explanation = window.assessment()->findChild<NoteField *>();
    explanation->setFocus();
    QTest::keyClicks(explanation, QStringLiteral("The report says so"));
    CHECK(window.assessments().empty());
    window.box("Priority")->setFocus();
    settle();
    REQUIRE(window.assessments().size() == 1);
    CHECK(window.assessments()[0].explanation == "The report says so");
    must(window.room.project->undo());
    settle();
    CHECK(window.assessments().empty());
    CHECK(explanation->toPlainText().isEmpty());
}

TEST_CASE("what was typed is saved before another span is shown")
{
    Window window;
    auto *explanation = window.assessment()->findChild<NoteField *>();
    explanation->setFocus();
    QTest::keyClicks(explanation, QStringLiteral("because"));
    window.editor->showSpan(window.room.article(), window.room.hedge);
    REQUIRE(window.assessments().size() == 1);
    CHECK(window.assessments()[0].span == window.room.claim);
}

TEST_CASE("evidence is typed into a row of its own and can be taken away")
{
    Window window;
    QTest::mouseClick(window.button(QStringLiteral("link")), Qt::LeftButton);
    settle();
    REQUIRE(window.rows().size() == 1);
    CHECK(window.evidence().empty()); // nothing typed yet
    QLineEdit *url = Window::field(window.rows()[0], QStringLiteral("Link"));
    QTest::keyClicks(url, QStringLiteral("https://stat.example/a"));
    QTest::keyClick(url, Qt::Key_Return);
    settle();
    REQUIRE(window.evidence().size() == 1);
    CHECK(window.evidence()[0].url == "https://stat.example/a");
    CHECK(window.evidence()[0].kind == Evidence::Kind::Link);
    REQUIRE(window.rows().size() == 1);
    QLineEdit *date = Window::field(window.rows()[0], QStringLiteral("Date"));
    date->setFocus();
    QTest::keyClicks(date, QStringLiteral("31.3.2026"));
    QTest::keyClick(date, Qt::Key_Return);
    settle();
    CHECK_FALSE(window.evidence()[0].date.isValid());
    date->clear();
    QTest::keyClicks(date, QStringLiteral("2026-03-31"));
    QTest::keyClick(date, Qt::Key_Return);
    settle();
    CHECK(window.evidence()[0].date == QDate(2026, 3, 31));
    for (QToolButton *one : window.rows()[0]->findChildren<QToolButton *>()) {
        if (one->text() == QStringLiteral("Remove"))
            QTest::mouseClick(one, Qt::LeftButton);
    }
    settle();
    CHECK(window.evidence().empty());
    CHECK(window.rows().empty());
    must(window.room.project->undo());
    settle();
    CHECK(window.rows().size() == 1);
}

TEST_CASE("a link that is no web address is kept and said to be none")
{
    Window window;
    QTest::mouseClick(window.button(QStringLiteral("link")), Qt::LeftButton);
    settle();
    REQUIRE(window.rows().size() == 1);
    QLineEdit *url = Window::field(window.rows()[0], QStringLiteral("Link"));
    QTest::keyClicks(url, QStringLiteral("not a url"));
    QTest::keyClick(url, Qt::Key_Return);
    settle();
    REQUIRE(window.evidence().size() == 1);
    CHECK(window.evidence()[0].url == "not a url");
    const auto said = [&] {
        for (const QLabel *label : window.rows()[0]->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("“not a url” is no web address")))
                return true;
        }
        return false;
    };
    CHECK(said());
    url = Window::field(window.rows()[0], QStringLiteral("Link"));
    url->setFocus();
    url->clear();
    QTest::keyClicks(url, QStringLiteral("https://stat.example/a"));
    QTest::keyClick(url, Qt::Key_Return);
    settle();
    CHECK(window.evidence()[0].url == "https://stat.example/a");
    CHECK_FALSE(said());
}

TEST_CASE("words without an address are a quote")
{
    Window window;
    QTest::mouseClick(window.button(QStringLiteral("link")), Qt::LeftButton);
    settle();
    REQUIRE(window.rows().size() == 1);
    QLineEdit *quote = Window::field(window.rows()[0], QStringLiteral("Quote"));
    quote->setFocus();
    QTest::keyClicks(quote, QStringLiteral("We knew"));
    window.editor->saveTyped();
    REQUIRE(window.evidence().size() == 1);
    CHECK(window.evidence()[0].kind == Evidence::Kind::Quote);
}

TEST_CASE("a file is kept with its hash and its bytes come back")
{
    Window window;
    const QByteArray bytes("\x89PNG\r\n\0 picture", 15);
    const QString path = window.room.folder.filePath(QStringLiteral("photo.png"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    window.assessment()->addFile(path);
    settle();
    REQUIRE(window.evidence().size() == 1);
    const Evidence kept = window.evidence()[0];
    CHECK(kept.kind == Evidence::Kind::File);
    CHECK(kept.fileName == "photo.png");
    CHECK(kept.sha256 == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    CHECK(must(window.room.project->evidenceFile(kept.id)) == bytes);
    REQUIRE(window.rows().size() == 1);
    QStringList labels;
    for (QLabel *label : window.rows()[0]->findChildren<QLabel *>())
        labels.append(label->text());
    CHECK(labels.join(QLatin1Char(' ')).contains("photo.png"));
    QSignalSpy failures(window.editor, &SpanEditor::failed);
    window.assessment()->addFile(window.room.folder.filePath(QStringLiteral("nowhere.png")));
    CHECK(failures.count() == 1);
}

TEST_CASE("what a teammate recorded is shown and stays theirs")
{
    Window window;
    Assessment ben;
    ben.id = Id::make();
    ben.span = window.room.claim;
    ben.article = window.room.dam;
    ben.author = window.room.ben;
    ben.verdict = QStringLiteral("<b>False</b>");
    Evidence link;
    link.id = Id::make();
    link.span = ben.span;
    link.article = ben.article;
    link.author = ben.author;
    link.url = QStringLiteral("https://example.org");
    window.room.apply(QStringLiteral("Assess"), {added(ben), added(link)});
    settle();
    QStringList labels;
    for (QLabel *label : window.assessment()->findChildren<QLabel *>()) {
        labels.append(label->text());
        CHECK(label->textFormat() == Qt::PlainText);
    }
    CHECK(labels.join(QLatin1Char(' ')).contains("Ben: <b>False</b>"));
    REQUIRE(window.rows().size() == 1);
    CHECK(Window::field(window.rows()[0], QStringLiteral("Link"))->isReadOnly());
    window.choose("Priority", QStringLiteral("Low"));
    CHECK(window.assessments().size() == 2); // Ana's own
}

TEST_CASE("every control of the assessment has a name and a tip and room enough")
{
    Window window;
    QTest::mouseClick(window.button(QStringLiteral("link")), Qt::LeftButton);
    settle();
    CHECK(controlsWithoutName(*window.assessment()) == QStringList());
    CHECK(controlsWithoutTip(*window.assessment()) == QStringList());
    CHECK(controlsTooSmall(*window.assessment()) == QStringList());
    CHECK(labelsWithMarkup(*window.assessment()) == QStringList());
}
