// "3,201 tags in 412 articles change": what a plan would do to the spans, in words.
#pragma once

#include "model/tagset/tagset_plan.h"

#include <QString>

#include <functional>

QString touchedText(const Touched &touched);
// What becomes of the link rules, a line for each that changes, with how many links there are; empty = nothing.
QString linkRulesText(const Tagset &before, const Tagset &after, const TagsetUse &use);
QString useText(const UseCount &use); // "3,201 tags in 412 articles"
// A form's small button: text, what it does, and the name by which it is found.
class QCheckBox;
class QLabel;
class QPushButton;
class QWidget;
// Changes that were not applied stand in the way: `go` is told whether to apply them first; not called when
// the person would rather stay.
void askAboutDraft(QWidget *parent, bool canApply, const std::function<void(bool apply)> &go);
QCheckBox *checkBox(const char *name, const QString &text, const QString &tip, QWidget *parent);
QLabel *plainLabel(const QString &text, QWidget *parent);
QPushButton *smallButton(const char *name, const QString &text, const QString &tip, QWidget *parent);
