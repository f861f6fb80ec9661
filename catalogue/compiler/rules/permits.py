"""Permits: each comes from one review of the department that issues it."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from onestop.merge.verdict import COUNTED


def permit_unknown(entry: Entry) -> Iterator[Mistake]:
    """A review leads to a permit that the service declares."""
    known = {permit["type"] for permit in entry.declared["permits"]}
    for index, review in entry.rows("reviews"):
        if "permit" in review and review["permit"] not in known:
            detail = f"`{review['id']}` leads to the permit `{review['permit']}`, which is not under `permits`"
            fix = nearest(review["permit"], known)
            yield entry.file.mistake("permit-unknown", detail, fix, "reviews", index, "permit")


def permit_never_issued(entry: Entry) -> Iterator[Mistake]:
    """Every permit comes from a review."""
    issued = {review.get("permit") for review in entry.reviews}
    for index, permit in entry.rows("permits"):
        if permit["type"] not in issued:
            detail = f"no review leads to the permit `{permit['type']}`: it would never be issued"
            fix = f"write `permit: {permit['type']}` at the review that grants it, or delete the permit"
            yield entry.file.mistake("permit-never-issued", detail, fix, "permits", index, "type")


def permit_twice(entry: Entry) -> Iterator[Mistake]:
    """One review answers for a permit."""
    first: dict[str, str] = {}
    for index, review in entry.rows("reviews"):
        permit = review.get("permit")
        if permit in first:
            detail = f"`{first[permit]}` and `{review['id']}` both lead to the permit `{permit}`"
            fix = "let one of them issue it and the other come before it (`after`), or declare a second permit"
            yield entry.file.mistake("permit-twice", detail, fix, "reviews", index, "permit")
        elif permit:
            first[permit] = review["id"]


def permit_of_other_department(entry: Entry) -> Iterator[Mistake]:
    """A department issues its own permits."""
    issuer = {permit["type"]: permit["department"] for permit in entry.declared["permits"]}
    for index, review in entry.rows("reviews"):
        owner = issuer.get(review.get("permit", ""), review["department"])
        if owner != review["department"]:
            detail = f"`{review['id']}` of {review['department']} leads to a permit of {owner}"
            fix = f"let {owner} do the review, or declare the permit as one of {review['department']}"
            yield entry.file.mistake("permit-of-other-department", detail, fix, "reviews", index, "permit")


def permit_undecided(entry: Entry) -> Iterator[Mistake]:
    """A permit comes from a review that decides."""
    for index, review in entry.rows("reviews"):
        if "permit" in review and review["kind"] not in COUNTED:
            detail = f"`{review['id']}` is {review['kind']}: it decides nothing and cannot lead to a permit"
            fix = "make it `kind: binding`, or delete `permit`"
            yield entry.file.mistake("permit-undecided", detail, fix, "reviews", index, "permit")


def renewal_without_end(entry: Entry) -> Iterator[Mistake]:
    """What never ends is not renewed."""
    for index, permit in entry.rows("permits"):
        if "renewal" in permit and "valid_days" not in permit:
            detail = f"a licence `{permit['type']}` has no end, and nothing to renew"
            yield entry.file.mistake(
                "renewal-without-end", detail, "add `valid_days`, or delete `renewal`", "permits", index, "renewal"
            )


def renewed_safety(entry: Entry) -> Iterator[Mistake]:
    """Silence renews nothing where lives depend on the answer."""
    guarded = {review.get("permit") for review in entry.reviews if review.get("safety")}
    for index, permit in entry.rows("permits"):
        if permit["type"] in guarded and permit.get("renewal", {}).get("silence") == "renewed":
            detail = f"`{permit['type']}` comes from a safety item and would be renewed by silence"
            yield entry.file.mistake(
                "renewed-safety", detail, "write `silence: lapse`", "permits", index, "renewal", "silence"
            )
