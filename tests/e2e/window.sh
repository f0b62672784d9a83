# shellcheck shell=bash disable=SC2154 # scratch comes from lib.sh
# The running window, for the scripts in this folder: sourced after lib.sh and setup.sh.

unset WAYLAND_DISPLAY
export HOME=$scratch XDG_RUNTIME_DIR=$scratch LC_ALL=C.UTF-8
unset XDG_DATA_HOME XDG_CONFIG_HOME
export PASSWORTWECHSEL_DATA=$scratch/daten
WINDOW=

cleanup() {
    [ -z "$WINDOW" ] || kill "$WINDOW" 2>/dev/null || true
    stop_xvfb
    rm -rf "$scratch"
}

# open_window COMMAND…: starts it and waits until something is painted. Its process id is WINDOW.
open_window() {
    "$@" >"$scratch/window.log" 2>&1 &
    WINDOW=$!
    for _ in $(seq 150); do
        if ! kill -0 "$WINDOW" 2>/dev/null; then break; fi
        if xdotool search --onlyvisible --name Passwortwechsel >/dev/null 2>&1 &&
            /usr/bin/python3 tests/e2e/picture.py 30 --screen >/dev/null; then
            return 0
        fi
        sleep 0.2
    done
    cat "$scratch/window.log"
    return 1
}

close_window() {
    kill "$WINDOW" 2>/dev/null || true
    wait "$WINDOW" 2>/dev/null || true
    WINDOW=
}

# Which renderer paints, if it was tried first: OpenGL's driver is loaded, or none.
renderer() {
    if grep -Eq 'lib(GLX|EGL|gallium|LLVM|vulkan)' "/proc/$WINDOW/maps"; then echo glow; else echo software; fi
}

# remembers RENDERER: it has painted, and is what the next start takes.
remembers() { grep -qs "renderer: $1" "$PASSWORTWECHSEL_DATA/einstellungen.ron"; }
