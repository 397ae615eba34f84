#include "ui/transfer/import_articles_dialog.h"

#include "model/text/normalise.h"
#include "ui/transfer/article_file_list.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"
#include "ui/transfer/text_field.h"
#include "ui/widgets/background.h"
#include "ui/widgets/long_write.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using File = ArticleFileModel::File;
using State = ArticleFileModel::State;

struct ImportArticlesDialog::Private
{
    explicit Private(ImportArticlesDialog *dialog) : q(dialog) {}

    void build();
    void showFile();
    void showChoice();
    void chooseEncoding(int choice);
    void tellPause(bool stopped, int passedOver);
    void import();
    void finish(const std::vector<WantedFile> &wanted, const AddedFiles &result);
    void succeed(const std::vector<WantedFile> &wanted, const std::vector<Id> &added);
    std::vector<WantedFile> wanted() const;

    ImportArticlesDialog *q;
    QPointer<Project> project;
    DialogFrame frame;
    ArticleFiles *reader = nullptr;
    ArticleFileModel *model = nullptr;
    ArticleFileList *list = nullptr;
    QComboBox *encoding = nullptr;
    FieldNote *encodingNote = nullptr;
    TextField *opening = nullptr;
    bool isAdding = false;
    bool isClosing = false; // when what runs has come to its end
};

void ImportArticlesDialog::Private::build()
{
    QWidget *page = frame.page;
    list = new ArticleFileList(model, page);
    frame.body->addWidget(list, 1);

    QFormLayout *form = newForm();
    auto *formPage = new QWidget(page);
    formPage->setLayout(form);
    encoding = new QComboBox(formPage);
    encoding->setObjectName(QStringLiteral("import_encoding"));
    encoding->setToolTip(ImportArticlesDialog::tr("Read the selected files with another encoding"));
    encoding->addItem(ImportArticlesDialog::tr("Find out"));
    encoding->addItems(knownEncodings());
    encodingNote = addField(form, ImportArticlesDialog::tr("&Read as"), encoding);
    opening = new TextField(5, formPage);
    opening->setObjectName(QStringLiteral("import_opening"));
    opening->setReadOnly(true);
    opening->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addField(form, ImportArticlesDialog::tr("&First lines"), opening);
    frame.body->addWidget(formPage);
}

// The file the cursor is on, in the lower half.
void ImportArticlesDialog::Private::showFile()
{
    const int number = list->current();
    const bool any = number >= 0 && number < int(model->files().size());
    encoding->setEnabled(any && !isAdding);
    if (!any) {
        opening->clear();
        encodingNote->say({});
        return;
    }
    const File &file = model->files()[std::size_t(number)];
    encoding->setCurrentIndex(
        std::max(0, file.wantedEncoding.isEmpty() ? 0 : encoding->findText(file.wantedEncoding)));
    if (opening->text() != file.reading.opening)
        opening->setPlainText(file.reading.opening);
    switch (file.state) {
    case State::Waiting:
        encodingNote->say(ImportArticlesDialog::tr("The file is waiting to be read."));
        break;
    case State::Refused:
        encodingNote->sayWrong(file.reading.refusal);
        break;
    default:
        encodingNote->say(
            file.reading.isGuessed
                ? ImportArticlesDialog::tr("Read as %1, which is a guess. Choose another encoding if these "
                                           "lines do not read right.")
                      .arg(file.reading.encoding)
                : ImportArticlesDialog::tr("Read as %1.").arg(file.reading.encoding));
    }
}

// What the button does, and whether it can.
void ImportArticlesDialog::Private::showChoice()
{
    int ticked = 0;
    bool anyThere = false;
    for (const File &file : model->files()) {
        ticked += file.isTicked ? 1 : 0;
        anyThere = anyThere || file.state == State::There;
    }
    const bool onlyShow = ticked == 0 && anyThere && reader->waiting() == 0;
    frame.go->setText(onlyShow ? ImportArticlesDialog::tr("&Open what is there")
                               : ImportArticlesDialog::tr("&Import %Ln article(s)", nullptr, ticked));
    frame.go->setEnabled(!isAdding && !frame.work->isRunning() && (ticked > 0 || onlyShow));
    showFile();
}

void ImportArticlesDialog::Private::chooseEncoding(int choice)
{
    const QString wanted = choice <= 0 ? QString() : encoding->itemText(choice);
    std::vector<int> files = list->selected();
    if (files.empty() && list->current() >= 0)
        files = {list->current()};
    for (const int file : files) {
        model->expectAgain(file, wanted);
        reader->readAgain(file, model->files()[std::size_t(file)].path, wanted);
    }
    showChoice();
}

void ImportArticlesDialog::Private::tellPause(bool stopped, int passedOver)
{
    if (isClosing)
        return q->QDialog::reject();
    const int waiting = reader->waiting();
    if (stopped && waiting > 0)
        frame.messages->show(MessageBar::Kind::Warning,
                             ImportArticlesDialog::tr("Stopped. %Ln file(s) were not read.", nullptr, waiting),
                             {ImportArticlesDialog::tr("Read &on"), [this] { reader->readOn(); }});
    else if (model->files().empty())
        frame.messages->show(
            MessageBar::Kind::Warning,
            passedOver > 0 ? ImportArticlesDialog::tr(
                                 "None of the %Ln file(s) here can be read as an article. Text files can.",
                                 nullptr, passedOver)
                           : ImportArticlesDialog::tr(
                                 "There is no file here. Choose files, or a folder with files in it."));
    else if (passedOver > 0)
        frame.messages->show(
            MessageBar::Kind::Notice,
            ImportArticlesDialog::tr("%Ln file(s) of other kinds were passed over.", nullptr, passedOver));
    if (!list->table()->currentIndex().isValid() && !model->files().empty())
        list->table()->selectRow(0);
    showChoice();
}

