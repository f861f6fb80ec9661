"""What a correction letter lets the applicant change although the case is in review."""

from collections.abc import Collection
from datetime import datetime

from onestop.cases.model import Case


def asked_for(case: Case, now: datetime) -> Collection[str]:
    """Targets that the applicant may answer now, though the case is in review."""
    return {
        item.target
        for letter in case.letters.values()
        if letter.status == "sent" and letter.respond_by is not None and now <= letter.respond_by
        for item in letter.items
        if item.answered_at is None
    }


def wanted(case: Case, requirement: str, now: datetime) -> bool:
    """Whether a file for that requirement may come with the answer to a letter: it is asked for, or not there at all
    and perhaps owed with what will be answered."""
    targets = asked_for(case, now)
    there = any(each.requirement == requirement and each.status == "accepted" for each in case.documents.values())
    return f"/documents/{requirement}" in targets or (bool(targets) and not there)
