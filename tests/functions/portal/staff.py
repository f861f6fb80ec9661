"""People who work with cases, in a browser; they open pages, fill in forms and send them."""

from typing import Any

from tests.functions.portal.desk_forms import form
from tests.functions.portal.reader import Answer, Reader
from tests.functions.portal.signing_in import people as offices
from tests.functions.portal.signing_in import signed_in

__all__ = ["Staff", "clerk", "offices", "supervisor"]


class Staff(Reader):
    """Signed in, in these groups."""

    def __init__(self, sub: str, *groups: str, language: str = "en") -> None:
        super().__init__(accept_language=language)
        self.cookies |= signed_in(sub, *groups)

    def send(self, page: Answer, ending: str, **filled: Any) -> Answer:
        """Fill in the form of a page whose address ends so, as it stands but for this, and send it."""
        found = form(page.text, ending)
        unknown = filled.keys() - {each.replace("-", "_") for each in found.names}
        assert not unknown, unknown
        said = {each: filled[each.replace("-", "_")] for each in found.names if each.replace("-", "_") in filled}
        return self.post(found.action, {**found.fields, **said})

    def follow(self, answer: Answer) -> Answer:
        """The page that an answer leads to."""
        assert answer.status == 303, answer.text
        return self.get(answer.headers["Location"])


def clerk(department: str, sub: str | None = None, language: str = "en") -> Staff:
    """Somebody of a department."""
    return Staff(sub or f"clerk-{department}", f"department:{department}", language=language)


def supervisor(language: str = "en") -> Staff:
    """Somebody of supervision."""
    return Staff("supervisor", "role:supervisor", language=language)
