"""Texts that a person writes: one, or several."""

from collections.abc import Mapping, Sequence

from onestop.cases import Term


def lines(said: str | Sequence[str] | None) -> tuple[str, ...]:
    """What was said as a list, whether it came as one text, several or not at all."""
    said = [said] if isinstance(said, str) else said or []
    return tuple(each.strip() for each in said)


def worded(said: str | Sequence[str | Mapping[str, str]] | None) -> tuple[tuple[str, ...], tuple[Term, ...]]:
    """Conditions as they were said: those in free words, and those that can be compared."""
    given = [said] if isinstance(said, str) else said or []
    free = lines([each for each in given if isinstance(each, str)])
    return free, tuple(Term(**each) for each in given if not isinstance(each, str))
