// The part of a Markdown text that stands under one heading: the guidelines' rule for a tag.
#pragma once

#include <QString>

// From after the heading "# name" (one to six signs, case and white space do not count) to the next heading
// of its level or above; empty when there is none. CommonMark 0.30, 4.2 ("ATX headings"); not within a fenced
// block.
QString markdownSection(const QString &markdown, const QString &name);
// The first paragraph of a text that is no heading, quotation or list, on one line.
QString markdownLead(const QString &markdown);
