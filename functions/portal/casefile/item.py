"""What a letter asks, item by item."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.casefile.file import File
from portal.filing.field import Field
from portal.filing.form import Form
from portal.filing.requirements import Requirement, states
from portal.filing.target import ANSWERS, DOCUMENTS, target


@dataclass(frozen=True, slots=True)
class Item:
    """What a letter says is missing, and what it is about: a field, a document, or neither."""

    told: Mapping[str, Any]
    field: Field | None
    document: Requirement | None

    @property
    def id(self) -> str:
        """Its number in the letter."""
        return str(self.told["id"])


def items_of(file: File, letter: Mapping[str, Any]) -> list[Item]:
    """The items of a letter of this case, each with what it is about."""
    form, papers = Form(file.service, file.case["answers"]), states(file.service, file.case)
    found = []
    for each in letter["items"]:
        part, name = target(each["target"])
        field = form.field(name) if part == ANSWERS and form.section_of(name) else None
        document = next((paper for paper in papers if part == DOCUMENTS and paper.id == name), None)
        found.append(Item(each, field, document))
    return found
