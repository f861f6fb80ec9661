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
