"""What the pages say: one folder of `messages/` a language, one file a group of pages, read once."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape

MESSAGES = Path(__file__).parent / "messages"

Message = str | Mapping[str, str]
"""A text with `{blanks}`; or two of them, `one` and `other`, told apart by the blank `n`."""


class Words:
    """The messages of one language, called with a message's name: `t("format.days", n=3)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._messages = dict(messages(language))

    def __call__(self, name: str, **values: object) -> Markup:
        """A message with its blanks filled, safe in HTML: values are escaped unless they are Markup."""
        message = self._messages[name]
        if not isinstance(message, str):
            message = message["one" if values["n"] == 1 else "other"]
        return Markup(escape(message)).format(**values)

    def of(self, family: str, member: object, **values: object) -> Markup:
        """The message of one of several that belong together: `t.of("format.limit", "hours", n=3)`."""
        return self(f"{family}.{member}", **values)

    def has(self, family: str, member: object) -> bool:
        """Whether there is such a message."""
        return f"{family}.{member}" in self._messages


@cache
def words(language: str) -> Words:
    """The messages of a language."""
    return Words(language)


def messages(language: str) -> Iterator[tuple[str, Message]]:
    """Name and text of each message of a language; the name begins with that of its file."""
    for file in sorted((MESSAGES / language).glob("*.json")):
        for name, text in json.loads(file.read_text(encoding="utf-8")).items():
            yield f"{file.stem}.{name}", text
