#!/usr/bin/python3
"""Looks at pictures: picture.py COLOURS FILE.png…  or  picture.py COLOURS --screen

Exit code 0 if each has at least this many colours, so that an empty window is no window.
Needs Debian's own Python, for which PIL is packaged.
"""

import sys

from PIL import Image, ImageGrab

least = int(sys.argv[1])
empty = False
for path in sys.argv[2:]:
    picture = ImageGrab.grab(xdisplay="") if path == "--screen" else Image.open(path)
    picture = picture.convert("RGB")
    colours = len(picture.getcolors(picture.width * picture.height))
    print(f"{path}: {picture.width} x {picture.height}, {colours} colours")
    empty |= colours < least
sys.exit(empty)
