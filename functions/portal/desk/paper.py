"""The file of a case that a page of the desk shows in place, beside the case: one at a time, chosen by its address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onestop.errors import Conflict, NotFound
from portal.asking import ask
from portal.visit import Visit

CHOSEN = "document"
PICTURE = "image/"


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was checked, and the link by which it is shown within the next minutes."""

    document: Mapping[str, Any]
    link: str

    @property
    def picture(self) -> bool:
        """Whether it is shown as a picture, and not in a frame."""
        kind: str = self.document["content_type"]
        return kind.startswith(PICTURE)

    @property
    def place(self) -> str:
        """Where it comes from, for the page's policy: this file alone."""
        return self.link.partition("?")[0]


def paper(visit: Visit, case: Mapping[str, Any]) -> Paper | None:
    """The one that the address names, else the first; None where there is none to show."""
    files = [each for each in case["documents"] if each["status"] == "accepted"]
    asked = visit.place.asked(CHOSEN)
    found = next((each for each in files if each["id"] == asked), next(iter(files), None))
    if found is None:
        return None
    try:
        told = ask(visit, "readDocument", query={"shown": "true"}, case=case["id"], document=found["id"])
    except (Conflict, NotFound):
        # It was replaced between two looks at the case: the list of files says so the next time.
        return None
    return Paper(found, told.body["url"])
