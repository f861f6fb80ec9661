"""What a department finds missing: fields and documents that it may see, each ticked and said why, and free words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.desk.typed import Typed
from portal.visit import Visit

FIELD = "places"
OTHER = "other"
WHY = "why-"
MOST = 50


@dataclass(frozen=True, slots=True)
class Place:
    """A field or a document that can be named: JSON Pointer into the case, what it is called, in which group."""

    pointer: str
    title: str

    @property
    def said_in(self) -> str:
        """The name of the field of the form in which it is said what is wrong with it."""
        return f"{WHY}{self.pointer.strip('/').replace('/', '-')}"


@dataclass(frozen=True, slots=True)
class Group:
    """Places under one heading; `title` None for the documents."""

    title: str | None
    places: Sequence[Place]


def groups(service: Mapping[str, Any], sees: Mapping[str, Sequence[str]]) -> list[Group]:
    """All that whoever `sees` this may name, in the order of the form; the documents first."""
    properties = service["form"].get("properties", {})
    documents = [
        Place(f"/documents/{each['id']}", each["title"])
        for each in service["documents"]
        if each["id"] in sees["documents"]
    ]
    sections = [
        Group(each["title"], [Place(f"/answers/{field}", properties[field]["x-title"]) for field in each["fields"]])
        for each in service["sections"]
        if each["id"] in sees["sections"]
    ]
    return [each for each in (Group(None, documents), *sections) if each.places]


def said(visit: Visit, typed: Typed, among: Sequence[Group]) -> list[dict[str, str]]:
    """What was ticked, with what was said of it, and each line of the free words. At least one thing is owed."""
    places = [each for group in among for each in group.places]
    ticked = typed.chosen(FIELD, [each.pointer for each in places])
    found = []
    for each in places:
        if each.pointer in ticked:
            found.append({"target": each.pointer, "detail": typed.text(each.said_in, owed=True)})
        elif visit.typed(each.said_in):
            typed.wrong(each.said_in, "not_ticked")
    found += [{"target": "", "detail": line} for line in typed.lines(OTHER)]
    if not found and not typed.mistakes:
        typed.wrong(FIELD, "missing")
    if len(found) > MOST:
        typed.wrong(FIELD, "too_many", MOST)
    return found
