#!/usr/bin/python3
"""Walks through the running program by real key strokes alone, and sees through AT-SPI what a screen
reader would: which role and name has the focus, what stands in a field, what is said.

walk.py PROGRAM, inside a display and a session bus of its own (`run` beside this file makes both).
Ends with "N passed, N failed". Needs Debian's own Python, for which gi and Xlib are packaged.
"""

import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402
from Xlib import X, display, protocol  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What is gone to and pressed, by the name of its message in i18n/de/passwortwechsel.ftl, so that a rewording
# there is followed here. A text that is put in ("{ $title }") matches anything.
BUTTONS = {
    "begin": "start-begin",
    "next": "next",
    "add": "q-add",
    "to plan": "questions-to-plan",
    "continue": "plan-begin-spoken",
    "tick": "task-done",
    "resume": "back-resume",
    "save": "certificate-save",
    "save here": "save-here",
}
FIELDS = {
    "practice": "q-name",
    "address": "q-address",
    "person": "q-your-name",
    "owner": "q-owner",
    "workstation": "q-station",
}
CHOICES = {"unknown": "unknown"}
TABS = {"certificate": "tab-certificate"}
TEXTS = {
    "which topic": "topic-of",
    "which step": "step-of",
    "saved": "footer-saved-today",
    "written": "certificate-saved",
    "welcome": "back-greeting-name",
}
SOFTWARE = "x.isynet"

# AT-SPI's numbers of roles; their names differ between its versions.
BUTTON = {43}
RADIO = {44}
TAB = {37}
ENTRY = {61, 79}


def wordings():
    """The German messages as patterns."""
    found = {}
    for line in (ROOT / "i18n/de/passwortwechsel.ftl").read_text().splitlines():
        message = re.match(r"([a-z0-9-]+) = (.+)", line)
        if message:
            parts = re.split(r"\{[^}]*\}", message[2].replace("**", ""))
            found[message[1]] = ".*".join(re.escape(part) for part in parts)
    return found


WORDS = wordings()


def ask_for_accessibility():
    """Tells the programs of this session that somebody reads them, as a screen reader does."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    setting = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
        setting, None, Gio.DBusCallFlags.NONE, 10_000, None,
    )  # fmt: skip


# More stops than any screen has.
MOST_STOPS = 60


class Gone(Exception):
    """Something was not there in time."""


class Program:
    """The running program, seen through AT-SPI."""

    def __init__(self, path, folder, named=True):
        """With this data folder; not named where it is the user's own."""
        environment = dict(os.environ, **({"PASSWORTWECHSEL_DATA": str(folder)} if named else {}))
        environment.pop("WAYLAND_DISPLAY", None)
        self.log = open(folder.parent / "program.log", "ab")
        self.process = subprocess.Popen([path], env=environment, stdout=self.log, stderr=self.log)
        self.root = None

    def appear(self):
        """Waits for it on the accessibility bus."""
        self.root = self.wait("the program on the accessibility bus", self._application)
        return self

    def wait(self, what, look, seconds=20):
        """Asks again until there is an answer."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                answer = look()
            except GLib.Error:  # a node went away while it was looked at
                answer = None
            if answer:
                return answer
            if self.process.poll() is not None:
                raise Gone(f"the program ended with exit code {self.process.returncode} before {what}")
            time.sleep(0.1)
        raise Gone(f"not there after {seconds} s: {what}")

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for n in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(n)
            if child and child.get_process_id() == self.process.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        return None

    def nodes(self):
        """Every node, top down."""
        self.root.clear_cache()
        waiting = [(self.root, 0)]
        while waiting:
            node, depth = waiting.pop()
            yield node, depth
            children = [node.get_child_at_index(n) for n in range(node.get_child_count())]
            waiting.extend((child, depth + 1) for child in reversed(children) if child)

    def find(self, roles, pattern, seconds=20):
        """The first node with one of the roles (None: any) whose name is the pattern."""

        def look():
            for node, _ in self.nodes():
                if (roles is None or int(node.get_role()) in roles) and re.fullmatch(pattern, name(node)):
                    return node
            return None

        return self.wait(f"{pattern!r} with role {roles}", look, seconds)

    def count(self, roles, pattern):
        """How many there are now."""
        return sum(int(node.get_role()) in roles and bool(re.fullmatch(pattern, name(node))) for node, _ in self.nodes())

    def press(self, roles, pattern):
        """Does what a click does, once the thing is there and enabled."""

        def click():
            node = self.find(roles, pattern)
            actions = node.get_action_iface()
            if not actions or not node.get_state_set().contains(Atspi.StateType.ENABLED):
                return False
            names = [actions.get_action_name(n) for n in range(actions.get_n_actions())]
            return "click" in names and actions.do_action(names.index("click"))

        self.wait(f"{pattern!r} to be clicked", click)

    def write(self, pattern, words):
        """Puts words into a field, and sees that they stand there."""
        self.wait(f"{pattern!r} to be written in", lambda: self._write(pattern, words))
        self.wait(f"{words!r} in {pattern!r}", lambda: content(self.find(ENTRY, pattern)) == words)

    def _write(self, pattern, words):
        text = self.find(ENTRY, pattern).get_editable_text_iface()
        return text and text.set_text_contents(words)

    def read(self, key):
        """The first text that has these words in it."""
        return name(self.find(None, ".*" + WORDS[TEXTS[key]] + ".*"))

    def step(self, other_than=""):
        """What the task says of the step it shows."""
        pattern = WORDS[TEXTS["which step"]].replace(".*", "[0-9]+")
        return self.wait("another step", lambda: (shown := name(self.find(None, pattern))) != other_than and shown)

    def close(self):
        """Closes the window as its close button does; returns the exit code."""
        server = display.Display()
        delete = server.intern_atom("WM_DELETE_WINDOW")
        protocols = server.intern_atom("WM_PROTOCOLS")
        for window in server.screen().root.query_tree().children:
            if window.get_wm_name() and window.get_attributes().map_state == X.IsViewable:
                message = protocol.event.ClientMessage(
                    window=window, client_type=protocols, data=(32, [delete, X.CurrentTime, 0, 0, 0])
                )
                window.send_event(message)
        server.sync()
        server.close()
        return self.process.wait(15)

    def kill(self):
        """Ends it without a warning."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(60)

    def dump(self, out):
        """The whole tree, one line a node."""
        try:
            self._dump(out)
        except GLib.Error as gone:
            print(f"… ({gone})", file=out)

    def _dump(self, out):
        for node, depth in self.nodes():
            print("  " * depth + f"{int(node.get_role())} {node.get_role_name()}: {name(node)!r}", file=out)


