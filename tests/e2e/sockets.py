#!/usr/bin/python3
"""Reads a trace of system calls: sockets.py LOG lists what was connected to, and complains about
every socket that is not the display's, the accessibility or session bus's, or a local look-up of
the own user's name. Exit code 1 if there is a complaint."""

import collections
import re
import sys

ALLOWED = [
    (r'sun_path=@?"/tmp/\.X11-unix/X\d+"', "the display"),
    (r'sun_path=@?"[^"]*(at-spi|at-spi2)[^"]*"', "the accessibility bus"),
    (r'sun_path="/(var/)?run/nscd/socket"', "the local look-up of the user's name"),
]


def session_bus():
    """The session's bus, which leads to the accessibility bus and to the keyring."""
    return r'sun_path=@?"/tmp/dbus-[A-Za-z0-9]+"'


def judge(call):
    """A complaint about the call, or what it is for, or neither."""
    name, _, rest = call.partition("(")
    if name == "socket":
        return (None, None) if rest.startswith("AF_UNIX") else ("socket", None)
    if name in ("bind", "listen"):
        return "waits for callers", None
    if "AF_INET" in rest or "AF_NETLINK" in rest or "AF_PACKET" in rest:
        return "leaves this PC", None
    if name == "connect":
        for pattern, words in ALLOWED + [(session_bus(), "the session bus")]:
            if re.search(pattern, rest):
                return None, words
        return "unknown peer", None
    # sendto and its kin without an address go to a peer that was looked at when it was connected.
    return ("unknown peer", None) if "sun_path" in rest else (None, None)


def main():
    """Reads, prints, ends."""
    seen, complaints = collections.Counter(), []
    for line in open(sys.argv[1], errors="replace"):
        call = re.sub(r"^\d+\s+", "", line.strip())
        if call.startswith(("<...", "+++", "---")):
            continue
        complaint, peer = judge(call)
        if complaint:
            complaints.append(f"{complaint}: {call[:160]}")
        if peer:
            seen[peer] += 1
    for peer, count in sorted(seen.items()):
        print(f"{count} x {peer}")
    print("\n".join(complaints[:20]))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
