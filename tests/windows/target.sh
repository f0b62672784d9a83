# shellcheck shell=bash
# What building for Windows on Debian needs: sourced after tests/setup.sh.

WINDOWS_TARGET=x86_64-pc-windows-gnu

# The linker for Windows, and Rust's own library for it.
install_windows_target() {
    install_packages gcc-mingw-w64-x86-64-posix
    install_rust
    [ ! -d "$(rustc --print sysroot)/lib/rustlib/$WINDOWS_TARGET/lib" ] || return 0
    if rustup which cargo >/dev/null 2>&1; then
        rustup target add $WINDOWS_TARGET
    else
        give_up "Diesem Rust fehlt die Bibliothek für Windows ($WINDOWS_TARGET). Mit rustup lässt sie sich nachladen."
    fi
}