class Hands(Program):
    """The same, worked by real key strokes alone; AT-SPI only looks on."""

    def key(self, *keys):
        """Presses these keys, one after the other, as hands do."""
        subprocess.run(["xdotool", "key", "--delay", "40", *keys], check=True, timeout=20)

    def take_keys(self):
        """Lets the keys go to the window: there is no window manager here that would."""
        found = self.wait("the window", lambda: self._windows())
        subprocess.run(["xdotool", "windowfocus", "--sync", found], check=True, timeout=20)

    def _windows(self):
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        lines = subprocess.run(search, capture_output=True, text=True, timeout=20).stdout.split()
        return lines[-1] if lines else None

    def focused(self):
        """Role and name of what has the focus; the innermost, for the window has it, too."""
        inner = None
        for node, _ in self.nodes():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                inner = node
        return (int(inner.get_role()), name(inner)) if inner else (None, "")

    def go_to(self, roles, pattern):
        """Tab until it has the focus; inside a group of choices or tabs by the arrows."""
        passed, arrow = [], "Home"
        for _ in range(MOST_STOPS):
            role, label = self.wait("something with the focus", lambda: (now := self.focused())[0] and now)
            if role in roles and re.fullmatch(pattern, label):
                return
            stays = bool(passed) and passed[-1] == label
            passed.append(label)
            if role in roles and role in RADIO | TAB and not (arrow == "Right" and stays):
                self.key(arrow)
                arrow = "Right"
            else:
                self.key("Tab")
                arrow = "Home"
            self.settle(label)
        raise Gone(f"neither Tab nor arrows lead to {pattern!r}, only to {passed}")

    def settle(self, before):
        """Gives the focus a moment to move on; the last of a group stays where it is."""
        end = time.monotonic() + 0.5
        while time.monotonic() < end and self.focused()[1] == before:
            time.sleep(0.02)

    def press(self, roles, pattern):
        """Goes there by keys and presses it with Enter, once it is there and enabled."""

        def enabled():
            node = self.find(roles, pattern)
            return node.get_state_set().contains(Atspi.StateType.ENABLED)

        self.wait(f"{pattern!r} to be enabled", enabled)
        self.go_to(roles, pattern)
        self.key("space" if roles & RADIO else "Return")

    def write(self, pattern, words):
        """Types words into a field, and sees that they stand there."""
        self.go_to(ENTRY, pattern)
        subprocess.run(["xdotool", "type", "--delay", "15", words], check=True, timeout=60)
        self.wait(f"{words!r} in {pattern!r}", lambda: content(self.find(ENTRY, pattern)) == words)


