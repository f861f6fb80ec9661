"""What was typed into a form of the desk, and what is wrong with it, in the reader's language."""

from collections.abc import Collection, Mapping

from markupsafe import Markup

from onestop.errors import Refusal
from onestop.operations.schemas.values import LONG
from portal.visit import Visit

FORM = "form"
"""The place of a mistake that belongs to no field."""
MOST_DIGITS = 6
ASKED_IN: Mapping[str, str] = {"missing": "places", "items": "places", "slots": "slot", "at": "slot"}
"""Members of a body that a form asks for under another name."""


class Typed:
    """Reads fields one by one; `mistakes` holds what is wrong by field, in the order in which they were read."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self.mistakes: dict[str, Markup] = {}

    def text(self, field: str, *, owed: bool = False, longest: int = LONG) -> str:
        """A text of at most `longest` characters; empty for none."""
        said = self._visit.typed(field).replace("\r\n", "\n")
        if owed and not said:
            self.wrong(field, "missing")
        elif len(said) > longest:
            self.wrong(field, "long", longest)
        return said

    def lines(self, field: str, *, owed: bool = False) -> list[str]:
        """Several texts, a line each."""
        return [line.strip() for line in self.text(field, owed=owed).splitlines() if line.strip()]

    def choice(self, field: str, among: Collection[str], *, owed: bool = True) -> str:
        """One of several; empty for none."""
        said = self._visit.typed(field)
        if said not in among and (owed or said):
            self.wrong(field, "missing")
            return ""
        return said

    def chosen(self, field: str, among: Collection[str]) -> list[str]:
        """Those of several that were ticked, in the order of `among`."""
        said = self._visit.fields.get(field, ())
        return [each for each in among if each in said]

    def number(self, field: str, *, owed: bool = True) -> int | None:
        """A whole number; None for none. What it may be, the rules say."""
        said = self._visit.typed(field)
        if said.isascii() and said.isdecimal() and len(said) <= MOST_DIGITS:
            return int(said)
        if owed or said:
            self.wrong(field, "missing")
        return None

    def wrong(self, field: str, kind: str, n: int = 0) -> None:
        """Note a mistake; the first of a field stands."""
        words = self._visit.words
        named = f"{field}_{kind}"
        name = named if words.has("mistake", named) else kind
        self.mistakes.setdefault(field, words.of("mistake", name, n=n))

    def refused(self, refusal: Refusal) -> None:
        """Note what the rules found wrong, by the field that each fault points into."""
        fields = [each.pointer.split("/")[1] for each in refusal.errors if each.pointer.startswith("/")]
        for field in fields or [FORM]:
            self.wrong(ASKED_IN.get(field, field), "refused")
