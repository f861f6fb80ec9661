"""A service item (事項): the compiled catalogue as frozen data, one class a word of the design."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from onestop.catalogue.form import Requirement, Section
from onestop.catalogue.permit import Fee, Permit
from onestop.catalogue.procedure import Merge, Rating, Reconsideration, Supervision, Supplement
from onestop.catalogue.review import Acceptance, Review
from onestop.catalogue.subject import Subject
from onestop.catalogue.text import Text


@dataclass(frozen=True, slots=True)
class Service:
    """A service item (事項): all that the system must know to offer, run and issue it."""

    id: str
    version: str
    """Content hash of everything below; a case keeps the version that it was submitted under."""
    title: Text
    summary: Text
    guide: Text
    audience: tuple[str, ...]
    legal_basis: tuple[str, ...]
    mode: Literal["joint"]
    region: str
    calendar: str
    form: Mapping[str, Any]
    """JSON Schema 2020-12 of the answers; its `examples` are complete entries."""
    sections: tuple[Section, ...]
    documents: tuple[Requirement, ...]
    acceptance: Acceptance
    reviews: tuple[Review, ...]
    merge: Merge
    permits: tuple[Permit, ...]
    fees: tuple[Fee, ...] = ()
    subjects: tuple[Subject, ...] = ()
    """What conditions of its departments are compared by; a department may name others."""
    supplement: Supplement = field(default_factory=Supplement)
    supervision: Supervision = field(default_factory=Supervision)
    reconsideration: Reconsideration | None = None
    """None: a refusal is contested elsewhere."""
    rating: Rating = field(default_factory=Rating)
    amendable: bool = False
    """Whether the applicant may change the answers and documents of a case that was submitted."""
    sample: bool = True
    """Sample data: the limits were not checked against the official text."""

    def review(self, review: str) -> Review | None:
        """The review of that id, None when this version of the service has none."""
        return next((each for each in self.reviews if each.id == review), None)

    def requirement(self, requirement: str) -> Requirement | None:
        """The document requirement of that id, None when there is none."""
        return next((each for each in self.documents if each.id == requirement), None)

    def permit(self, permit: str | None) -> Permit | None:
        """The permit of that type, None when there is none."""
        return next((each for each in self.permits if each.type == permit), None)

    def standard(self, text: str, language: str) -> str:
        """A reason or condition: in that language if it is a standard text of a review, else as it was written."""
        wordings = (each for review in self.reviews for each in (*review.texts.reasons, *review.texts.conditions))
        return next((each[language] for each in wordings if text in each.values()), text)
