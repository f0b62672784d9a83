#!/usr/bin/python3
"""Start, memory and rest of windows, side by side: start.py ROUNDS NAME=COMMAND…

Starts the programs in turn, each with a fresh home, on the X server of DISPLAY, and prints for each
the median and the range of: milliseconds from exec to a mapped window and to the first painted frame
(a window with at least 12 colours), peak memory of the process in MB, CPU over ten seconds of rest. The
last column is the first program's median divided by the others'. Prints, judges nothing. Needs Debian's
own Python, for which Xlib is packaged.
"""

import os
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from Xlib import X, display, error

POLL = 0.004
GIVE_UP = 60.0
REST = 10.0


def windows(root):
    """Windows that can be seen and are larger than a menu."""
    seen = []
    for child in root.query_tree().children:
        try:
            place = child.get_geometry()
            if child.get_attributes().map_state == X.IsViewable and place.width > 300 and place.height > 200:
                seen.append((child, place))
        except (error.BadWindow, error.BadDrawable):
            pass
    return seen


def is_painted(window, place):
    """At least 12 colours in every third line."""
    colours = set()
    try:
        for y in range(0, place.height, 3):
            data = window.get_image(0, y, place.width, 1, X.ZPixmap, 0xFFFFFFFF).data
            colours.update(data[i : i + 4] for i in range(0, len(data), 4))
            if len(colours) >= 12:
                return True
    except (error.BadMatch, error.BadWindow, error.BadDrawable):
        pass
    return False


def ticks(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def peak(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))


def once(root, command, rests):
    """One start: mapped, painted, peak, CPU."""
    home = tempfile.mkdtemp()
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith("XDG_") and k != "WAYLAND_DISPLAY"}
    surroundings.update(HOME=home, XDG_RUNTIME_DIR=home, LC_ALL="C.UTF-8", PASSWORTWECHSEL_DATA=f"{home}/daten")
    begun = time.monotonic()
    process = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        mapped = painted = None
        while painted is None:
            if process.poll() is not None or time.monotonic() - begun > GIVE_UP:
                sys.exit(f"{command}: no window")
            for window, place in windows(root):
                mapped = mapped or time.monotonic() - begun
                if is_painted(window, place):
                    painted = time.monotonic() - begun
                    break
            time.sleep(POLL)
        cpu = 0.0
        if rests:
            time.sleep(3)
            before = ticks(process.pid)
            time.sleep(REST)
            cpu = (ticks(process.pid) - before) / os.sysconf("SC_CLK_TCK") / REST * 100
        else:
            time.sleep(1)
        return mapped * 1000, painted * 1000, peak(process.pid), cpu
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        shutil.rmtree(home, ignore_errors=True)


def main():
    rounds = int(sys.argv[1])
    programs = [argument.split("=", 1) for argument in sys.argv[2:]]
    root = display.Display().screen().root
    figures = {name: [] for name, _ in programs}
    # The first round only warms up.
    for turn in range(rounds + 1):
        for name, command in programs:
            figure = once(root, shlex.split(command), turn == rounds)
            if turn > 0:
                figures[name].append(figure)
    first = programs[0][0]
    print(f"load {os.getloadavg()[0]:.1f}, median [min-max] of {rounds}")
    for at, what in enumerate(["mapped ms", "painted ms", "peak MB"]):
        own = [figure[at] for figure in figures[first]]
        for name, _ in programs:
            all_ = [figure[at] for figure in figures[name]]
            ratio = statistics.median(a / b for a, b in zip(own, all_))
            print(f"{what:11} {name:16} {statistics.median(all_):7.1f} [{min(all_):.1f}-{max(all_):.1f}]  {first}/{name} {ratio:.2f}")
    for name, _ in programs:
        print(f"idle CPU %  {name:16} {figures[name][-1][3]:7.1f}")


main()
