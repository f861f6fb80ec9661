"""What a case waits for its applicant to do, and what they may do besides."""

from dataclasses import dataclass

from onestop.cases.status import FINAL
from portal.casefile.file import File
from portal.mandate import only_prepares


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do: which kind, where below the case's own address, what about, and until when."""

    kind: str
    path: str
    about: str = ""
    until: str | None = None


def duties(file: File) -> list[Duty]:
    """What it is the applicant's turn to do, the most urgent first; none of it for who only prepares."""
    case = file.case
    if only_prepares(case):
        return []
    letters = [
        Duty("letter", f"supplements/{each['number']}", until=each["respond_by"])
        for each in case["supplements"]
        if each["status"] == "sent" and any(item["answered_at"] is None for item in each["items"])
    ]
    visits = [
        Duty("visit", f"visits/{each['id']}", about=each["place"])
        for each in case["visits"]
        if each["status"] == "offered"
    ]
    return sorted(letters, key=lambda each: each.until or "") + visits


def choices(file: File) -> list[Duty]:
    """What the applicant may do, and need not."""
    case = file.case
    may = [
        Duty("messages", "messages"),
        Duty("timeline", "timeline"),
        Duty("mails", "mails"),
        Duty("answers", "answers"),
        Duty("documents", "documents"),
        Duty("delegates", "delegates"),
    ]
    if only_prepares(case):
        return may
    if case["status"] in FINAL and case["submitted_at"] is not None:
        may.insert(0, Duty("rating", "rating"))
    if contestable(file):
        may.append(Duty("reconsideration", "reconsideration"))
    if case["status"] not in FINAL | {"deciding"}:
        may.append(Duty("withdrawal", "withdrawal"))
    return may


def contestable(file: File) -> bool:
    """Whether something was refused that this service looks at again; whether in time, the rule decides."""
    refused = file.case["status"] == "refused" or file.case["outcome"] == "partial"
    return refused and bool(file.service["reconsideration"]) and file.case["reconsideration"] is None
