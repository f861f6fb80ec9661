"""The forms of a page, with what they would send as they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """A form: where it is sent to, how, and with what; `fields` holds what is filled in or ticked already."""

    action: str
    method: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    """Of every control, filled in or not."""


def forms(html: str) -> list[Form]:
    """Every form of a page, in its order."""
    reader = _Reader()
    reader.feed(html)
    return reader.forms


def form(html: str, ending: str) -> Form:
    """The only form of a page whose address ends so."""
    (found,) = [each for each in forms(html) if each.action.partition("?")[0].endswith(ending)]
    return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._open: Form | None = None
        self._writing: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = Form(told["action"], told.get("method", "get"))
            self.forms.append(self._open)
        elif self._open and told.get("name"):
            self._control(self._open, tag, told)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea" and self._writing and self._open:
            name, words = self._writing
            self._open.fields[name] = ["".join(words).removeprefix("\n")]
            self._writing = None

    def handle_data(self, data: str) -> None:
        if self._writing:
            self._writing[1].append(data)

    def _control(self, form: Form, tag: str, told: Mapping[str, str]) -> None:
        name = told["name"]
        form.names.add(name)
        if tag == "textarea":
            self._writing = (name, [])
        elif tag == "input" and (told.get("type") not in {"radio", "checkbox"} or "checked" in told):
            form.fields.setdefault(name, []).append(told.get("value", ""))
