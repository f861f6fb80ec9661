"""Gates: which review waits for which."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from onestop.merge.verdict import COUNTED


def after_unknown(entry: Entry) -> Iterator[Mistake]:
    """A review waits for reviews of its own service."""
    for index, review in entry.rows("reviews"):
        for place, name in enumerate(review.get("after", ())):
            if name not in entry.review_by_id:
                others = entry.review_by_id.keys() - {review["id"]}
                detail = f"`{review['id']}` comes after `{name}`, which is no review of this service"
                yield entry.file.mistake(
                    "after-unknown", detail, nearest(name, others), "reviews", index, "after", place
                )


def after_unanswered(entry: Entry) -> Iterator[Mistake]:
    """Nothing waits for a review that may never be answered."""
    for index, review in entry.rows("reviews"):
        for place, name in enumerate(review.get("after", ())):
            before = entry.review_by_id.get(name)
            if before and before["kind"] not in COUNTED:
                detail = f"`{review['id']}` waits for `{name}`, which is {before['kind']} and may never be answered"
                fix = f"make `{name}` binding, or take it out of `after`"
                yield entry.file.mistake("after-unanswered", detail, fix, "reviews", index, "after", place)


def gate_cycle(entry: Entry) -> Iterator[Mistake]:
    """No review waits for itself, not by way of others either; each circle is told once."""
    done: set[str] = set()
    for index, review in entry.rows("reviews"):
        circle = _circle(entry, review["id"], done)
        if circle:
            done.update(circle)
            detail = "reviews wait for each other in a circle: " + " -> ".join([*circle, circle[0]])
            fix = "take one of them out of the `after` of the next: a case could never get past them"
            yield entry.file.mistake("gate-cycle", detail, fix, "reviews", index, "after")


def _circle(entry: Entry, start: str, done: set[str]) -> list[str]:
    """A shortest way from `start` back to it, in the order of waiting; empty when there is none."""
    ways, reached = [[start]], set(done)
    for way in ways:
        for before in entry.review_by_id.get(way[-1], {}).get("after", ()):
            if before == start and start not in done:
                return way
            if before not in reached:
                reached.add(before)
                ways.append([*way, before])
    return []
