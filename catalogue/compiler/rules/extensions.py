"""Extensions: of which limit, and who is there to allow one."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry, Row
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.reviews import ANSWERED


def extension_unused(entry: Entry) -> Iterator[Mistake]:
    """Only a limit can be extended."""
    for index, review in _extendable(entry):
        if review["kind"] not in ANSWERED:
            detail = f"`{review['id']}` is {review['kind']}: it has no limit that could be extended"
            yield entry.file.mistake(
                "extension-unused", detail, "delete `extension` here", "reviews", index, "extension"
            )


def extension_of_two_units(entry: Entry) -> Iterator[Mistake]:
    """An extension is in the unit of the limits, so both must have one."""
    for index, review in _extendable(entry):
        units = {limit["unit"] for limit in review.get("limits", {}).values()}
        if len(units) > 1:
            detail = f"`{review['id']}` has limits in {' and '.join(sorted(units))}: an extension of which?"
            fix = "write the statutory and the promised limit in the same unit"
            yield entry.file.mistake("extension-of-two-units", detail, fix, "reviews", index, "extension")


def extension_without_parent(entry: Entry) -> Iterator[Mistake]:
    """Whoever has to allow an extension exists."""
    for index, review in _extendable(entry):
        department = entry.source.departments_by_code.get(review["department"])
        if review["extension"]["approver"] == "parent" and department and "parent" not in department:
            detail = f"the parent of `{review['department']}` must allow it, and no department answers for that one"
            fix = "write `approver: department`, or give the department a `parent` in departments.yaml"
            path = ("reviews", index, "extension", "approver")
            yield entry.file.mistake("extension-without-parent", detail, fix, *path)


def _extendable(entry: Entry) -> Iterator[tuple[int, Row]]:
    yield from ((index, review) for index, review in entry.rows("reviews") if "extension" in review)
