// What the program remembers from one day to the next, outside any project: where the window and its
// panes were, how large the text was, which projects were open lately and where the reader was. All of it may
// be missing or nonsense (another version, a hand-edited file, a screen that is gone): then the defaults
// hold.
#pragma once

#include "model/entities/id.h"
#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class QMainWindow;

struct ReadingPlace
{
    QString project; // path; empty = none
    Id article;
    qsizetype position = 0; // UTF-16, at the top of the view
};

ReadingPlace savedPlace();
void savePlace(const ReadingPlace &place);

inline constexpr int mostRecentProjects = 10;
QStringList recentProjects(); // newest first, missing ones too
void rememberProject(const QString &path);
void forgetProjects();

Scheme savedScheme();
void saveScheme(Scheme scheme);

double savedZoom();
void saveZoom(double zoom);

bool savedSwitch(const QString &name, bool fallback);
void saveSwitch(const QString &name, bool on);

void saveWindow(const QMainWindow &window);
// Where it was, if that is on a screen that is there; else a good part of the main screen. False = its docks stay
// as built: nothing is known of them, or the text had another size.
bool restoreWindow(QMainWindow &window);
