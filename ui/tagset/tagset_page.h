// The tagset as a whole: its name, language and version; taking another one in, and writing it to a file.
#pragma once

#include "model/result.h"

#include <QWidget>

#include <memory>

class TagsetWork;

class TagsetPage : public QWidget
{
    Q_OBJECT

public:
    explicit TagsetPage(TagsetWork *work, QWidget *parent = nullptr);
    ~TagsetPage() override;

    void importFile(const QString &path); // asks before anything is changed
    void exportFile(const QString &path);

signals:
    void failed(const Error &error);
    void told(const QString &message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
