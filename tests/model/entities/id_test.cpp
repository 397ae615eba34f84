#include "model/entities/id.h"
#include "tests/support/strings.h"

#include <thread>
#include <unordered_set>
#include <vector>

TEST_CASE("ids are version 7, ascending and never twice")
{
    Id last;
    std::unordered_set<Id> seen;
    for (int i = 0; i < 100'000; ++i) {
        const Id id = Id::make();
        REQUIRE(last < id);
        REQUIRE(seen.insert(id).second);
        last = id;
    }
    CHECK(last.bytes[6] >> 4 == 7);
    CHECK(last.bytes[8] >> 6 == 2);
}

TEST_CASE("ids made in several threads at once differ")
{
    std::vector<std::vector<Id>> made(4);
    std::vector<std::thread> threads;
    for (auto &list : made) {
        threads.emplace_back([&list] {
            for (int i = 0; i < 10'000; ++i)
                list.push_back(Id::make());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::unordered_set<Id> all;
    for (const auto &list : made)
        all.insert(list.begin(), list.end());
    CHECK(all.size() == 40'000);
}

TEST_CASE("an id is written as 36 characters and read back, in either case")
{
    const Id id = Id::make();
    const QString text = id.toString();
    CHECK(text.size() == 36);
    CHECK(Id::fromString(text) == id);
    CHECK(Id::fromString(text.toUpper()) == id);
    CHECK(Id::fromBytes(QByteArrayView(reinterpret_cast<const char *>(id.bytes.data()), 16)) == id);
    const QString known = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");
    CHECK(Id::fromString(known)->toString() == known);
}

TEST_CASE("what is no id is not read as one")
{
    for (const char *text :
         {"", "1", "01890a5d-ac96-774b-bcce-b302099a805", "01890a5dxac96-774b-bcce-b302099a8057",
          "01890a5d-ac96-774b-bcce-b302099a805g", "{01890a5d-ac96-774b-bcce-b302099a8057}"})
        CHECK_FALSE(Id::fromString(QString::fromLatin1(text)).has_value());
    CHECK_FALSE(Id::fromBytes("short").has_value());
}
