// What the search pane says: how many hits there are, why there are none, what can be tagged.
#include "ui/search/hit_list_model.h"
#include "ui/search/hit_table.h"
#include "ui/search/search_form.h"
#include "ui/search/search_pane_private.h"
#include "ui/widgets/empty_notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

QString SearchPane::Private::countText() const
{
    const QLocale locale;
    if (model->hits() == 0)
        return {};
    QString text = SearchPane::tr("%Ln hit(s)", nullptr, int(model->hits())) + QLatin1Char(' ') +
                   SearchPane::tr("in %Ln article(s)", nullptr, int(model->articles()));
    if (model->isReading())
        return SearchPane::tr("%1 so far…").arg(text);
    if (model->hits() > model->lines())
        text += SearchPane::tr("; the first %1 are listed").arg(locale.toString(model->lines()));
    else if (model->lines() > model->rowCount())
        text += SearchPane::tr("; scroll for more than %1").arg(locale.toString(model->rowCount()));
    if (model->gaveUp() > 0)
        text += SearchPane::tr("; %Ln article(s) took the expression too long", nullptr, int(model->gaveUp()));
    return text;
}

void SearchPane::Private::showState()
{
    showNotice();
    count->setText(countText());
    const bool texts = form->wish().search.in == Search::In::Texts;
    const bool readOnly = project && project->isReadOnly();
    tagging->setEnabled(project && texts);
    tag->setVisible(tagging->isChecked());
    tagButton->setVisible(tagging->isChecked());
    tag->setEnabled(texts);
    tagButton->setText(SearchPane::tr("Tag %1 ticked").arg(QLocale().toString(model->ticked())));
    tagButton->setEnabled(q->canTag());
    tagButton->setToolTip(readOnly ? project->readOnlyReason()
                                   : SearchPane::tr("Tags all ticked hits in one step, which undo takes back "
                                                    "(Ctrl+Return in the list)"));
    if (goToFirst && model->rowCount() > 0) {
        goToFirst = false;
        table->setFocus();
        table->chooseRow(0);
    }
}

void SearchPane::Private::showNotice()
{
    const bool lines = model->rowCount() > 0;
    const bool hadFocus = table->hasFocus();
    if (lines || !(hadFocus && model->isReading()))
        pages->setCurrentWidget(lines ? static_cast<QWidget *>(table) : notice);
    if (lines)
        return;
    const SavedSearch wish = form->wish();
    if (!project)
        notice->say(
            SearchPane::tr("No project is open. The words of all its articles can be searched here."));
    else if (const QString mistake = form->mistake(); !mistake.isEmpty())
        notice->say(mistake);
    else if (model->error())
        notice->say(model->error()->detail.isEmpty() || wish.search.query.kind != TextQuery::Kind::Pattern
                        ? model->error()->message
                        : model->error()->message + QLatin1Char('\n') + model->error()->detail);
    else if (model->isReading())
        notice->say(SearchPane::tr("Searching…"));
    else if (!searchNow() && wish.scope == SearchScope::ThisArticle && article.isNull())
        notice->say(SearchPane::tr("No article is open to look in."));
    else if (!searchNow())
        notice->say(SearchPane::tr("Type words to look for in all articles. Words in “…” have to follow one "
                                   "another; fact* finds all words that begin so."));
    else if (form->isNarrowed())
        notice->say(SearchPane::tr("Nothing found here."),
                    SearchPane::tr("Look in all articles, without filters"),
                    SearchPane::tr("Takes the filters away and searches the whole project"));
    else
        notice->say(SearchPane::tr("Nothing found."));
}
