# shellcheck shell=bash disable=SC2154 # scratch comes from the caller
# Windows programs on Debian, by wine, for the scripts in this folder: sourced after tests/setup.sh.

# start_wine: a Windows of its own below $scratch, for this script and its children.
start_wine() {
    install_packages wine wine64 gcc-mingw-w64-x86-64-posix
    mkdir -p "$scratch/shim" "$scratch/wine-run"
    x86_64-w64-mingw32-gcc -shared -O2 -s -o "$scratch/shim/bcryptprimitives.dll" tests/windows/bcryptprimitives.c -ladvapi32
    x86_64-w64-mingw32-gcc -municode -O2 -s -o "$scratch/shim/dialog.exe" tests/windows/dialog.c
    export WINEPREFIX=$scratch/wine WINEARCH=win64 WINEDEBUG=-all XDG_RUNTIME_DIR=$scratch/wine-run
    WINEPATH=$(windows_path "$scratch/shim")
    # No menus and file types for the desktop of whoever runs this.
    export WINEPATH WINEDLLOVERRIDES="winemenubuilder.exe=d;mscoree=d;mshtml=d"
    wineboot -i >"$scratch/wineboot.log" 2>&1 || { cat "$scratch/wineboot.log" && return 1; }
    wineserver -w
}

stop_wine() {
    [ -z "${WINEPREFIX-}" ] || wineserver -k 2>/dev/null || true
}

# dialog TITLE prints what stands in the windows of this title; dialog TITLE BUTTON [WORDS] clicks in the
# one that has them, and prints what stands there.
dialog() (
    set -o pipefail
    timeout 30 wine "$scratch/shim/dialog.exe" "$@" | tr -d '\r'
)

# clicks TITLE BUTTON WORDS LOG: once both are there, and again until they are gone; what stood there goes
# to the log.
clicks() {
    local clicked=
    for _ in $(seq 150); do
        if dialog "$1" "$2" "$3" >"$4.now"; then
            mv "$4.now" "$4"
            clicked=1
        elif [ -n "$clicked" ]; then
            return 0
        fi
        sleep 0.2
    done
    dialog "$1" || true
    return 1
}

# A path of this machine as Windows programs write it.
windows_path() { printf 'Z:%s' "${1//\//\\}"; }
