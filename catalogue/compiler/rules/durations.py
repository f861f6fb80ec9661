"""Durations, which only a simulation reads: in order, and of work that takes time."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.reviews import ANSWERED


def durations_unordered(entry: Entry) -> Iterator[Mistake]:
    """The most frequent duration lies between the shortest and the longest."""
    for place, row in entry.viewers:
        given = row.get("durations")
        if given and not given["low"] <= given["mode"] <= given["high"]:
            detail = f"low {given['low']}, mode {given['mode']} and high {given['high']} do not rise"
            fix = "write the shortest duration, then the most frequent, then the longest, in working days"
            yield entry.file.mistake("durations-unordered", detail, fix, *place, "durations")


def durations_unused(entry: Entry) -> Iterator[Mistake]:
    """Nobody waits for an automatic or fyi review."""
    for index, review in entry.rows("reviews"):
        if "durations" in review and review["kind"] not in ANSWERED:
            detail = f"`{review['id']}` is {review['kind']}: nobody waits for it, however long it takes"
            yield entry.file.mistake(
                "durations-unused", detail, "delete `durations` here", "reviews", index, "durations"
            )