std::vector<WantedFile> ImportArticlesDialog::Private::wanted() const
{
    std::vector<WantedFile> files;
    for (int number = 0; number < int(model->files().size()); ++number) {
        const File &file = model->files()[std::size_t(number)];
        if (file.isTicked)
            files.push_back({number, file.path, file.wantedEncoding, file.title, file.reading.sha256});
    }
    return files;
}

void ImportArticlesDialog::Private::import()
{
    if (!project || isAdding || frame.work->isRunning())
        return;
    const std::vector<WantedFile> files = wanted();
    if (files.empty())
        return succeed(files, {});
    const QString label =
        files.size() == 1
            ? ImportArticlesDialog::tr("Import article “%1”").arg(shortWords(files.front().title, 40))
            : ImportArticlesDialog::tr("Import %Ln article(s)", nullptr, int(files.size()));
    isAdding = true;
    frame.messages->clear();
    list->setEnabled(false);
    const auto result = std::make_shared<AddedFiles>();
    const auto fill = [result, files](Project::Bulk &bulk, Task &task) -> Result<bool> {
        *result = addFiles(bulk, files, task);
        if (result->error)
            return *result->error;
        return true;
    };
    writeLong(frame.work, project, label, fill, [this, result, files](const Result<LongWrite> &end) {
        isAdding = false;
        list->setEnabled(true);
        result->isStopped = end && *end == LongWrite::Stopped;
        if (!end && !result->error)
            result->error = end.error();
        finish(files, *result);
    });
    showChoice();
}

void ImportArticlesDialog::Private::finish(const std::vector<WantedFile> &files, const AddedFiles &result)
{
    if (!result.error && !result.isStopped)
        return succeed(files, result.articles);
    if (isClosing)
        return q->QDialog::reject();
    if (result.isStopped || result.failedFile < 0) {
        if (result.isStopped)
            frame.messages->show(MessageBar::Kind::Notice,
                                 ImportArticlesDialog::tr("Stopped. Nothing was added."));
        else
            frame.messages->showError(*result.error);
        return showChoice();
    }
    // The others are as good as before: look at this one, then import again.
    const File &file = model->files()[std::size_t(result.failedFile)];
    frame.messages->showError({ImportArticlesDialog::tr("Nothing was added, because of %1: %2")
                                   .arg(QFileInfo(file.path).fileName(), result.error->message),
                               result.error->detail});
    const QString wantedEncoding = file.wantedEncoding;
    model->expectAgain(result.failedFile, wantedEncoding);
    reader->readAgain(result.failedFile, file.path, wantedEncoding);
    showChoice();
}

void ImportArticlesDialog::Private::succeed(const std::vector<WantedFile> &files,
                                            const std::vector<Id> &added)
{
    std::unordered_map<QByteArray, Id> byWords;
    for (std::size_t i = 0; i < added.size(); ++i)
        byWords.emplace(files[i].sha256, added[i]);
    std::vector<Id> articles;
    int there = 0;
    for (const File &file : model->files()) {
        if (file.state == State::There) {
            articles.push_back(file.there);
            ++there;
        } else if (const auto it = byWords.find(file.reading.sha256); file.isTicked && it != byWords.end()) {
            articles.push_back(it->second);
        }
    }
    QStringList parts;
    if (!added.empty())
        parts.append(ImportArticlesDialog::tr("%Ln article(s) added.", nullptr, int(added.size())));
    if (there > 0)
        parts.append(ImportArticlesDialog::tr("%Ln of these the project had already.", nullptr, there));
    const QPointer<ImportArticlesDialog> alive = q;
    emit q->imported(parts.join(QLatin1Char(' ')), articles);
    if (alive)
        q->QDialog::accept();
}

ImportArticlesDialog::ImportArticlesDialog(Project *project, const QStringList &paths, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->frame = makeFrame(this, tr("Import articles"), tr("&Import"));
    d->reader = new ArticleFiles(d->frame.work, this);
    const QPointer<Project> there = project;
    d->model = new ArticleFileModel(
        [there](const QByteArray &sha256) {
            const auto found =
                there ? there->articleWithText(sha256) : Result<std::optional<Id>>(std::nullopt);
            return found && *found ? **found : Id();
        },
        this);
    d->build();
    sizeByText(this, 150, 34);

    connect(d->reader, &ArticleFiles::found, d->model, &ArticleFileModel::append);
    connect(d->reader, &ArticleFiles::arrived, d->model,
            qOverload<const std::vector<FileReading> &>(&ArticleFileModel::take));
    connect(d->reader, &ArticleFiles::paused, this,
            [this](bool stopped, int passedOver) { d->tellPause(stopped, passedOver); });
    connect(d->model, &ArticleFileModel::ticksChanged, this, [this] { d->showChoice(); });
    connect(d->list, &ArticleFileList::selectionChanged, this, [this] { d->showFile(); });
    connect(d->encoding, &QComboBox::activated, this, [this](int choice) { d->chooseEncoding(choice); });
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] { d->import(); });
    d->reader->read(paths);
    d->showChoice();
    d->list->table()->setFocus();
}

ImportArticlesDialog::~ImportArticlesDialog() = default;

void ImportArticlesDialog::reject()
{
    if (!d->frame.work->isRunning())
        return QDialog::reject();
    d->isClosing = true;
    d->frame.work->cancel();
}
