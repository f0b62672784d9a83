#!/usr/bin/python3
"""Prints from the running program, and reads what its window says of it.

printing.py SCENE PROGRAM CONSOLE PRINTED, inside a display and a session bus, where a queue of CUPS puts
what it prints into the folder PRINTED (`print` beside this file sees to that). The print dialog is the
desktop's own: it is found and pressed on the accessibility bus, too. Exit code 0 if all went well.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import memory  # noqa: E402
from memory import walk  # noqa: E402

# In the language of the session, C.
PRINT, CANCEL = "_?Print", "_?Cancel"
PUSH_BUTTON = {43}


class Window(memory.Person):
    """The program, and the dialog beside it."""

    def says(self, words, seconds=20):
        """Waits for these words in a text of the window."""
        self.program.find(None, ".*" + re.escape(words) + ".*", seconds)

    def other(self, pattern):
        """A button with this name in a window of the desktop's portal."""
        desktop = walk.Atspi.get_desktop(0)
        for n in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(n)
            if child and "portal" in (child.get_name() or ""):
                for node in nodes(child):
                    if int(node.get_role()) in PUSH_BUTTON and re.fullmatch(pattern, node.get_name() or ""):
                        return node
        return None

    def press_in_dialog(self, pattern):
        """Once the dialog is there and the button can be pressed."""

        def click():
            node = self.other(pattern)
            return node and node.get_state_set().contains(walk.Atspi.StateType.SENSITIVE) and node.do_action(0)

        self.program.wait(f"{pattern!r} in the print dialog", click)

    def sees_no_dialog(self):
        """Waits until it has gone."""
        self.program.wait("the dialog to go", lambda: self.other(PRINT) is None)


def nodes(root):
    """Every node below, also of a toolkit that tells it late."""
    root.clear_cache()
    yield root
    for n in range(root.get_child_count()):
        child = root.get_child_at_index(n)
        if child:
            yield from nodes(child)


def pages(path):
    """So many pages has a PDF."""
    said = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=False).stdout
    return re.search(r"^Pages: +(\d+)", said, re.MULTILINE)


def came_out(printed):
    """The papers at the printer; a queue that prints to a file has an empty one before."""
    return [path for path in printed.iterdir() if path.stat().st_size]


def arrived(printed, paper):
    """Whether what came out has as many pages."""
    papers = came_out(printed)
    return papers and pages(papers[0]) and pages(papers[0])[1] == pages(paper)[1]


def ok(what):
    """Tells how far it came."""
    print(f"ok      {what}", flush=True)


def dialog(window, printed, data):
    """Cancelled there, closed from here, printed."""
    window.press("certificate-print-interim")
    window.says("Das Druckfenster des Systems ist offen.")
    ok("the desktop's dialog is open, and that is said")
    window.press_in_dialog(CANCEL)
    window.says("Sie haben das Drucken abgebrochen. Der Zwischenbericht ist gespeichert.")
    [paper] = data.rglob("nachweise/*.pdf")
    assert not came_out(printed), "something was printed"
    ok("cancelled there: nothing is printed, and it is said")
    window.press("certificate-print-again")
    window.says("Das Druckfenster des Systems ist offen.")
    window.program.wait("the dialog", lambda: window.other(PRINT))
    window.press("certificate-leave-printing")
    window.sees_no_dialog()
    window.says("Sie haben das Drucken abgebrochen.")
    ok("closed from here: the dialog goes, nothing is printed")
    window.press("certificate-print-again")
    window.press_in_dialog(PRINT)
    window.says("Das Druckfenster hat den Auftrag angenommen.")
    window.program.wait("the pages at the printer", lambda: arrived(printed, paper))
    ok("printed: all pages arrive, and which way it went is said")


def queue(window, printed, data):
    """Without a portal, or with one that does not work: through the queue."""
    window.press("certificate-print-interim")
    window.says("Der Zwischenbericht ist gedruckt.", 40)
    [paper] = data.rglob("nachweise/*.pdf")
    assert arrived(printed, paper), "what came out is another one"


def refused(window, printed, _data):
    """It failed after the user had chosen: not printed a second time another way."""
    window.press("certificate-print-interim")
    window.says("Der Zwischenbericht wurde nicht gedruckt.")
    window.says("Der Zwischenbericht ist gespeichert.")
    assert not came_out(printed), "something was printed"


def gone(window, _printed, data):
    """The printer behind the queue is switched off; a guide, too, says so."""
    window.press("certificate-print-interim")
    window.says("Der Drucker ist aus oder nicht zu erreichen.")
    window.says("Der Zwischenbericht ist gespeichert.")
    [_paper] = data.rglob("nachweise/*.pdf")
    window.press("tab-plan")
    window.press("print-order")
    window.says("Noch nicht gedruckt. Der Druckauftrag wartet. Der Arbeitsauftrag ist gespeichert.")


def sheet(window, printed, _data):
    """The emergency sheet has the password; once its screen is left, the memory has not."""
    window.press("tab-password")
    window.press("helper-make")
    window.press("secret-show")
    made = memory.heard(window.program, memory.dictation(window.console))
    window.press("sheet-print")
    window.press("sheet-now")
    window.says("Das Notfallblatt ist gedruckt.", 40)
    [paper] = came_out(printed)
    said = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True).stdout
    groups = "".join(line for line in said.splitlines() if " " not in line)
    assert len(made) >= 8 and made in groups, "it is another password"
    pid = window.program.process.pid
    assert memory.search(pid, [made])[0], "the search finds nothing, also where it is"
    ok("printed, with the password that is shown")
    window.press("tab-plan")
    window.look_around()
    found, size = memory.search(pid, [made])
    memory.tell(found)
    assert not found, "the password is still in the memory"
    ok(f"left: nothing of it in {size / 1e6:.0f} MB of memory")


SCENES = {scene.__name__: scene for scene in (dialog, queue, refused, gone, sheet)}


def main():
    """Prepares a case, opens its certificate, plays the scene."""
    scene, program_path, console, printed = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        data = memory.prepare(pathlib.Path(scratch), console)
        walk.ask_for_accessibility()
        program = walk.Program(program_path, data)
        try:
            window = Window(program.appear())
            window.console = console
            window.press("back-resume")
            window.press("tab-certificate")
            SCENES[scene](window, pathlib.Path(printed), data)
        except (walk.Gone, walk.GLib.Error, AssertionError) as mistake:
            print(f"FAILED  {mistake}")
            program.dump(sys.stdout)
            return 1
        finally:
            program.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
