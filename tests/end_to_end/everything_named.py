"""What a screen reader meets: every control that takes the focus has a name, and the tags at a place are spoken."""

import pyatspi

from person import Program, until

program = Program("--sample")
try:
    article = program.article()
    until("the sample's tags", lambda: program.says("Tags "))
    nameless = [f"{node.getRoleName()} in {node.parent.name if node.parent else '?'}"
                for node in program.walk()
                if node.getState().contains(pyatspi.STATE_FOCUSABLE)
                and node.getState().contains(pyatspi.STATE_SHOWING) and not node.name]
    assert not nameless, nameless

    text = article.getText(0, article.characterCount)
    start = text.index("any accusation must be based on facts")
    article.setCaretOffset(start + 20)
    node = until("the tags at the caret", lambda: next(
        (node for node in program.walk() if node.getRoleName() == "text" and "Hedge" in node.description), None))
    assert "Claim" in node.description, node.description

    program.keys("ctrl+Home")
    until("the caret at the start", lambda: article.caretOffset == 0)
    program.keys("Right", "Right")
    until("the caret moved", lambda: article.caretOffset == 2)
    program.keys("shift+ctrl+Right")
    until("a selection", lambda: article.getNSelections() == 1)
    assert program.end() == 0
finally:
    program.kill()
