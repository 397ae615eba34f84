"""A person at the program: starts it, presses keys, looks at what a screen reader would say."""

import os
import signal
import subprocess
import time

import pyatspi

PROGRAM = os.environ["ASCERTAIN"]


def ascertain(*words):
    """The command line; gives what it prints."""
    environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"}
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, f"{words}: {done.returncode} {done.stderr}"
    return done.stdout


def until(what, condition, seconds=20):
    """Waits for `condition` to give something true, and gives that."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except (LookupError, RuntimeError, AttributeError, TypeError):
            found = None  # the tree changed while it was read
        except Exception as error:  # GLib.GError has no common base with the above
            if type(error).__name__ not in ("GError", "Error"):
                raise
            found = None
        if found:
            return found
        assert time.monotonic() < end, f"waited {seconds} s in vain for: {what}"
        time.sleep(0.05)


class Program:
    def __init__(self, *words):
        self.process = subprocess.Popen([PROGRAM, *words])
        self.tree = until("the program in the accessibility tree", self._in_tree)
        self.window = until("a window", self._find_window)
        subprocess.run(["xdotool", "windowactivate", "--sync", self.window], check=True)

    def _in_tree(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            child = desktop.getChildAtIndex(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def _find_window(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True)
        return (found.stdout.split() or [None])[-1]

    # ---- hands ----

    def keys(self, *names):
        for name in names:
            subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)

    def drag(self, start, end):
        subprocess.run(["xdotool", "mousemove", *map(str, start), "mousedown", "1",
                        "mousemove", *map(str, end), "mouseup", "1"], check=True)

    # ---- ears ----

    def walk(self, node=None):
        node = node or self.tree
        yield node
        for i in range(node.childCount):
            child = node.getChildAtIndex(i)
            if child:
                yield from self.walk(child)

    def find(self, role, name=None, contains=None):
        for node in self.walk():
            if node.getRoleName() != role:
                continue
            if name is not None and node.name != name:
                continue
            if contains is not None and contains not in node.name:
                continue
            if node.getState().contains(pyatspi.STATE_SHOWING):
                return node
        return None

    def says(self, words):
        """Whether some visible text on screen holds these words."""
        return any(words in (node.name or "") for node in self.walk()
                   if node.getState().contains(pyatspi.STATE_SHOWING))

    def article(self):
        return until("the article", lambda: self.find("text", contains="Article")).queryText()

    # ---- ends ----

    def end(self, how=None):
        """Ctrl+Q or a signal; gives the exit status."""
        if how is None:
            self.keys("ctrl+q")
        else:
            self.process.send_signal(how)
        return self.process.wait(timeout=20)

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
