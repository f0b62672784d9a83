#!/usr/bin/env python3
"""Writes the first and last names of the package Faker as plain lists: names-de.txt, names-other.txt.

    python3 build-names.py FOLDER-WITH-faker TARGET
"""

import importlib
import sys

sys.path.insert(0, sys.argv[1])


def names(locales):
    found = set()
    for locale in locales:
        provider = importlib.import_module("faker.providers.person." + locale).Provider
        for attribute in dir(provider):
            if attribute.startswith(("first_names", "last_names")):
                found |= {str(name) for name in getattr(provider, attribute)}
    return "\n".join(sorted(found))


with open(sys.argv[2] + "/names-de.txt", "w", encoding="utf-8") as target:
    target.write(names(["de_DE", "de_AT", "de_CH"]))
with open(sys.argv[2] + "/names-other.txt", "w", encoding="utf-8") as target:
    target.write(names(["tr_TR", "pl_PL", "it_IT", "es_ES", "hr_HR", "nl_NL", "fr_FR", "ro_RO"]))
