"""What somebody who wrote an unknown name may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

MANY = 12


def nearest(name: object, known: Iterable[str]) -> str:
    """A fix that proposes the nearest known name, or shows them all when none is near."""
    names = sorted(known)
    near = get_close_matches(str(name), names, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    shown = ", ".join(names[:MANY]) + (", …" if len(names) > MANY else "")
    return f"use one of {shown}" if names else "declare it first"
