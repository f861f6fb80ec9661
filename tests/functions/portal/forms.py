"""The forms of a page, filled in and sent as a browser without scripts does it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Fields = dict[str, list[str]]


@dataclass
class Form:
    """A form with what would be sent if nothing were typed; `names` are those of every control."""

    action: str
    method: str
    enctype: str
    fields: Fields = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def filled(self, **typed: str | list[str]) -> Fields:
        """With this typed; fails for a control that the form has not."""
        sent = {name: list(values) for name, values in self.fields.items()}
        for name, value in typed.items():
            assert name in self.names, (name, self.names)
            sent[name] = [value] if isinstance(value, str) else value
        return sent


def forms(html: str) -> list[Form]:
    """Every form of a page, in its order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.forms


def form(html: str, ending: str = "") -> Form:
    """The one form that is posted, or the one whose address ends so; that to sign out stands on every page."""
    posted = [each for each in forms(html) if each.method == "post" and not each.action.endswith("/sign-out")]
    (found,) = [each for each in posted if each.action.endswith(ending)]
    return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._open: Form | None = None
        self._text: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = Form(told["action"], told.get("method", "get"), told.get("enctype", ""))
            self.forms.append(self._open)
        elif self._open is None or "name" not in told:
            return
        elif tag == "textarea":
            self._text = (told["name"], [])
        elif tag == "select":
            self._open.names.append(told["name"])
        elif tag == "input":
            self._input(self._open, told)

    def _input(self, form: Form, told: dict[str, str]) -> None:
        name, kind = told["name"], told.get("type", "text")
        form.names.append(name)
        if kind not in ("radio", "checkbox", "file") or "checked" in told:
            form.fields.setdefault(name, []).append(told.get("value", ""))

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea" and self._text and self._open:
            name, text = self._text
            self._open.names.append(name)
            self._open.fields[name] = ["".join(text)]
            self._text = None
