"""Where the status of new licences will stand: drawn by chance, so that nobody counts and no counter is hot."""

import secrets
from collections.abc import Iterator
from datetime import datetime

from onestop.cases.licence import BLOCK, Place
from onestop.licences.status_list import LENGTH, SERIES, series


def draw(now: datetime) -> Iterator[Place]:
    """Places without end, a block after another. Most likely they are free; the store refuses what is taken."""
    while True:
        chosen = series(now.year, secrets.randbelow(SERIES))
        first = secrets.randbelow(LENGTH // BLOCK) * BLOCK
        yield from (Place(chosen, index) for index in range(first, first + BLOCK))
