"""The whole day's work from outside: tag ten spans by keyboard and mouse, correct one, take one back, close, come
back, export; then database and CSV against what was tagged."""

import csv
import os
import sqlite3
import tempfile

import pyatspi

from person import Program, ascertain, until

TEXT = """Harbour office denies “any leak” at the Olm pier 🚢

The harbour office of Kestrin said on Monday that nothing had escaped from tank seven.

According to two dockers, who did not want to be named, the water was “green for days”. Reportedly, the office \
knew since March.

“We must base accusations on facts,” said Rune Aldvik, a spokesman. He may be right: a report is expected in May.
"""

# words, how often they come before, key, tag
TAGS = [
    ("Harbour office", 0, "s", "Source"),
    ("denies", 0, "r", "Cue"),
    ("any leak", 0, "c", "Claim"),
    ("The harbour office of Kestrin", 0, "s", "Source"),
    ("said", 0, "r", "Cue"),
    ("nothing had escaped from tank seven", 0, "c", "Claim"),
    ("two dockers", 0, "s", "Source"),
    ("Reportedly", 0, "h", "Hedge"),
    ("must base accusations on facts", 0, "h", "Hedge"),
    ("may", 0, "h", "Hedge"),
]

folder = tempfile.mkdtemp()
project = os.path.join(folder, "harbour.ascertain")
source = os.path.join(folder, "harbour.txt")
with open(source, "w", encoding="utf-8") as out:
    out.write(TEXT)
ascertain("new", project, "--annotator", "Ana")
ascertain("import", project, source)

program = Program(project)
try:
    article = program.article()
    assert article.getText(0, -1) == TEXT.rstrip("\n") or article.getText(0, -1) == TEXT, "the text is spoken as it is"

    def tag(words, nth, key):
        program.keys("ctrl+f")
        program.type(words)
        for _ in range(nth):
            program.keys("Return")
        program.keys("Escape")
        until(f"“{words}” selected", lambda: program.article().getNSelections() == 1)
        program.keys(key)

    count = 0
    for words, nth, key, _ in TAGS:
        tag(words, nth, key)
        count += 1
        until(f"{count} tags on the tab", lambda: program.says(f"Tags {count}"))

    # One by mouse: over the words "a report is expected in May", then taken back.
    text = TEXT
    start = text.index("a report is expected")
    end = start + len("a report is expected in May")
    first = article.getCharacterExtents(start, pyatspi.DESKTOP_COORDS)
    last = article.getCharacterExtents(end - 1, pyatspi.DESKTOP_COORDS)
    program.keys("Escape")
    program.drag((first[0] + 1, first[1] + first[3] // 2), (last[0] + last[2] - 1, last[1] + last[3] // 2))
    until("a selection by mouse", lambda: article.getNSelections() == 1)
    program.keys("c")
    until("11 tags", lambda: program.says("Tags 11"))
    program.keys("ctrl+z")
    until("10 tags again", lambda: program.says("Tags 10"))
    assert program.says("All changes saved")
    assert program.end() == 0
    assert sorted(os.listdir(folder)) == ["harbour.ascertain", "harbour.txt"], os.listdir(folder)

    # The next day: without naming the project. Yesterday's last step can be taken back, and done again.
    program = Program()
    until("the project of yesterday", lambda: program.says("Tags 10"))
    program.article()
    program.keys("ctrl+z")
    until("9 tags", lambda: program.says("Tags 9"))
    program.keys("ctrl+shift+z")
    until("10 tags", lambda: program.says("Tags 10"))

    exported = os.path.join(folder, "harbour.csv")
    program.keys("ctrl+e")
    dialog = until("the export dialog", lambda: program.find("dialog"))
    program.keys("alt+f")
    program.keys("ctrl+a")
    program.type(exported)
    program.keys("Return")
    until("the CSV", lambda: os.path.exists(exported) and os.path.getsize(exported) > 0)
    until("the dialog gone", lambda: program.find("dialog") is None)
    assert program.end() == 0
finally:
    program.kill()

wanted = []
for words, nth, _, tag_name in TAGS:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    wanted.append((start, start + len(words), tag_name, words))
wanted.sort()

database = sqlite3.connect(project)
stored = database.execute(
    "SELECT start, stop, tag.name, substr(text, start + 1, stop - start) FROM span "
    "JOIN tag ON tag.id = tag_id JOIN article_text ON article_text.id = article_id "
    "WHERE span.deleted IS NULL ORDER BY start, stop").fetchall()
assert stored == wanted, (stored, wanted)

with open(exported, encoding="utf-8", newline="") as rows:
    read = sorted((int(row["start"]), int(row["end"]), row["tag"], row["text"]) for row in csv.DictReader(rows))
assert read == wanted, (read, wanted)
assert '"ok": true' in ascertain("check", project, "--json").replace('"ok":true', '"ok": true')
