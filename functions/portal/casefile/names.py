"""What the parts of a case are called in the reader's language; a case may be older than what is offered today."""

from collections.abc import Mapping
from typing import Any

from onestop.catalogue import shipped


class Names:
    """Of a service (`told`, as `readService` answers) and of every department."""

    def __init__(self, told: Mapping[str, Any], language: str) -> None:
        self._language = language
        self._reviews = {each["id"]: each["title"] for each in told["reviews"]}
        self._permits = {each["type"]: each["title"] for each in told["permits"]}
        self._documents = {each["id"]: each["title"] for each in told["documents"]}

    def department(self, code: str | None) -> str:
        """Any department by its code; empty for none."""
        found = shipped().departments.get(code or "")
        return found.name[self._language] if found else code or ""

    def review(self, review: str | None) -> str:
        """A review by its id."""
        return str(self._reviews.get(review, review or ""))

    def permit(self, permit: str | None) -> str:
        """A kind of permit."""
        elsewhere = shipped().permits.get(permit or "", {})
        return str(self._permits.get(permit) or elsewhere.get(self._language, permit or ""))

    def document(self, requirement: str | None) -> str:
        """A document that the service asks for."""
        return str(self._documents.get(requirement, requirement or ""))
