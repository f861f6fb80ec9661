"""Texts that a person writes: one, or several."""

from collections.abc import Sequence


def lines(said: str | Sequence[str] | None) -> tuple[str, ...]:
    """What was said as a list, whether it came as one text, several or not at all."""
    said = [said] if isinstance(said, str) else said or []
    return tuple(each.strip() for each in said)
