"""A case while it is its applicant's to change, as its pages need it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onestop.cases.draft import EDITABLE
from onestop.errors import Conflict
from portal.asking import ask
from portal.filing.form import Form
from portal.visit import Visit


@dataclass(frozen=True, slots=True)
class Draft:
    """The case as `readCase` answers, its service as `readService` does in the reader's language, and the form."""

    case: Mapping[str, Any]
    service: Mapping[str, Any]
    form: Form

    @property
    def editable(self) -> bool:
        """Whether its applicant may change it now."""
        return self.case["status"] in EDITABLE


def opened(visit: Visit, case: str) -> Draft:
    """The case whoever's it is to read; raises NotFound."""
    found = ask(visit, "readCase", case=case).body
    told = ask(visit, "readService", service=found["service"]).body
    return Draft(found, told, Form(told, found["answers"]))


def draft(visit: Visit, case: str) -> Draft:
    """The case if it can be changed; raises NotFound, Conflict."""
    found = opened(visit, case)
    if not found.editable:
        raise Conflict("the case was handed in")
    return found


def version(visit: Visit) -> int | None:
    """The version of the case that the form was made from; None for a form that does not say."""
    said = visit.typed("version")
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= len(str(2**63)) else None
