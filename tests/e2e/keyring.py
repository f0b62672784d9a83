#!/usr/bin/python3
"""Makes a password in the running program, kills it, and finds the password again at the next start.

keyring.py PROGRAM CONSOLE, where a keyring is open (`keyring` beside this file sees to that). What the
keyring holds is read by `secret-tool`, another program. Exit code 0 if all went well.
"""

import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import memory  # noqa: E402
from memory import walk  # noqa: E402


def held():
    """What lies in the keyring for tasks: name and secret."""
    search = ["secret-tool", "search", "--all", "--unlock", "service", "Passwortwechsel"]
    done = subprocess.run(search, capture_output=True, text=True, check=False)
    secrets = re.findall(r"^secret = (.*)$", done.stdout, re.MULTILINE)
    names = re.findall(r"^attribute\.username = (.*)$", done.stdout + done.stderr, re.MULTILINE)
    return [pair for pair in zip(names, secrets) if not pair[0].startswith("nachweise/")]


def must(what, good):
    """Tells, and ends with the first that is wrong."""
    print(f"{'ok' if good else 'FAILED'} {what}", flush=True)
    if not good:
        raise walk.Gone(what)


def must_have_forgotten(what, program, person, secret):
    """Searches the memory, after some frames more."""
    person.look_around()
    found, size = memory.search(program.process.pid, [secret])
    memory.tell(found)
    must(f"{what}: nothing of it in {size / 1e6:.0f} MB of memory", not found)


def begin(program_path, data):
    """Starts it with the data folder of this user."""
    program = walk.Program(program_path, data, named=False)
    program.appear()
    return program, memory.Person(program)


def run(program_path, console, data):
    """Made, killed, shown."""
    spoken = memory.dictation(console)
    program, person = begin(program_path, data)
    must("nothing is held at first", held() == [])
    person.press("back-resume")
    person.press("helper-make")
    program.wait("an entry in the keyring", held)
    [(name, secret)] = held()
    must(f"one entry, named by its case and task: {name}", "/" in name and len(secret) >= 8)
    program.kill()

    program, person = begin(program_path, data)
    program.wait("the notice", lambda: any("aufbewahrt" in walk.name(node) for node, _ in program.nodes()))
    person.press("back-resume")
    person.press("held-show")
    person.press("secret-dictate")
    program.wait("what the keyring holds, read aloud", lambda: memory.heard(program, spoken) == secret)
    must("it shows what the keyring holds", secret)
    must("and the search finds it in memory", memory.search(program.process.pid, [secret])[0])
    person.press("tab-plan")
    must_have_forgotten("left", program, person, secret)
    program.kill()
    texts = [path for path in pathlib.Path(os.environ["HOME"]).rglob("*") if path.is_file()]
    ours = [path for path in texts if "keyrings" not in path.parts]
    must("no file of ours holds it", all(secret.encode() not in path.read_bytes() for path in ours))

    case = data / "vorgaenge" / "Vorgang"
    task = name.split("/", 1)[1]
    for state in ("done", "tested"):
        mark = [console, "case", "mark", str(case), "--task", task, "--by", "Eva", "--state", state]
        subprocess.run(mark, check=True)
    program, person = begin(program_path, data)
    program.wait("the entry to be removed", lambda: held() == [])
    must_have_forgotten("its task is done", program, person, secret)
    program.kill()
    must("removed when the task is tested", held() == [])


def main():
    """Prepares a case of this user, with a task that asks for a password open."""
    program_path, console = sys.argv[1:]
    data = pathlib.Path(os.environ["HOME"]) / ".local/share/passwortwechsel"
    case = data / "vorgaenge" / "Vorgang"
    case.parent.mkdir(parents=True)
    subprocess.run([console, "case", "new", str(case), "--practice", "assets/beispielpraxis.ron"], check=True)
    plan = subprocess.run([console, "case", "plan", str(case)], capture_output=True, text=True, check=True)
    task = next(line.split("\t")[0] for line in plan.stdout.splitlines() if line.startswith("windows-lokal"))
    settings = f'(v: 2, keyring: true, last_case: "{case}", person: "Eva", position: (task: "{task}", step: ""))'
    (data / "einstellungen.ron").write_text(settings)
    walk.ask_for_accessibility()
    run(program_path, console, data)


if __name__ == "__main__":
    os.chdir(walk.ROOT)
    main()
