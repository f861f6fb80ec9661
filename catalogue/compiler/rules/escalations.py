"""Escalation: what is overdue goes before a department that exists."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.reviews import ANSWERED


def escalate_without_parent(entry: Entry) -> Iterator[Mistake]:
    """An overdue review, of which silence decides nothing, is laid before the department that answers for its own."""
    for index, review in entry.rows("reviews"):
        department = entry.source.departments_by_code.get(review["department"])
        escalates = review["kind"] in ANSWERED and review.get("on_overdue", "escalate") == "escalate"
        if escalates and department and "parent" not in department:
            code = review["department"]
            detail = f"`{review['id']}` would be escalated when it is overdue, and no department answers for `{code}`"
            fix = f"give `{code}` a `parent` in departments.yaml"
            key = "on_overdue" if "on_overdue" in review else "department"
            yield entry.file.mistake("escalate-without-parent", detail, fix, "reviews", index, key)
