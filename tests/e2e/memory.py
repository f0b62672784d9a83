#!/usr/bin/python3
"""Makes, copies and types passwords in the running program, leaves the screen, and searches its memory.

memory.py PROGRAM CONSOLE [leaks], inside a display and a session bus of its own (`memory` beside this file
makes both). A password that is made is read as a screen reader reads it, by its dictation words.
Searched for is every run of six characters of each password (of ten where it is words), in UTF-8, UTF-16,
UTF-32 and with gaps, as lists of characters have them. Ends with "N passed, N failed".
"""

import os
import pathlib
import re
import shutil
import string
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "at-spi"))
import walk  # noqa: E402

RUN = 6
JOINED = 10
STRIDES = (1, 2, 4, 8, 16, 24, 32)
TYPED = ("Kv7wTq9Rnx3Bz", "Fhg4uCd8Yp2sMe")
NEVER_TYPED = "Wj5mXa6Lke9Dov"


def writable(pid):
    """The pieces of memory that a program can have written to."""
    for line in open(f"/proc/{pid}/maps"):
        span, rights, *rest = line.split(maxsplit=5)
        if rights.startswith("rw") and not line.rstrip().endswith(("[vvar]", "[vsyscall]")):
            first, last = (int(end, 16) for end in span.split("-"))
            yield first, last, line.split()[5] if len(line.split()) > 5 else "anonymous"


def dump(pid):
    """Their contents, with what they are."""
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for first, last, what in writable(pid):
            try:
                memory.seek(first)
                yield what, memory.read(last - first)
            except OSError:  # a device's memory
                continue


def runs(word):
    """Every run of six characters. The words of a phrase lie in the program: of it, longer ones that join two."""
    length, joins = (JOINED, "-") if "-" in word[2:-2] else (RUN, "")
    for start in range(len(word) - length + 1):
        if joins in word[start + 2 : start + length - 2]:
            yield start, word[start : start + length]


def patterns(word):
    """The runs, with every gap."""
    for start, letters in runs(word):
        run = [re.escape(letter.encode()) for letter in letters]
        for stride in STRIDES:
            gap = b"" if stride == 1 else b"[\\s\\S]{%d}" % (stride - 1)
            yield start, stride, re.compile(gap.join(run))


def search(pid, words):
    """Where runs of the words stand: (word's number, start, stride, piece of memory), and bytes searched."""
    found, size = [], 0
    pieces = list(dump(pid))
    for what, piece in pieces:
        size += len(piece)
        for number, word in enumerate(words):
            # The first letters in a row or apart are looked for before the slow patterns.
            for start, stride, pattern in patterns(word):
                for hit in pattern.finditer(piece):
                    around = piece[max(0, hit.start() - 24) : hit.end() + 24]
                    found.append((number, start, stride, what, around))
    return found, size


def dictation(console):
    """From how a character is spoken to the character."""
    letters = string.ascii_letters + string.digits + string.punctuation
    spoken = {}
    for letter in letters:
        done = subprocess.run([console, "password", "spell"], input=letter, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            spoken[done.stdout.strip().split("\t")[-1]] = letter
    return spoken


def heard(program, spoken):
    """The password that is shown, as it is dictated."""
    groups = []
    for node, _ in program.nodes():
        if re.match(r"Gruppe \d+ von \d+, ", walk.name(node)):
            groups.append(walk.name(node).split(", ", 1)[1])
    text = ""
    words = sorted(spoken, key=len, reverse=True)
    for group in groups:
        for word in group.split(", "):
            match = next((known for known in words if known == word), None)
            if match is None:
                raise walk.Gone(f"a known dictation word in {group!r}")
            text += spoken[match]
    return text


class Person:
    """Does with keys and names what a person does."""

    def __init__(self, program):
        self.program = program

    def press(self, key):
        self.program.press(walk.BUTTON | walk.RADIO | walk.TAB, walk.WORDS[key])
        time.sleep(0.3)

    def type_into(self, key, text):
        """Real keys, after the field was given the focus."""
        for node, _ in self.program.nodes():
            if int(node.get_role()) in {40, 60} and re.fullmatch(walk.WORDS[key], walk.name(node)):
                node.get_component_iface().grab_focus()
                command = ["xdotool", "search", "--onlyvisible", "--name", "Passwortwechsel", "windowfocus", "--sync"]
                subprocess.run(command, check=True)
                time.sleep(0.5)
                subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)
                time.sleep(0.5)
                return
        raise walk.Gone(f"the field {key}")

    def look_around(self):
        """Some frames more, as anybody causes who goes on working."""
        for key in ("F12", "F12", "F1", "Escape", "Tab", "Tab", "Tab", "Tab"):
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(0.2)


