// Places as rows: article, kind of difference, what the one has, what the other has.
#pragma once

#include "model/project/project.h"
#include "model/review/agreement/places.h"
#include "ui/agreement/agreement_result.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QPointer>

class PlaceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Article, Kind, First, Second, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setProject(Project *project);
    void show(AgreementResultPointer result, std::vector<Place> places);
    const Place &placeAt(int row) const { return m_places[std::size_t(row)]; }
    // In the article's title, the names of the tags or of the kind.
    static bool hasWords(const AgreementResult &result, const Place &place, const QStringList &folded);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Place &place, int column) const;
    QString side(const Place &place, bool ofA) const;
    QString words(const Id &article, const Id &span) const;

    QPointer<Project> m_project;
    AgreementResultPointer m_result;
    std::vector<Place> m_places;
    // The article of the last line that was looked at: neighbours are mostly of the same one.
    mutable std::shared_ptr<const OpenArticle> m_article;
    mutable QHash<int, QStringList> m_texts; // by row, of the columns
};
