// Whose tags the Review pane compares, and who has to be done before they are shown.
#include "ui/review/review_pane_private.h"
#include "ui/review/review_parts.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace {

bool has(const std::vector<Id> &people, const Id &person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

bool isDone(const std::vector<Reading> &readings, const Id &person)
{
    return std::any_of(readings.begin(), readings.end(), [&](const Reading &reading) {
        return reading.annotator == person && reading.state == ReadingState::Done;
    });
}

} // namespace

QString ReviewPane::Private::nameOf(const Id &person) const
{
    const Person *known = project ? project->person(person) : nullptr;
    return known ? known->name : tr("somebody");
}

QStringList ReviewPane::Private::comparedNames() const
{
    QStringList names;
    for (const Id &person : compared)
        names << nameOf(person);
    return names;
}

bool ReviewPane::Private::isCompared(const Id &person) const
{
    return compared.size() == 1 || ofEverybody() || has(compared, person);
}

// Whoever has tagged it, and whoever has read it to the end and found nothing. Of everybody those are
// compared who are done, without blind passes all.
void ReviewPane::Private::whoIsInvolved()
{
    involved.clear();
    compared.clear();
    if (!project || !article)
        return;
    involved = annotatorsOf(*article);
    Result<std::vector<Reading>> readings = project->readings(article->article().id);
    if (!readings) {
        emit q->failed(readings.error());
        readings = std::vector<Reading>();
    }
    for (const Reading &reading : *readings) {
        if (reading.state == ReadingState::Done && !has(involved, reading.annotator))
            involved.push_back(reading.annotator);
    }
    std::sort(involved.begin(), involved.end(), [this](const Id &x, const Id &y) {
        const int order = nameOf(x).localeAwareCompare(nameOf(y));
        return order != 0 ? order < 0 : x < y;
    });
    if (!ofEverybody()) {
        if (!a.isNull())
            compared.push_back(a);
        if (!b.isNull())
            compared.push_back(b);
        return;
    }
    for (const Id &person : involved) {
        if (!hasBlindPasses(*project) || isDone(*readings, person))
            compared.push_back(person);
    }
}

QString ReviewPane::Private::whoIsNotDone(bool &mine) const
{
    if (!project || !article || !hasBlindPasses(*project))
        return {};
    const Result<std::vector<Reading>> readings = project->readings(article->article().id);
    if (!readings) {
        emit q->failed(readings.error());
        return tr("unknown");
    }
    QStringList waiting;
    for (const Id &person : ofEverybody() ? involved : compared) {
        if (isDone(*readings, person))
            continue;
        waiting << nameOf(person);
        mine = mine || person == project->annotator().id;
    }
    // Three are enough to compare, but nobody looks before they are done themselves.
    if (ofEverybody() && compared.size() > 2 && !mine)
        return {};
    return waiting.join(QStringLiteral(", "));
}

void ReviewPane::Private::chooseAnnotators()
{
    const std::vector<Id> people = article ? annotatorsOf(*article) : std::vector<Id>();
    const Id own = project ? project->annotator().id : Id();
    // Who was chosen comes back wherever they have tags: after a merge, in the next article, alone too.
    if (chosenPair && has(people, chosenPair->first) && (chosenPair->second.isNull() || has(people, chosenPair->second))) {
        a = chosenPair->first;
        b = chosenPair->second;
    } else if (people.empty()) {
        a = b = {};
    } else if (people.size() == 1) {
        a = people.front();
        b = {};
    } else if (!has(people, a) || !has(people, b)) {
        a = has(people, own) ? own : people[0];
        b = people[0] == a ? people[1] : people[0];
        if (!chosenPair)
            chosenPair = {a, b};
    }
    fillAnnotators();
}

void ReviewPane::Private::fillAnnotators()
{
    whoIsInvolved();
    const std::vector<Id> people = article ? annotatorsOf(*article) : std::vector<Id>();
    chooseA->clear();
    chooseB->clear();
    for (const Id &person : people) {
        chooseA->addItem(nameOf(person), QVariant::fromValue(person));
        chooseB->addItem(nameOf(person), QVariant::fromValue(person));
        if (person == a)
            chooseA->setCurrentIndex(chooseA->count() - 1);
        if (person == b)
            chooseB->setCurrentIndex(chooseB->count() - 1);
    }
    chooseB->addItem(tr("Nobody"), QVariant::fromValue(Id()));
    if (b.isNull())
        chooseB->setCurrentIndex(chooseB->count() - 1);
    if (involved.size() > 2)
        chooseA->addItem(tr("Everybody"), QVariant::fromValue(Id()));
    if (ofEverybody())
        chooseA->setCurrentIndex(chooseA->count() - 1);
    chooseA->setEnabled(!people.empty());
    chooseB->setEnabled(!people.empty());
    versus->setVisible(!ofEverybody());
    chooseB->setVisible(!ofEverybody());
    chooseGap->setVisible(ofEverybody());
    fillGaps();
}

// The one chosen stays where it can.
void ReviewPane::Private::fillGaps()
{
    const Id chosen = chooseGap->currentData().value<Id>();
    const bool wasAlone = chooseGap->currentData(isAloneRole).toBool();
    chooseGap->clear();
    chooseGap->addItem(tr("All lines"), QVariant::fromValue(Id()));
    for (const bool isAlone : {false, true}) {
        for (const Id &person : compared) {
            chooseGap->addItem((isAlone ? tr("Only %1") : tr("Missed by %1")).arg(nameOf(person)),
                               QVariant::fromValue(person));
            chooseGap->setItemData(chooseGap->count() - 1, isAlone, isAloneRole);
            if (person == chosen && isAlone == wasAlone)
                chooseGap->setCurrentIndex(chooseGap->count() - 1);
        }
    }
}
