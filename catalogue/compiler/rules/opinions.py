"""Preliminary opinions: whoever gives one is somebody who will review."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.reviews import ANSWERED


def opinion_unused(entry: Entry) -> Iterator[Mistake]:
    """Only a department that answers can say beforehand what it thinks."""
    for index, review in entry.rows("reviews"):
        if "opinion" in review and review["kind"] not in ANSWERED:
            detail = f"`{review['id']}` is {review['kind']}: nobody is there to give an opinion"
            yield entry.file.mistake("opinion-unused", detail, "delete `opinion` here", "reviews", index, "opinion")
