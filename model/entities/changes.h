// What happens to a project, as values. A change is a before and an after: no `before` = add, no
// `after` = remove, both = edit. From that one value follow the SQL statement, undo (swap the two),
// the history, the signal to the views, and the merge of a teammate's file.
#pragma once

#include "model/entities/article.h"
#include "model/entities/assessment.h"
#include "model/entities/evidence.h"
#include "model/entities/link.h"
#include "model/entities/person.h"
#include "model/entities/reading.h"
#include "model/entities/reply.h"
#include "model/entities/review.h"
#include "model/entities/setting.h"
#include "model/entities/span.h"
#include "model/entities/tagset.h"

#include <optional>
#include <variant>
#include <vector>

template <typename Entity> struct Edit
{
    std::optional<Entity> before;
    std::optional<Entity> after;

    bool operator==(const Edit &) const = default;
};

using Change = std::variant<Edit<Person>, Edit<Tag>, Edit<LinkType>, Edit<Article>, Edit<ArticleText>,
                            Edit<Span>, Edit<Link>, Edit<Reading>, Edit<Review>, Edit<Reply>,
                            Edit<Assessment>, Edit<Evidence>, Edit<EvidenceFile>, Edit<Setting>>;
using Changes = std::vector<Change>;

template <typename Entity> Change added(Entity entity)
{
    return Edit<Entity>{std::nullopt, std::move(entity)};
}

template <typename Entity> Change edited(Entity before, Entity after)
{
    return Edit<Entity>{std::move(before), std::move(after)};
}

template <typename Entity> Change removed(Entity entity)
{
    return Edit<Entity>{std::move(entity), std::nullopt};
}
