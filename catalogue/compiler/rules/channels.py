"""Channels: what is done in person is done by somebody, and seen to be done."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from onestop.merge.verdict import COUNTED

ONLINE = "online"


def channel_unused(entry: Entry) -> Iterator[Mistake]:
    """Somebody receives the applicant in person."""
    for index, review in entry.rows("reviews"):
        nobody = review["kind"] not in COUNTED or review["kind"] == "automatic"
        if review.get("channel", ONLINE) != ONLINE and nobody:
            detail = f"`{review['id']}` is {review['kind']}: nobody receives the applicant for it"
            yield entry.file.mistake("channel-unused", detail, "delete `channel`", "reviews", index, "channel")


def deemed_in_person(entry: Entry) -> Iterator[Mistake]:
    """Silence cannot stand for somebody's presence."""
    for index, review in entry.rows("reviews"):
        if review.get("channel", ONLINE) != ONLINE and review.get("on_overdue") == "approve":
            detail = f"`{review['id']}` is done in person and would be approved by silence, though nobody came"
            yield entry.file.mistake(
                "deemed-in-person", detail, "write `on_overdue: escalate`", "reviews", index, "on_overdue"
            )
