# shellcheck shell=bash disable=SC2034,SC2154 # apart is for those who source this; scratch comes from lib.sh
# Which sockets a program opens, for the scripts in this folder: sourced after lib.sh.

# A namespace without any interface; who is not root gets one of users around it.
apart=(unshare --net)
[ "$(id -u)" = 0 ] || apart=(unshare --map-root-user --net)

# Every call about sockets, of the program and its children.
trace=(strace -f -qq --seccomp-bpf -s 200 -e 'trace=socket,connect,bind,listen,sendto,sendmsg,sendmmsg')

# traced LOG COMMAND…: runs it with these calls in the log.
traced() {
    local log=$1
    shift
    "${trace[@]}" -o "$log" "$@"
}

# Nothing but the display's, the accessibility bus's and the session bus's, which leads to the keyring.
only_allowed() { /usr/bin/python3 tests/e2e/sockets.py "$1"; }
noticed() {
    local code=0
    only_allowed "$1" >"$scratch/complaints" || code=$?
    [ "$code" = 1 ] && grep -q : "$scratch/complaints"
}

# Makes a library that asks for a socket from inside any program, and tells its name.
planted_library() {
    cat >"$scratch/planted.c" <<'C'
#include <sys/socket.h>
__attribute__((constructor)) static void call(void) { socket(AF_INET, SOCK_STREAM, 0); }
C
    gcc -shared -fPIC -o "$scratch/planted.so" "$scratch/planted.c"
    echo "$scratch/planted.so"
}
