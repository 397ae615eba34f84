// What an export asks: which table, which articles, whose spans, and how the file is written. The last is remembered.
#pragma once

#include "model/project/project.h"
#include "ui/transfer/spans_export.h"

#include <QWidget>

class ExportForm : public QWidget
{
    Q_OBJECT

public:
    // `article` as in ExportDialog.
    ExportForm(Project *project, const Id &article, QWidget *parent = nullptr);
    ~ExportForm() override;

    ExportWish wish() const;
    bool isValid() const; // what is wrong is said in the form
    void remember() const;

signals:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
