"""The facts of a notice as words: codes by their names in the catalogue, instants as dates."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from notify.dates import day, moment
from notify.words import words
from onestop.catalogue import Service, shipped

DAYS = frozenset({"due_at", "respond_by", "valid_until"})
MOMENTS = frozenset({"at"})


class Blanks:
    """Fills blanks for one service and one language."""

    def __init__(self, service: Service, language: str) -> None:
        self._service, self._language = service, language
        self._zone = shipped().calendars[service.calendar].zone

    def of(self, facts: Mapping[str, Any]) -> dict[str, str]:
        """Every fact in words."""
        return {name: self._word(name, value) for name, value in facts.items()}

    def day(self, at: Any) -> str:
        """A day in words."""
        return day(at, self._zone, self._language)

    def _word(self, name: str, value: Any) -> str:
        if name in DAYS:
            return self.day(value)
        if name in MOMENTS:
            return moment(value, self._zone, self._language)
        match name:
            case "department":
                department = shipped().departments.get(value)
                return department.name[self._language] if department else str(value)
            case "type":
                permit = self._service.permit(value)
                return permit.title[self._language] if permit else str(value)
            case "targets":
                return self._listed(value)
        return str(value)

    def _listed(self, targets: Sequence[str]) -> str:
        """What is missing, by its title on the form; what has no place there is said last."""
        named = dict.fromkeys(map(self._title, targets))
        known = [each for each in named if each is not None]
        frame = words(self._language)["frame"]
        return str(frame["comma"]).join([*known, *([frame["more"]] if None in named else [])])

    def _title(self, target: str) -> str | None:
        _, kind, name, *_ = (*target.split("/"), "", "")
        return next(self._titles(kind, name), None)

    def _titles(self, kind: str, name: str) -> Iterator[str]:
        requirement = self._service.requirement(name)
        if kind == "documents" and requirement is not None:
            yield requirement.title[self._language]
        field = self._service.form.get("properties", {}).get(name)
        if kind == "answers" and field is not None and "x-title" in field:
            yield field["x-title"][self._language]
