# shellcheck shell=bash disable=SC2154 # scratch comes from lib.sh
# A CUPS of our own in $scratch, on a socket of its own; the system's is not touched. Sourced after lib.sh.

started=()
stop_started() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    [ ${#started[@]} = 0 ] || wait "${started[@]}" 2>/dev/null || true
}
start() {
    "$@" >>"$scratch/$(basename "$1").log" 2>&1 &
    started+=($!)
}
# wait_for COMMAND…: until it succeeds, ten seconds at most.
wait_for() {
    local n
    for n in $(seq 100); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    echo "$n tries, and still not: $*" >&2
    return 1
}

# start_cups: no queue yet; what is printed to a file may lie in $scratch/printed.
start_cups() {
    chmod 755 "$scratch"
    mkdir -p "$scratch"/{etc,run,spool/tmp,cache,log,state,printed}
    cat >"$scratch/etc/cupsd.conf" <<CONF
Listen 127.0.0.1:8639
Listen $scratch/run/cups.sock
Browsing Off
WebInterface No
DefaultAuthType Basic
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  # As Debian has it: only who is known to be the owner may do that.
  <Limit Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
CONF
    cat >"$scratch/etc/cups-files.conf" <<CONF
FileDevice Yes
SystemGroup root
ServerRoot $scratch/etc
StateDir $scratch/state
RequestRoot $scratch/spool
CacheDir $scratch/cache
TempDir $scratch/spool/tmp
AccessLog $scratch/log/access
ErrorLog $scratch/log/error
PageLog $scratch/log/page
CONF
    chown -R root:lp "$scratch"/{etc,run,spool,cache,log,state,printed}
    chmod -R 770 "$scratch"/{spool,cache,state,printed}
    start cupsd -f -c "$scratch/etc/cupsd.conf" -s "$scratch/etc/cups-files.conf"
    export CUPS_SERVER=$scratch/run/cups.sock
    wait_for lpstat -r
}

# file_queue NAME FILE OPTION…: a queue that prints to this file in $scratch/printed. The file is there from the
# beginning and is emptied, never removed: CUPS opens only what exists (since 2.4.2-3+deb12u10 of Debian).
file_queue() {
    local paper=$scratch/printed/$2
    : >"$paper"
    lpadmin -p "$1" -E -v "file://$paper" "${@:3}" 2>/dev/null
}
clear_printed() { find "$scratch/printed" -type f -exec truncate -s 0 {} +; }
