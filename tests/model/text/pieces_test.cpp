// Pieces are values: moved about in lists they stay what they are. That nothing of them stays behind is for
// the sanitizer to say.
#include "model/text/pieces.h"
#include "tests/support/strings.h"

#include <algorithm>
#include <vector>

TEST_CASE("pieces moved over one another are those of the one that moved")
{
    const Pieces one{{0, 3}};
    const Pieces two{{1, 2}, {4, 9}};
    const Pieces three{{2, 3}, {5, 6}, {8, 9}};
    for (const Pieces &from : {one, two, three}) {
        for (const Pieces &to : {one, two, three}) {
            Pieces source = from;
            Pieces target = to;
            target = std::move(source);
            CHECK(target == from);
        }
    }
    std::vector<Pieces> list{three, one, two, three};
    list.erase(list.begin());
    std::rotate(list.begin(), list.begin() + 1, list.end());
    CHECK(list == std::vector<Pieces>{two, three, one});
}
