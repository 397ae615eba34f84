"""Told to end by the system, the program closes as by hand: exit status 0, one plain file, everything there."""

import os
import signal
import sqlite3
import tempfile

from person import Program, ascertain, until

for ending in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
    folder = tempfile.mkdtemp()
    project = os.path.join(folder, "a.ascertain")
    source = os.path.join(folder, "a.txt")
    with open(source, "w", encoding="utf-8") as out:
        out.write("The bridge may fall\n\nThe mayor said that it will not.\n")
    ascertain("new", project, "--annotator", "Ana")
    ascertain("import", project, source)
    program = Program(project)
    try:
        program.article()
        program.keys("ctrl+f")
        program.type("may fall")
        program.keys("Escape", "h")
        until("the tag", lambda: program.says("Tags 1"))
        program.keys("ctrl+e")  # a dialog in front must not keep it
        until("the export dialog", lambda: program.find("dialog"))
        assert program.end(ending) == 0
    finally:
        program.kill()
    assert sorted(os.listdir(folder)) == ["a.ascertain", "a.txt"], os.listdir(folder)
    spans = sqlite3.connect(project).execute("SELECT start, stop FROM span WHERE deleted IS NULL").fetchall()
    assert spans == [(11, 19)], spans
