// Tags until it is killed, and says so for each span once it is safe: `tagging_loop PROJECT ARTICLE`.
#include "model/project/project.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto project = Project::open(QString::fromLocal8Bit(argv[1]), Project::Access::Write);
    if (!project) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(project.error().message));
        return 1;
    }
    for (;;) {
        Span span;
        span.id = Id::make();
        span.article = Id::fromString(QString::fromLocal8Bit(argv[2])).value_or(Id());
        span.annotator = (*project)->annotator().id;
        span.tag = (*project)->tagset().tags.front().id;
        span.pieces = {TextRange{4, 7}};
        if (const auto applied = (*project)->apply(QStringLiteral("Tag"), {added(span)}); !applied) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(applied.error().message));
            return 1;
        }
        std::printf("%s\n", qPrintable(span.id.toString()));
        std::fflush(stdout);
    }
}
