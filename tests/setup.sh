# shellcheck shell=bash
# What ./start, tests/run and their parts share: asking, installing Debian packages, finding Rust,
# a display of its own. Sourced with `set -eu`; speaks German, because ./start does.

YES=${YES:-}          # not empty: do not ask
APT_LISTS_FRESH=      # not empty: apt-get update has run

say() { printf '%s\n' "$*"; }
give_up() {
    printf '%s\n' "$*" >&2
    exit 1
}

# root and --yes are not asked; where nobody can answer, the answer is no.
agreed() {
    [ -n "$YES" ] || [ "$(id -u)" = 0 ] && return 0
    [ -t 0 ] || return 1
    local answer
    read -r -p "$1 [J/n] " answer
    case $answer in '' | [jJyY]*) return 0 ;; *) return 1 ;; esac
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        give_up "Dafür sind Systemrechte nötig, und sudo gibt es hier nicht. Rufen Sie den Befehl als root auf."
    fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 "$@"; }

# The package lists are fetched once, and only when something is to be installed.
refresh_apt_lists() {
    [ -z "$APT_LISTS_FRESH" ] || return 0
    apt update >/dev/null || give_up "Die Paketlisten lassen sich nicht laden. Prüfen Sie die Internetverbindung."
    APT_LISTS_FRESH=1
}

# Names of the packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
    done
}

install_packages() {
    local missing
    if ! command -v apt-get >/dev/null; then
        say "Das ist kein Debian oder Ubuntu. Nötig sind dort die Pakete, die hier so heißen: $*"
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "Es fehlen diese Pakete: $missing"
    agreed "Jetzt installieren?" || give_up "Dann geht es hier nicht weiter. Zum Nachholen: sudo apt-get install $missing"
    refresh_apt_lists
    # A second try, because an interrupted installation of another program may have to be finished first.
    # Nothing is removed for it: --no-remove.
    # shellcheck disable=SC2086 # names without blanks
    apt install --no-install-recommends --no-remove $missing >/dev/null ||
        { as_root dpkg --configure -a && apt install --no-install-recommends --no-remove $missing; } ||
        give_up "Diese Pakete ließen sich nicht installieren: $missing"
}

# The oldest Rust that compiles the program, as Cargo.toml says.
wanted_rust() { sed -n 's/^rust-version *= *"\([0-9.]*\)".*/\1/p' Cargo.toml; }

# Whether version $1 is at least version $2.
at_least() { [ -n "$1" ] && [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

rust_is_fit() {
    local tool
    for tool in rustc cargo; do
        at_least "$("$tool" --version 2>/dev/null | sed -n 's/^[a-z]* \([0-9.]*\).*/\1/p')" "$(wanted_rust)" || return 1
    done
}

# Takes the first fit Rust: of the path, of rustup, of a versioned Debian or Ubuntu package.
find_rust() {
    local here=$PATH place
    rust_is_fit && return 0
    for place in "${CARGO_HOME:-$HOME/.cargo}/bin" $(printf '%s\n' /usr/lib/rust-*/bin | sort -rV); do
        PATH=$place:$here
        rust_is_fit && return 0
    done
    PATH=$here
    command -v rustup >/dev/null || PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
    if rustup toolchain list 2>/dev/null | grep -q "^$(wanted_rust).0-"; then
        RUSTUP_TOOLCHAIN=$(wanted_rust).0
        export RUSTUP_TOOLCHAIN
        rust_is_fit && return 0
    fi
    PATH=$here
    return 1
}

# What `apt-get install` would bring of a package, as "1.96".
offered() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9]*\.[0-9]*\).*/\1/p'; }

# Rust by rustup, beside whatever else is there: nothing of the user's is switched over.
install_rust_by_rustup() {
    rustup toolchain install "$(wanted_rust).0" --profile minimal --no-self-update
}