def tell(found):
    """What was found, in lines."""
    for number, start, stride, what, around in found[:30]:
        print(f"        word {number}, from {start}, every {stride} bytes, in {what}: {around!r}")


def run(check, program, console, scratch, leaks):
    """Makes and types, leaves, searches."""
    pid, spoken = program.process.pid, dictation(console)
    person = Person(program.appear())
    person.press("back-resume")
    person.press("tab-password")
    person.press("helper-make")
    person.press("secret-show")
    made = [heard(program, spoken)]
    check("a password is made and read aloud", len(made[0]) >= 8)
    check("while it is shown, the search finds it", search(pid, made)[0])
    person.press("secret-copy")
    person.type_into("trial-title", TYPED[0])
    person.press("secret-another")
    person.press("secret-show")
    made.append(heard(program, spoken))
    check("another one is made", made[0] != made[1] and len(made[1]) >= 8)
    person.press("workshop-check")
    person.type_into("check-label", TYPED[1])
    person.press("secret-show")
    check("what is typed is there while it is there", search(pid, [TYPED[1]])[0])
    person.press("tab-plan")
    person.look_around()
    words = made + list(TYPED)
    found, size = search(pid, words)
    if leaks:
        check("the planted leak is found", {number for number, *_ in found} >= {0, 1})
        return
    check(f"left: nothing in {size / 1e6:.0f} MB of memory, of {len(words)} passwords", not found, found)
    check("nor of one that was never typed", not search(pid, [NEVER_TYPED])[0])
    # Home has what the system itself keeps: lists of recent files, caches.
    check("nor in any file", not written(scratch, words) and not written(pathlib.Path.home(), words))
    limits = pathlib.Path(f"/proc/{pid}/limits").read_text()
    check("the system leaves no core image", re.search(r"Max core file size +1 +1 ", limits))


def prepare(folder, console):
    """A data folder with a case that is open at the start, and was before."""
    data = folder / "daten"
    case = data / "vorgaenge" / "Vorgang"
    case.parent.mkdir(parents=True)
    subprocess.run([console, "case", "new", str(case), "--practice", "assets/beispielpraxis.ron"], check=True)
    name = re.search(r'\bid: "(\w+)"', (case / "vorgang.ron").read_text())[1]
    seen = f'(case: "{name}", time: "{time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime())}+00:00[UTC]", newest: {{}})'
    (data / "einstellungen.ron").write_text(f'(v: 2, last_case: "{case}", seen: {seen})')
    return data


def main():
    """Prepares a case, runs, counts."""
    program_path, console, *leaks = sys.argv[1:]
    scratch = pathlib.Path(tempfile.mkdtemp())
    data = prepare(scratch, console)
    walk.ask_for_accessibility()
    results = []

    def check(what, good, found=()):
        results.append(bool(good))
        print(f"{'ok     ' if good else 'FAILED '} {what}", flush=True)
        if not good:
            tell(found)

    program = walk.Program(program_path, data)
    try:
        run(check, program, console, scratch, leaks)
    except (walk.Gone, walk.GLib.Error) as mistake:
        check(str(mistake), False)
        program.dump(sys.stdout)
    finally:
        if program.process.poll() is None:
            program.kill()
        shutil.rmtree(scratch)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


def written(folder, words):
    """Files that hold one of the words."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files for word in words if word.encode() in path.read_bytes()]


if __name__ == "__main__":
    os.chdir(walk.ROOT)
    sys.exit(main())
