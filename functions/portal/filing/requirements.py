"""The documents that a case asks for, each with the state of its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from onestop.cases.conditions import holds
from onestop.cases.model import COMES_WITHIN

State = Literal["missing", "optional", "awaiting_upload", "rejected", "accepted", "known"]
FIRST = ("accepted", "awaiting_upload", "rejected")
"""States of a file, the one that settles the matter first."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A document that the service asks for, in the reader's language, and the files that were sent for it."""

    told: Mapping[str, Any]
    owed: bool
    files: list[Mapping[str, Any]]
    known: Mapping[str, Any] | None = None
    """The licence on file that stands in for it."""

    @property
    def id(self) -> str:
        """Its name in the service."""
        return str(self.told["id"])

    @property
    def file(self) -> Mapping[str, Any] | None:
        """The file that counts: one that passed its check, else one that may yet, else any."""
        return min(self.files, key=lambda each: FIRST.index(each["status"]), default=None)

    @property
    def state(self) -> State:
        """Of that file; without one that counts, whether it is known to the government, or owed."""
        if self.known and (self.file is None or self.file["status"] == "rejected"):
            return "known"
        if self.file is not None:
            status: State = self.file["status"]
            return status
        return "missing" if self.owed else "optional"

    @property
    def hinders(self) -> bool:
        """Whether the case cannot be handed in because of it (see `onestop.cases.submission`)."""
        return self.state == "awaiting_upload" or (self.owed and self.state not in ("accepted", "known"))


def states(
    service: Mapping[str, Any],
    case: Mapping[str, Any],
    known: Sequence[Mapping[str, Any]] | None = None,
    now: datetime | None = None,
) -> list[Requirement]:
    """Every document of the service, whether or not these answers ask for it; `known` are the licences that stand in,
    those that the case was handed in on if nothing is said. A file that did not come by `now` is left out."""
    standing = {each["requirement"]: each for each in (case["known"] if known is None else known)}
    sent = [each for each in case["documents"] if each["review"] is None and not _lost(each, now)]
    return [
        Requirement(
            told=each,
            owed=holds(each["required_when"], case["answers"]),
            files=[file for file in sent if file["requirement"] == each["id"]],
            known=standing.get(each["id"]),
        )
        for each in service["documents"]
    ]


def required(requirement: Requirement) -> bool:
    """Whether it is asked for, or was sent anyway."""
    return requirement.owed or bool(requirement.files)


def _lost(file: Mapping[str, Any], now: datetime | None) -> bool:
    """Whether it was told of and did not come (see `onestop.cases.submission`)."""
    if now is None or file["status"] != "awaiting_upload":
        return False
    return datetime.fromisoformat(file["declared_at"]) + COMES_WITHIN < now
