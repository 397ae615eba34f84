#include "model/text/web_address.h"
#include "tests/support/strings.h"

TEST_CASE("a web address is written out and has a host")
{
    for (const char *good : {"https://example.org/a", " http://example.org ", "https://münchen.example/ä?q=1#x",
                             "HTTPS://EXAMPLE.ORG"}) {
        INFO(good);
        CHECK_FALSE(webAddress(QString::fromUtf8(good)).isEmpty());
    }
    for (const char *bad : {"", "not a url", "example.org", "www.example.org/a", "https://", "ftp://example.org",
                            "file:///etc/passwd", "javascript:alert(1)", "https://exa mple.org"}) {
        INFO(bad);
        CHECK(webAddress(QString::fromUtf8(bad)).isEmpty());
    }
}
