// The parts of the Agreement window, for its own source files only.
#pragma once

#include "ui/agreement/agreement_result.h"
#include "ui/agreement/agreement_window.h"
#include "ui/agreement/sheet.h"

#include <QPointer>

class AgreementChoices;
class Background;
class EmptyNotice;
class MessageBar;
class PlaceList;
class ProgressStrip;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class SheetView;

struct AgreementWindow::Private
{
    explicit Private(AgreementWindow *window) : q(window) {}

    void build();
    QWidget *buildTabs();
    QWidget *buildButtons();
    void measure();
    void take(const Result<AgreementResultPointer> &measured);
    void measureGamma();
    void showResult();
    void showFigures(); // leaves the list of places as it is
    void showSummary();
    void showCounts();
    void showPairs();
    void showState();
    void showNotice();      // why there is nothing to show
    void showAgainNotice(); // of a second pass
    QString againSentence(const QString &much) const;
    void addCount(const QString &text, const QString &tip, const PlaceQuery &places);
    void askPlaces(const PlaceQuery &query, const QString &title);
    void askExport(Format format);
    void copyMethods();
    bool isEmpty() const; // nothing to show

    AgreementWindow *q;
    QPointer<Project> project;
    AgreementResultPointer result;
    Background *work = nullptr;
    bool again = false;   // the choices changed while something was being measured
    bool stale = true;    // the project changed since
    bool stopped = false; // by the user
    QString failure;
    std::function<void()> next; // what the button of the notice does

    MessageBar *messages = nullptr;
    AgreementChoices *choices = nullptr;
    QLabel *summary = nullptr;
    QWidget *counts = nullptr;
    ProgressStrip *strip = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyNotice *notice = nullptr;
    QSplitter *splitter = nullptr;
    QTabWidget *tabs = nullptr;
    SheetView *tags = nullptr;
    SheetView *pairs = nullptr;
    QComboBox *measures = nullptr;
    SheetView *articles = nullptr;
    SheetView *attributes = nullptr;
    SheetView *confusion = nullptr;
    PlaceList *places = nullptr;
    QPushButton *gamma = nullptr;
    QPushButton *again_ = nullptr;
    std::vector<QPushButton *> outputs;
};
