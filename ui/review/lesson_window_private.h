// The parts of the window, for its own source files only.
#pragma once

#include "ui/review/lesson_model.h"
#include "ui/review/lesson_window.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTimer>

struct LessonWindow::Private
{
    QPointer<Project> project;
    Background *work = nullptr;
    QTimer soon;
    QTimer typed;
    bool stale = true;
    bool again = false;
    std::shared_ptr<Lessons> lessons;
    Id reader;            // whose the lines are
    bool opening = false; // the list gets the keyboard once it has lines

    MessageBar *messages = nullptr;
    QTabBar *tabs = nullptr;
    QLineEdit *words = nullptr;
    QComboBox *kinds = nullptr;
    QComboBox *others = nullptr;
    QLabel *count = nullptr;
    QPushButton *guidelines = nullptr;
    QStackedWidget *pages = nullptr;
    QTableView *table = nullptr;
    LessonModel *model = nullptr;
    EmptyNotice *notice = nullptr;
    QWidget *below = nullptr; // of the current line
    QLabel *detail = nullptr;
    QLineEdit *field = nullptr;
    QPushButton *ask = nullptr;
    QPushButton *understood = nullptr;
    QPushButton *take = nullptr; // over what was suggested

    LessonPage page() const { return LessonPage(tabs->currentIndex()); }
    const LessonLine *current() const { return model->lineAt(table->currentIndex().row()); }
    bool mayTake() const { return mayAnswer() && page() == LessonPage::Mine && current()->isSuggestion; }
    bool mayAnswer() const
    {
        return current() && page() != LessonPage::Gaps && project && !project->isReadOnly();
    }
};
