"""The form of a case: which fields a section shows, which are still missing. The form itself says it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onestop.cases.conditions import form_faults
from onestop.catalogue import Service, shipped
from portal.filing.field import Field

Answers = Mapping[str, Any]


class Form:
    """A service's form in the reader's language (`told`, as `readService` answers) and a case's answers."""

    def __init__(self, told: Mapping[str, Any], answers: Answers) -> None:
        self.told = told
        self.answers = answers
        self._service: Service = shipped().service(told["id"])
        self._optional = conditional(told["form"])
        self._owed = self._optional & self._missing({k: v for k, v in answers.items() if k not in self._optional})
        self.missing = self._missing(answers)
        """Fields that must be answered and are not."""

    @property
    def sections(self) -> Sequence[Mapping[str, Any]]:
        """In the order of the form."""
        sections: Sequence[Mapping[str, Any]] = self.told["sections"]
        return sections

    def section(self, section: str) -> Mapping[str, Any] | None:
        """The section of that id."""
        return next((each for each in self.sections if each["id"] == section), None)

    def section_of(self, field: str) -> str | None:
        """The id of the section that shows a field."""
        return next((each["id"] for each in self.sections if field in each["fields"]), None)

    def after(self, section: str) -> str | None:
        """The id of the section behind one, None behind the last."""
        ids = [each["id"] for each in self.sections]
        return next(iter(ids[ids.index(section) + 1 :]), None)

    def field(self, name: str) -> Field:
        """A field by its name; raises KeyError."""
        required = name in self.told["form"]["required"] or name in self._owed
        return Field(name, self.told["form"]["properties"][name], required)

    def fields(self, section: Mapping[str, Any]) -> list[Field]:
        """Those of a section that matter with these answers."""
        return [self.field(each) for each in section["fields"] if each not in self._optional or each in self._owed]

    def complete(self, section: Mapping[str, Any]) -> bool:
        """Whether nothing of a section is missing."""
        return not self.missing.intersection(section["fields"])

    def begun(self, section: Mapping[str, Any]) -> bool:
        """Whether any of a section was answered."""
        return any(each in self.answers for each in section["fields"])

    def idle(self) -> set[str]:
        """Answers to fields that no longer matter."""
        return {each for each in self._optional if each in self.answers} - self._owed

    def _missing(self, answers: Answers) -> set[str]:
        faults = form_faults(self._service, answers, complete=True)
        return {each.pointer.rpartition("/")[2] for each in faults if each.rule == "required"}


def conditional(schema: Mapping[str, Any]) -> set[str]:
    """Fields that the form asks for under a condition alone: nobody needs to see them before it holds."""
    return {name for part in _parts(schema) for name in part.get("required", ())} - set(schema["required"])


def _parts(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """What the form asks for only if something else holds."""
    for each in (*(schema[name] for name in ("then", "else") if name in schema), *schema.get("allOf", ())):
        yield each
        yield from _parts(each)
    for names in schema.get("dependentRequired", {}).values():
        yield {"required": names}
