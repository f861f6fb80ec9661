"""The picture that was sent for a document, shown in place."""

from dataclasses import dataclass

from onestop.errors import Conflict, NotFound
from portal.asking import ask
from portal.filing.requirements import Requirement
from portal.visit import Visit

PICTURE = "image/"


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture that was checked, by its name, and the link by which it is shown within the next minutes."""

    filename: str
    link: str

    @property
    def place(self) -> str:
        """Where it comes from, for the page's policy: this file alone."""
        return self.link.partition("?")[0]


def preview(visit: Visit, case: str, requirement: Requirement) -> Preview | None:
    """The file that counts, if it is a picture and passed its check."""
    file = requirement.file
    if file is None or file["status"] != "accepted" or not file["content_type"].startswith(PICTURE):
        return None
    try:
        told = ask(visit, "readDocument", query={"shown": "true"}, case=case, document=file["id"])
    except (Conflict, NotFound):
        return None
    return Preview(file["filename"], told.body["url"])
