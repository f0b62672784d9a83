# shellcheck shell=bash
# What building for Windows on Debian needs: sourced after tests/setup.sh.

WINDOWS_TARGET=x86_64-pc-windows-gnu

knows_windows() { [ -d "$(rustc --print sysroot)/lib/rustlib/$WINDOWS_TARGET/lib" ]; }

# Rust's own library for Windows as a package, beside the Rust that is installed as one.
packaged_windows_library() {
    local owner
    owner=$(dpkg-query -S "$(readlink -f "$(command -v rustc)")" 2>/dev/null | cut -d: -f1)
    case $owner in
        rustc) echo libstd-rust-dev-windows ;;
        rustc-web) echo libstd-rust-web-dev-windows ;;
        rustc-1.*) echo "libstd-rust-${owner#rustc-}-dev-windows" ;;
    esac
}

# The linker for Windows, and Rust's own library for it.
install_windows_target() {
    local package
    install_packages gcc-mingw-w64-x86-64-posix
    install_rust
    knows_windows && return 0
    if rustup which cargo >/dev/null 2>&1; then
        rustup target add $WINDOWS_TARGET
    else
        package=$(packaged_windows_library)
        refresh_apt_lists
        [ -z "$package" ] || [ -z "$(offered "$package")" ] || install_packages "$package"
    fi
    knows_windows || give_up "Diesem Rust fehlt die Bibliothek für Windows ($WINDOWS_TARGET). Mit rustup lässt sie sich nachladen."
}

# Builds the tests of the library and the integration tests as Windows programs, and with them the window
# program; LIBRARY_TESTS, INTEGRATION_TESTS and WINDOW_PROGRAM are their names. Without OpenGL and names
# for a debugger they are built faster.
build_windows_tests() {
    local log
    log=$(mktemp)
    CARGO_PROFILE_DEV_DEBUG=false cargo test --locked --no-run --target $WINDOWS_TARGET --no-default-features --lib --test it 2>&1 | tee "$log"
    LIBRARY_TESTS=$(sed -n 's/^ *Executable unittests .*(\(.*\.exe\))$/\1/p' "$log")
    INTEGRATION_TESTS=$(sed -n 's/^ *Executable tests.it.*(\(.*\.exe\))$/\1/p' "$log")
    # shellcheck disable=SC2034 # for the scripts that source this
    WINDOW_PROGRAM=${CARGO_TARGET_DIR:-target}/$WINDOWS_TARGET/debug/passwortwechsel.exe
    rm "$log"
    if [ -z "$LIBRARY_TESTS" ] || [ -z "$INTEGRATION_TESTS" ]; then
        give_up "Die Tests für Windows ließen sich nicht bauen."
    fi
}
