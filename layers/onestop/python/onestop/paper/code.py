"""A QR code (ISO/IEC 18004) as boxes."""

from collections.abc import Iterator
from itertools import groupby

import segno

from onestop.paper.canvas import Box

ERROR_LEVEL = "m"
"""Of the code 15 % may be lost to a fold or a stain."""
QUIET = 4
"""Modules that stay clear around it."""


def boxes(said: str, x: float, y: float, size: float) -> Iterator[Box]:
    """Its dark modules, those of a row together, in a square of `size` points with the quiet zone."""
    rows = [bytes(row) for row in segno.make(said, error=ERROR_LEVEL, micro=False).matrix]
    module = size / (len(rows) + 2 * QUIET)
    for down, row in enumerate(rows):
        across = 0
        for dark, same in groupby(row):
            count = len(list(same))
            if dark:
                yield x + (across + QUIET) * module, y + (down + QUIET) * module, count * module, module
            across += count
