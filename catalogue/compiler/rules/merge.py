"""The merge rule: how many answers it needs."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from onestop.merge.verdict import COUNTED


def quorum_missing(entry: Entry) -> Iterator[Mistake]:
    """The rule `quorum` says how many."""
    merge = entry.declared["merge"]
    if merge["rule"] == "quorum" and "quorum" not in merge:
        fix = "add `quorum: <how many binding reviews must be positive>`"
        yield entry.file.mistake("quorum-missing", "the rule is quorum, and no number is given", fix, "merge")


def quorum_unused(entry: Entry) -> Iterator[Mistake]:
    """The rule `all` needs no number."""
    merge = entry.declared["merge"]
    if merge["rule"] == "all" and "quorum" in merge:
        detail = "the rule is all, so the quorum would mean nothing"
        yield entry.file.mistake("quorum-unused", detail, "write `rule: quorum`, or delete `quorum`", "merge", "quorum")


def quorum_too_large(entry: Entry) -> Iterator[Mistake]:
    """A quorum can be reached."""
    quorum = entry.declared["merge"].get("quorum", 0)
    counted = sum(review["kind"] in COUNTED for review in entry.reviews)
    if quorum > counted:
        detail = f"the quorum is {quorum}, and only {counted} reviews are binding or automatic"
        yield entry.file.mistake("quorum-too-large", detail, f"write {counted} or less", "merge", "quorum")


def partial_unused(entry: Entry) -> Iterator[Mistake]:
    """Permits are issued in part only where a refusal can leave the others standing."""
    merge = entry.declared["merge"]
    curable = any(review.get("on_refusal") == "curable" for review in entry.reviews)
    if merge.get("partial") and (merge["rule"] == "quorum" or not curable):
        detail = (
            "a quorum says already how many refusals are borne" if curable else "every refusal is fatal to the whole"
        )
        fix = "delete `partial`, or use `rule: all` with a review that is `on_refusal: curable`"
        yield entry.file.mistake("partial-unused", detail, fix, "merge", "partial")
