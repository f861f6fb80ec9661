"""A page taken apart: its elements with their attributes, and its text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"input", "link", "meta", "img", "br", "hr"})


@dataclass(frozen=True, slots=True)
class Element:
    """One start tag."""

    tag: str
    attributes: dict[str, str]


@dataclass
class Page:
    """All of a page; reading one whose tags do not match fails."""

    elements: list[Element] = field(default_factory=list)
    text: str = ""

    @classmethod
    def read(cls, html: str) -> "Page":
        """Take it apart."""
        reader = _Reader()
        reader.feed(html)
        reader.close()
        assert not reader.open, reader.open
        return cls(reader.elements, " ".join(" ".join(reader.words).split()))

    def all(self, tag: str, **attributes: str) -> Iterator[Element]:
        """The elements of a tag that have these attributes."""
        for each in self.elements:
            if each.tag == tag and attributes.items() <= each.attributes.items():
                yield each

    def addresses(self) -> set[str]:
        """All that the page leads to, loads, or sends to."""
        named = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}
        return {each.attributes[named[each.tag]] for each in self.elements if each.tag in named}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, (tag, self.getpos())
        assert self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        self.words.append(data)