def name(node):
    """What is spoken: the name, or the text of a label."""
    return node.get_name() or content(node)


def content(node):
    """The text in a field or label."""
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""


class Walk:
    """Counts what went well. A walk stops at its first mistake, for the rest builds on it."""

    def __init__(self):
        self.passed = 0

    def ok(self, what, really=True):
        if not really:
            raise Gone(what)
        self.passed += 1
        print(f"ok      {what}", flush=True)


def questions(walk, program):
    """From the first screen to the plan."""

    def press(key):
        program.press(BUTTON, WORDS[BUTTONS[key]])

    def topic(number):
        before, after = WORDS[TEXTS["which topic"]].split(".*", 1)
        program.find(None, f"{before}{number}{after}")

    press("begin")
    topic(1)
    walk.ok("the first screen begins a case")
    program.write(WORDS[FIELDS["practice"]], "Praxis „Groß & Söhne“")
    program.write(WORDS[FIELDS["address"]], "Lindenstraße 12, 12345 Musterstadt")
    program.write(WORDS[FIELDS["person"]], "Jana Weiß")
    program.write(WORDS[FIELDS["owner"]], "Dr. Ümit Groß")
    walk.ok("practice and person are typed, umlauts and all")
    press("next")
    topic(2)
    for number in (1, 2):
        press("add")
        program.wait("a line for each", lambda: program.count(ENTRY, WORDS[FIELDS["workstation"]]) == number)
    walk.ok("two workstations are added")
    press("next")
    topic(3)
    program.press(RADIO, re.escape(SOFTWARE))
    walk.ok("the practice software is chosen")
    press("next")
    topic(4)
    program.press(RADIO, WORDS[CHOICES["unknown"]])
    walk.ok("'I do not know' is an answer")
    for number in range(5, 12):
        press("next")
        topic(number)
    press("to plan")
    program.find(BUTTON, WORDS[BUTTONS["continue"]])
    walk.ok("the plan is there")


def run(walk, path, folder, programs):
    """The whole walk. Programs that were started stand in `programs`, the running one last."""

    def start():
        programs.append(Hands(path, folder))
        programs[-1].appear().take_keys()
        return programs[-1]

    program = start()
    questions(walk, program)
    program.press(BUTTON, WORDS[BUTTONS["continue"]])
    first = program.step()
    program.press(BUTTON, WORDS[BUTTONS["tick"]])
    second = program.step(other_than=first)
    program.read("saved")
    walk.ok(f"a tick leads from '{first}' to '{second}' and is saved")
    walk.ok("the window closes with exit code 0", program.close() == 0)

    program = start()
    program.read("welcome")
    program.press(BUTTON, WORDS[BUTTONS["resume"]])
    walk.ok("started again, it goes on at the same step", program.step() == second)
    program.press(BUTTON, WORDS[BUTTONS["tick"]])
    third = program.step(other_than=second)
    program.read("saved")
    program.kill()

    program = start()
    program.press(BUTTON, WORDS[BUTTONS["resume"]])
    walk.ok("killed without a warning, the tick is there", program.step() == third)
    program.press(TAB, WORDS[TABS["certificate"]])
    program.press(BUTTON, WORDS[BUTTONS["save"]])
    program.press(BUTTON, WORDS[BUTTONS["save here"]])
    program.read("written")
    papers = list(folder.rglob("*.pdf"))
    alike = len({paper.read_bytes() for paper in papers}) == 1 and papers[0].read_bytes().startswith(b"%PDF-")
    walk.ok("an interim report is written, in the case and where it was proposed", len(papers) == 2 and alike)
    walk.ok("the window closes again", program.close() == 0)


def main():
    walk, programs, failed = Walk(), [], 0
    ask_for_accessibility()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "daten"
        folder.mkdir()
        try:
            run(walk, sys.argv[1], folder, programs)
        except (Gone, GLib.Error, OSError, subprocess.TimeoutExpired) as mistake:
            failed = 1
            print(f"FAILED  {mistake}")
            print((pathlib.Path(scratch) / "program.log").read_text(errors="replace"))
            if programs and programs[-1].root and programs[-1].process.poll() is None:
                programs[-1].dump(sys.stdout)
        finally:
            for program in programs:
                if program.process.poll() is None:
                    program.kill()
    print(f"{walk.passed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(main())