# Debian keeps a recent Rust for its browsers under the name -web; Ubuntu has versions in the name.
packaged_rust() {
    local newest
    newest=$(apt-cache pkgnames cargo-1. | grep -Ex 'cargo-1\.[0-9]+' | sort -rV | head -n 1 || true)
    if at_least "$(offered cargo)" "$(wanted_rust)"; then
        echo "cargo rustc"
    elif at_least "$(offered cargo-web)" "$(wanted_rust)"; then
        echo "cargo-web rustc-web"
    elif [ -n "$newest" ] && at_least "$(offered "$newest")" "$(wanted_rust)"; then
        echo "$newest rustc-${newest#cargo-}"
    elif [ -n "$(offered rustup)" ]; then
        echo "rustup"
    fi
}

# Makes sure that cargo and rustc are there and new enough.
install_rust() {
    local packages
    find_rust && return 0
    say "Zum Bauen fehlt Rust $(wanted_rust) oder neuer."
    agreed "Jetzt installieren?" || give_up "Dann geht es hier nicht weiter."
    PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
    if command -v rustup >/dev/null; then
        install_rust_by_rustup || true
    elif command -v apt-get >/dev/null; then
        refresh_apt_lists
        packages=$(packaged_rust)
        case $packages in
            *-web | rustup)
                [ -n "$(missing_packages rustc)" ] || give_up "Ein älteres Rust steht im Weg. Ersetzen Sie es so: sudo apt-get install $packages"
                ;;
        esac
        # shellcheck disable=SC2086 # names without blanks
        [ -z "$packages" ] || YES=1 install_packages $packages
        [ "$packages" != rustup ] || install_rust_by_rustup || true
        hash -r
    fi
    find_rust || give_up "Über die Paketquellen dieses Rechners ist es nicht zu bekommen.
Installieren Sie es nach der Anleitung auf https://rustup.rs und rufen Sie den Befehl noch einmal auf."
}

# clippy and rustfmt of the same Rust, for the tests.
install_rust_checkers() {
    local owner
    if cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1; then
        return 0
    fi
    owner=$(dpkg-query -S "$(readlink -f "$(command -v cargo)")" 2>/dev/null | cut -d: -f1)
    case $owner in
        cargo) install_packages rust-clippy rustfmt ;;
        cargo-web) install_packages rust-web-clippy rustfmt-web ;;
        cargo-1.*) install_packages "rust-${owner#cargo-}-clippy" "rustfmt-${owner#cargo-}" ;;
        *) rustup component add clippy rustfmt ;;
    esac
}

# start_xvfb FOLDER ARGUMENT…: a display that nobody sees, for this script and its children.
# Sets DISPLAY and XVFB (its process id).
start_xvfb() {
    local folder=$1 number cookie
    shift
    mkdir -p "$folder"
    export XAUTHORITY=$folder/Xauthority
    : >"$XAUTHORITY"
    chmod 600 "$XAUTHORITY"
    cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    xauth -q -f "$XAUTHORITY" add :0 . "$cookie"
    mkfifo "$folder/number"
    exec 3<>"$folder/number"
    # Without -noreset it starts over when its last client leaves, and turns away who comes just then.
    Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset -auth "$XAUTHORITY" "$@" >"$folder/xvfb.log" 2>&1 &
    XVFB=$!
    read -r -t 60 number <&3 || give_up "Xvfb startet nicht, siehe $folder/xvfb.log"
    exec 3>&-
    rm "$folder/number"
    # The server takes the cookie whatever its number; its clients look it up by the number.
    xauth -q -f "$XAUTHORITY" add ":$number" . "$cookie"
    export DISPLAY=:$number XVFB
}

# Waits for its end: the next one may take the same number.
stop_xvfb() {
    [ -n "${XVFB-}" ] || return 0
    kill "$XVFB" 2>/dev/null || true
    wait "$XVFB" 2>/dev/null || true
    XVFB=
}
