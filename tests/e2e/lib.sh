# shellcheck shell=bash
# Counting checks, for the scripts in this folder. Ends with "N passed, N failed".

passed=0
failed=0
scratch=$(mktemp -d)
cleanup() { rm -rf "$scratch"; }
trap cleanup EXIT

# check WORDS COMMAND…: passes if the command does.
check() {
    local words=$1
    shift
    if "$@" >"$scratch/said" 2>&1; then
        passed=$((passed + 1))
        printf 'ok      %s\n' "$words"
    else
        failed=$((failed + 1))
        printf 'FAILED  %s\n' "$words"
        # What was called, shortly, and how it ended: the reason stands last.
        { echo "$*" | head -n 3 && tail -n 60 "$scratch/said"; } | sed 's/^/        /'
    fi
}

# refused CODE WORDS PATTERN COMMAND…: passes if the command ends with this exit code and says on
# stderr one clear German sentence that matches the pattern, not a panic or a bare system error.
refused() {
    local code=$1 words=$2 pattern=$3 got=0 said
    shift 3
    "$@" >"$scratch/stdout" 2>"$scratch/stderr" </dev/null || got=$?
    said=$(cat "$scratch/stderr")
    check "$words" is_refusal "$code" "$got" "$pattern" "$said"
}

is_refusal() {
    printf 'exit code %s, wanted %s; said: %s\n' "$2" "$1" "$4"
    [ "$2" = "$1" ] || return 1
    grep -Eq "$3" <<<"$4" || return 1
    grep -Eq '[.)]$' <<<"$4" || return 1
    ! grep -Eiq 'panicked|RUST_BACKTRACE|\(os error|No space left|Read-only file system|Os \{' <<<"$4"
}

finish() {
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}
