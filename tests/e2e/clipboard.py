#!/usr/bin/python3
"""Copies passwords in the running program and watches the clipboard as another program sees it.

clipboard.py PROGRAM CONSOLE FALLING, inside a display and a session bus of its own. Ends with "N passed, N failed".
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import memory  # noqa: E402
from memory import walk  # noqa: E402

CLEARED_AFTER = 30


def clipboard(target=None):
    """What another program gets; nothing if nobody offers anything."""
    command = ["xclip", "-selection", "clipboard", "-o"] + (["-t", target] if target else [])
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)
    return done.stdout if done.returncode == 0 else ""


def put(text):
    """Another program copies something."""
    subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True, check=True, timeout=10)


def run(check, start):
    """Copies, waits, copies, closes."""
    program = start()
    person = memory.Person(program)
    person.press("tab-password")
    person.press("helper-make")
    check("before it is asked for, nothing is copied", clipboard() == "")
    person.press("secret-copy")
    copied = program.wait("the password in the clipboard", clipboard)
    begin = time.monotonic()
    check("a password is in the clipboard", len(copied.strip()) >= 8)
    check("with the mark that keeps it out of histories", "x-kde-passwordManagerHint" in clipboard("TARGETS"))
    check("which says secret", clipboard("x-kde-passwordManagerHint") == "secret")
    shown = walk.WORDS["secret-clears-in"]
    check("a countdown is on the screen", program.find(None, shown))
    while clipboard() and time.monotonic() - begin < CLEARED_AFTER + 15:
        time.sleep(0.5)
    waited = time.monotonic() - begin
    check(f"empty after {waited:.0f} s", CLEARED_AFTER - 5 <= waited < CLEARED_AFTER + 10)

    person.press("secret-copy")
    program.wait("the password in the clipboard", clipboard)
    put("von jemand anderem")
    person.press("tab-plan")
    time.sleep(2)
    check("what another program copied since stays", clipboard() == "von jemand anderem")

    person.press("tab-password")
    person.press("helper-make")
    person.press("secret-copy")
    program.wait("another password in the clipboard", lambda: clipboard() not in ("", "von jemand anderem"))
    check("the window closes", program.close() == 0)
    check("and takes the password out of the clipboard", clipboard() == "")


def fall(check, start, data, console):
    """A window and a worker that fall while a password lies in the clipboard."""
    case = data / "vorgaenge" / "Vorgang"
    plan = subprocess.run([console, "case", "plan", str(case)], capture_output=True, text=True, check=True)
    task = next(line.split("\t")[0] for line in plan.stdout.splitlines() if line.startswith("windows-lokal"))
    for planted in ("blanked", "worker"):
        (data / "einstellungen.ron").write_text(f'(v: 2, last_case: "{case}", position: (task: "{task}", step: ""))')
        program = start(planted)
        person = memory.Person(program)
        person.press("helper-make")
        person.press("secret-copy")
        copied = program.wait("a password in the clipboard", clipboard)
        check("a password lies in the clipboard", len(copied) >= 8 and clipboard() == copied)
        window = ["xdotool", "search", "--onlyvisible", "--name", "Passwortwechsel"]
        title = subprocess.run([*window, "getwindowname"], capture_output=True, text=True, check=True).stdout
        check("the title of the window names neither practice nor task", title.strip() == "Passwortwechsel")
        if planted == "blanked":
            subprocess.run([*window, "windowfocus", "--sync"], check=True)
            subprocess.run(["xdotool", "key", "F12"], check=True)
        else:
            program.press({7}, walk.WORDS["finish-changed"])
        program.find(None, walk.WORDS["crash-restart"])
        check(f"it falls ({planted}), and the clipboard is empty", clipboard() == "")
        check("while the window stays", program.process.poll() is None)
        program.kill()


def main():
    """Prepares a case, runs, counts."""
    program_path, console, falling = sys.argv[1:]
    scratch = pathlib.Path(tempfile.mkdtemp())
    data = memory.prepare(scratch, console)
    walk.ask_for_accessibility()
    results, programs = [], []

    def check(what, good):
        results.append(bool(good))
        print(f"{'ok     ' if good else 'FAILED '} {what}", flush=True)

    def start(planted=None):
        if planted:
            os.environ["PASSWORTWECHSEL_PLANTED"] = planted
        programs.append(walk.Program(falling if planted else program_path, data))
        program = programs[-1].appear()
        memory.Person(program).press("back-resume")
        return program

    try:
        run(check, start)
        fall(check, start, data, console)
    except (walk.Gone, walk.GLib.Error) as mistake:
        check(str(mistake), False)
        programs[-1].dump(sys.stdout)
    finally:
        for program in programs:
            if program.process.poll() is None:
                program.kill()
        shutil.rmtree(scratch)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    os.chdir(walk.ROOT)
    sys.exit(main())
