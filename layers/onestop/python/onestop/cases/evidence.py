"""What a department itself adds to a case: photographs and records that show what it found."""

from dataclasses import replace

from onestop.cases.desk import known, refuse_taken
from onestop.cases.model import Case, Change, Document
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

ACCEPT = ("image/jpeg", "image/png", "application/pdf")
MAX_BYTES = 20 * 1024 * 1024
MOST_FILES = 20
"""Files of one review, rejected ones included."""


def declare_evidence(case: Case, review: str, clerk: str, document: Document) -> Change:
    """Announce a file that the department will upload while its special procedure is under way.

    `document.review` names the review. Raises Conflict, NotFound, or Invalid.
    """
    found = known(case, review)
    refuse_taken(found, clerk)
    if found.status != "special_procedure":
        raise Conflict(f"the review is {found.status}; files are added to the report of a special procedure")
    faults = tuple(_faults(document))
    if faults:
        raise Invalid("the file is not one for a report", faults)
    if sum(each.review == review for each in case.documents.values()) >= MOST_FILES:
        raise Conflict(f"a review holds at most {MOST_FILES} files of its department's")
    declared = replace(case, documents={**case.documents, document.id: document})
    data = {"document": document.id, "review": review, "department": found.department}
    return Change(declared, (Event("document.declared", f"department:{found.department}", data),))


def evidence_faults(case: Case, review: str, named: tuple[str, ...]) -> list[Fault]:
    """Files that a report names and that are not its own, or did not pass their check."""
    own = {each.id for each in case.documents.values() if each.review == review and each.status == "accepted"}
    return [
        Fault(f"/documents/{at}", "declare and upload it for this review first, and wait for its check")
        for at, each in enumerate(named)
        if each not in own
    ]


def _faults(document: Document) -> list[Fault]:
    faults = []
    if document.content_type not in ACCEPT:
        faults.append(Fault("/content_type", f"must be one of: {', '.join(ACCEPT)}"))
    if not 0 < document.size <= MAX_BYTES:
        faults.append(Fault("/size", f"must be 1 to {MAX_BYTES} bytes"))
    return faults
