#!/usr/bin/env python3
"""Makes words-de.bin, the words that the strength estimate knows, from its sources.

    python3 build-words.py FOLDER words-de.bin

FOLDER holds the sources of sources.sha256; `build` fetches them and calls this script. README.md says what the
result holds and how it is packed.
"""

import gzip
import json
import math
import re
import sys
import unicodedata
import zlib

FOLDER = sys.argv[1] + "/"
HERE = __file__.rsplit("/", 1)[0] + "/" if "/" in __file__ else ""

# A word that the estimator finds by itself from these endings is left out, if its stem is known.
ENDINGS = ["e", "n", "s", "en", "er", "es", "em", "ern", "st", "t", "te", "ten", "ter", "tes", "tem"]
LINKS = ["", "s", "n", "en", "es"]
LONGEST = 24


def fold(word):
    """The same as fold.rs: lower case, umlauts in two letters, no other marks."""
    word = word.lower()
    for mark, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("æ", "ae"), ("ø", "oe"), ("ł", "l")):
        word = word.replace(mark, letters)
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).replace("ı", "i")


def read_json(name):
    return json.load(open(FOLDER + name, encoding="utf-8"))


def read_lines(name):
    opener = gzip.open if name.endswith(".gz") else open
    with opener(FOLDER + name, "rt", encoding="utf-8", errors="replace") as lines:
        return lines.read().split("\n")


def read_terms(name, first_only=False):
    with open(HERE + name, encoding="utf-8") as lines:
        text = lines.read()
    if first_only:
        text = text.split("# first of all\n")[1].split("#")[0]
    return [word for line in text.split("\n") if not line.startswith("#") for word in line.split()]


ranks = {}


def add(words, rank_of):
    """Takes the words in; the n-th gets the rank rank_of(n) unless a better one is known."""
    for n, word in enumerate(words):
        for part in re.split(r"[^a-z0-9]+", fold(word)):
            if not part.isascii() or part.isdigit() or not 2 <= len(part) <= LONGEST:
                continue
            rank = max(1, rank_of(n))
            if rank < ranks.get(part, 1e18):
                ranks[part] = rank


def is_passable_password(word):
    """Letters, perhaps digits after them: the rest is a matter for the list of leaked ones."""
    return re.fullmatch(r"[a-z]{3,}", fold(word)) is not None


add(read_terms("terms-practice.txt", first_only=True), lambda n: 32)
add(read_terms("terms-practice.txt"), lambda n: 128)
add(read_terms("terms-names.txt"), lambda n: 128)
add(read_terms("terms-everyday.txt"), lambda n: 256)
add([w for w in read_json("passwords.json") if is_passable_password(w)], lambda n: n + 1)
add([w for w in read_lines("common-passwords.txt.gz") if is_passable_password(w)], lambda n: 2 * n + 1)
add(read_json("commonWords-de.json"), lambda n: n + 1)
add(read_json("wikipedia-de.json"), lambda n: 2 * n + 1)
add(read_json("firstnames-de.json"), lambda n: 512)
add(read_json("lastnames-de.json"), lambda n: 2 * n + 100)
add(read_lines("names-de.txt"), lambda n: 3_000)
add(read_lines("names-other.txt"), lambda n: 8_000)
add([line.split("\t")[2] for line in read_lines("towns.tsv") if line.startswith("DE\t") and int(line.split("\t")[1]) >= 3000], lambda n: 2 * n + 200)
add([line.split("\t")[2] for line in read_lines("towns.tsv") if re.match("AT|CH", line) and int(line.split("\t")[1]) >= 10000], lambda n: 20 * n + 2000)
add(read_json("commonWords-en.json")[:30000], lambda n: n + n // 4 + 4)
add(read_json("firstnames-en.json"), lambda n: 8_000)
bands = [line.split("\t") for line in read_lines("graded_words.txt.gz") if "\t" in line]
add([word for word, band in bands if int(band) <= 20], lambda n: 30_000)
add([word for word, band in bands if 30 <= int(band) <= 40], lambda n: 60_000)
add([word for word, band in bands if int(band) >= 50], lambda n: 120_000)

base = {word for word, rank in ranks.items() if len(word) >= 3 and rank <= 65_000}


def is_found_anyway(word):
    for ending in ENDINGS:
        if word.endswith(ending) and ranks.get(word[: -len(ending)], 1e18) < 130_000:
            return True
    for at in range(3, len(word) - 2):
        if word[at:] not in base:
            continue
        for link in LINKS:
            if word[:at].endswith(link) and word[: at - len(link)] in base:
                tail = len(link) > 0
                if math.log2(ranks[word[: at - len(link)]]) + 0.75 * math.log2(ranks[word[at:]]) + tail <= 26:
                    return True
    return False


rest = sorted({fold(w) for w in read_lines("nouns.txt.gz")} - set(ranks), key=lambda w: (len(w), w))
words_rest = sorted({fold(w) for w in read_lines("words.txt.gz")} - set(ranks), key=lambda w: (len(w), w))
known = len(ranks)
for group in (rest, words_rest):
    for word in group:
        if 8 <= len(word) <= 16 and word.isalpha() and word.isascii() and word not in ranks and not is_found_anyway(word):
            ranks[word] = 200_000

stream = []
before = ""
for word in sorted(ranks):
    shared = 0
    while shared < min(len(word), len(before)) and word[shared] == before[shared]:
        shared += 1
    level = min(25, math.ceil(math.log2(ranks[word])))
    stream.append(chr(ord("0") + shared) + word[shared:] + chr(ord("A") + level))
    before = word
packed = zlib.compress("".join(stream).encode("ascii"), 9)
open(sys.argv[2], "wb").write(packed)
print(f"{len(ranks)} words ({known} ranked), {len(packed)} bytes")
