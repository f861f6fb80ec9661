"""Durations, which only a simulation reads: in order, and of work that takes time."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.channels import ONLINE
from catalogue.compiler.rules.reviews import ANSWERED


def durations_unordered(entry: Entry) -> Iterator[Mistake]:
    """The most frequent duration lies between the shortest and the longest."""
    for place, row in entry.viewers:
        for path, given in _spans(row.get("durations")):
            if not given["low"] <= given["mode"] <= given["high"]:
                detail = f"low {given['low']}, mode {given['mode']} and high {given['high']} do not rise"
                fix = "write the shortest duration, then the most frequent, then the longest, in working days"
                yield entry.file.mistake("durations-unordered", detail, fix, *place, "durations", *path)


def meeting_unused(entry: Entry) -> Iterator[Mistake]:
    """Nobody comes to what is done online."""
    for index, review in entry.rows("reviews"):
        if "meeting" in review.get("durations", {}) and review.get("channel", ONLINE) == ONLINE:
            detail = f"`{review['id']}` is done online: nobody comes, however long it takes"
            fix = "delete `meeting` here, or write `channel: counter` or `site`"
            yield entry.file.mistake("meeting-unused", detail, fix, "reviews", index, "durations", "meeting")


def _spans(durations: Mapping[str, Any] | None) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any]]]:
    """Every span among durations, and where it stands in them."""
    if durations:
        yield (), durations
        yield from (((key,), durations[key]) for key in ("visit", "meeting") if key in durations)


def durations_unused(entry: Entry) -> Iterator[Mistake]:
    """Nobody waits for an automatic or fyi review."""
    for index, review in entry.rows("reviews"):
        if "durations" in review and review["kind"] not in ANSWERED:
            detail = f"`{review['id']}` is {review['kind']}: nobody waits for it, however long it takes"
            yield entry.file.mistake(
                "durations-unused", detail, "delete `durations` here", "reviews", index, "durations"
            )
