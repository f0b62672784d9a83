#!/usr/bin/env python3
"""Builds passphrase-de.txt from the source lists and the two hand-made lists.

    build-passphrase-list.py GER_SHORT GER_LONG LEXEMES_WORDS LEXEMES_NOUNS COMMON_WORDS

README.md beside this file says which files these are. The result depends on
the files only: no clock, no random source, no network.
"""

import gzip
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
COUNT = 4096
FITS = re.compile(r"[a-x]{4,8}")
BEGINNING = 4


def words_of(path):
    """The words of a list with one word per line, in lower case."""
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [line.strip().lower() for line in lines if line.strip()]


def by_hand(name):
    """The words of a hand-made list: blanks between words, # starts a comment."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines for word in line.partition("#")[0].split()]


def main(arguments):
    if len(arguments) != 5:
        sys.exit(__doc__)
    short, long, lexemes, nouns = (words_of(path) for path in arguments[:4])
    with open(arguments[4], encoding="utf-8") as common:
        rank = {word: place for place, word in reversed(list(enumerate(json.load(common))))}

    removed = set(by_hand("passphrase-de.removed.txt"))
    chosen = by_hand("passphrase-de.chosen.txt")
    known = set(short) | set(long) | set(lexemes) | set(nouns) | set(rank)

    faults = [f"chosen, but does not fit: {word}" for word in chosen if not FITS.fullmatch(word)]
    faults += [f"chosen, but in no source: {word}" for word in chosen if word not in known]
    faults += [f"chosen and removed: {word}" for word in chosen if word in removed]

    taken = {}
    for word in chosen:
        other = taken.setdefault(word[:BEGINNING], word)
        if other is not word:
            faults.append(f"chosen twice for one beginning: {other} {word}")

    # Short list before long list; then the commoner, the shorter, the first by alphabet.
    places = {word: 1 for word in long} | {word: 0 for word in short}
    candidates = [word for word in places if FITS.fullmatch(word) and word not in removed]
    candidates.sort(key=lambda word: (places[word], rank.get(word, len(rank)), len(word), word))
    for word in candidates:
        taken.setdefault(word[:BEGINNING], word)

    if len(taken) != COUNT:
        faults.append(f"{len(taken)} words instead of {COUNT}")
    if faults:
        sys.exit("\n".join(faults))
    text = "".join(f"{word}\n" for word in sorted(taken.values()))
    (HERE / "passphrase-de.txt").write_bytes(text.encode("ascii"))


if __name__ == "__main__":
    main(sys.argv[1:])
