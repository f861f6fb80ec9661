"""What a desk is given for a review: it is given to somebody who answers, and haste never to a safety item."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.channels import ONLINE
from catalogue.compiler.rules.reviews import ANSWERED

KEYS = ("checklist", "texts", "simple")


def desk_unused(entry: Entry) -> Iterator[Mistake]:
    """Only a department that answers looks at anything and writes anything."""
    for index, review in entry.rows("reviews"):
        for key in KEYS:
            if key in review and review["kind"] not in ANSWERED:
                detail = f"`{review['id']}` is {review['kind']}: nobody is there to use its `{key}`"
                yield entry.file.mistake(f"{key}-unused", detail, f"delete `{key}` here", "reviews", index, key)


def simple_yet_grave(entry: Entry) -> Iterator[Mistake]:
    """What guards lives, or is seen to in person, is not confirmed with others on one page."""
    for index, review in entry.rows("reviews"):
        grave = review.get("safety") or review.get("channel", ONLINE) != ONLINE
        if review.get("simple") and grave:
            detail = f"`{review['id']}` is a safety item, or is seen to in person: no file alone says the answer"
            yield entry.file.mistake("simple-yet-grave", detail, "delete `simple` here", "reviews", index, "simple")
