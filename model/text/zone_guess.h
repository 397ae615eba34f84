// What each line of a fresh article most likely is, by its length, place and ending: title first,
// then a subtitle, captions ("… REUTERS/…", "Photo: …"), bylines ("By …"), furniture ("Keep reading:",
// "Share"). A guess to be corrected by hand; the word lists are in resources.
#pragma once

#include "model/entities/zones.h"
#include "model/text/paragraphs.h"

#include <QStringView>

Zones guessZones(QStringView text, const Paragraphs &paragraphs);
// The first line with something to read, shortened at a word to 200 characters; empty for an empty text.
QString guessTitle(QStringView text, const Paragraphs &paragraphs);
