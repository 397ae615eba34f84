// How the file of an export will begin: a table of its cells, made by the real writer in a thread.
#pragma once

#include "ui/transfer/spans_export.h"

#include <QWidget>

class Background;
class QLabel;
class QStandardItemModel;
class QTimer;

class CsvPreview : public QWidget
{
    Q_OBJECT

public:
    explicit CsvPreview(QWidget *parent = nullptr);

    void showWish(const ExportWish &wish); // a moment later
    // There is nothing that could be written: why, else empty.
    QString refusal() const { return m_refusal; }

signals:
    void shown();

private:
    void start();
    void show(const Result<ExportHead> &head);

    QLabel *m_name;
    QStandardItemModel *m_cells;
    Background *m_work;
    QTimer *m_rest;
    ExportWish m_wish;
    bool m_again = false; // the wish has changed while one was being made
    QString m_refusal;
};
