"""Reviews: who does them, of which kind, and what silence means."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from onestop.merge.verdict import COUNTED

ANSWERED = frozenset({"binding", "advisory"})
"""Kinds that a department answers within a limit."""


def unknown_department(entry: Entry) -> Iterator[Mistake]:
    """Acceptance, reviews and permits are of departments in departments.yaml."""
    known = entry.source.departments_by_code
    places = [("acceptance",), *(("reviews", index) for index, _ in entry.rows("reviews"))]
    places += [("permits", index) for index, _ in entry.rows("permits")]
    rows = [entry.declared["acceptance"], *entry.reviews, *entry.declared["permits"]]
    for place, row in zip(places, rows, strict=True):
        if row["department"] not in known:
            detail = f"there is no department `{row['department']}` in departments.yaml"
            fix = nearest(row["department"], known)
            yield entry.file.mistake("unknown-department", detail, fix, *place, "department")


def nothing_binding(entry: Entry) -> Iterator[Mistake]:
    """Somebody's answer decides the case."""
    if not any(review["kind"] in COUNTED for review in entry.reviews):
        detail = "no review is binding or automatic: nothing would decide a case"
        yield entry.file.mistake("nothing-binding", detail, "make one of them `kind: binding`", "reviews")


def check_missing(entry: Entry) -> Iterator[Mistake]:
    """An automatic review says what it checks."""
    for index, review in entry.rows("reviews"):
        if review["kind"] == "automatic" and "check" not in review:
            detail = f"the automatic review `{review['id']}` has no `check`"
            fix = "add `check:`, a condition on the answers that approves, or make it `kind: binding`"
            yield entry.file.mistake("check-missing", detail, fix, "reviews", index)


def check_misplaced(entry: Entry) -> Iterator[Mistake]:
    """Only the system checks by rule; a department decides."""
    for index, review in entry.rows("reviews"):
        if review["kind"] != "automatic" and "check" in review:
            detail = f"`{review['id']}` is {review['kind']}, and `check` is for automatic reviews"
            fix = "delete `check`, or make it `kind: automatic`; what decides whether it takes part is `when`"
            yield entry.file.mistake("check-misplaced", detail, fix, "reviews", index, "check")


def limits_missing(entry: Entry) -> Iterator[Mistake]:
    """A department that has to answer has a limit."""
    for index, review in entry.rows("reviews"):
        if review["kind"] in ANSWERED and "limits" not in review:
            detail = f"the {review['kind']} review `{review['id']}` has no limits"
            fix = "add `limits:` with `statutory` and `promised`, each {within, unit, source}"
            yield entry.file.mistake("limits-missing", detail, fix, "reviews", index)


def limits_unused(entry: Entry) -> Iterator[Mistake]:
    """Nobody waits for an automatic or fyi review."""
    for index, review in entry.rows("reviews"):
        if review["kind"] not in ANSWERED and "limits" in review:
            detail = f"`{review['id']}` is {review['kind']}: nobody waits for it, its limits would mean nothing"
            yield entry.file.mistake("limits-unused", detail, "delete `limits` here", "reviews", index, "limits")


def outcome_unheard(entry: Entry) -> Iterator[Mistake]:
    """What a refusal or silence does is said of reviews that count."""
    for index, review in entry.rows("reviews"):
        for key in ("on_refusal", "on_overdue"):
            if key in review and review["kind"] not in COUNTED:
                detail = f"`{review['id']}` is {review['kind']}: it decides nothing, so `{key}` would mean nothing"
                fix = f"delete `{key}`, or make it `kind: binding`"
                yield entry.file.mistake("outcome-unheard", detail, fix, "reviews", index, key)


def deemed_safety(entry: Entry) -> Iterator[Mistake]:
    """Silence is never consent where lives depend on the answer."""
    for index, review in entry.rows("reviews"):
        if review.get("safety") and review.get("on_overdue") == "approve":
            detail = f"`{review['id']}` is a safety item and would be approved by silence"
            yield entry.file.mistake(
                "deemed-safety", detail, "write `on_overdue: escalate`", "reviews", index, "on_overdue"
            )
