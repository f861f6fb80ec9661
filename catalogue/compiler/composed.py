"""YAML text -> plain data and the line of every part. JSON is YAML too, so forms find their lines here as well.

Scalars follow YAML 1.2's core schema: `no` is a word, dates stay text. Aliases are refused: a file
that repeats itself by reference cannot be read line by line, and could grow without end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
DEEPEST = 40
"""Levels of nesting; no catalogue needs a quarter of them, and deeper ones would exhaust the stack."""
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


class Unreadable(Exception):
    """The text is not YAML that a catalogue may use; `line` counts from 1."""

    def __init__(self, line: int, detail: str) -> None:
        super().__init__(detail)
        self.line = line


@dataclass
class Composed:
    """The data, the line of each path in it, and the paths of keys that were given twice."""

    data: Any = None
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    repeated: list[tuple[int, str]] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)

    def read(self, node: Any, path: tuple[str | int, ...], line: int) -> Any:
        """The data of `node`, noting where it and its parts stand."""
        if id(node) in self._seen:
            raise Unreadable(line, "an alias (*name) repeats another part of the file")
        if len(path) > DEEPEST:
            raise Unreadable(line, f"nested more than {DEEPEST} levels deep")
        self._seen.add(id(node))
        self.lines[path] = line
        if node.id == "mapping":
            return dict(self._entries(node, path))
        if node.id == "sequence":
            parts = enumerate(node.value)
            return [self.read(part, (*path, i), part.start_mark.line + 1) for i, part in parts]
        return scalar(node.value) if node.style in (None, "") else node.value

    def _entries(self, node: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str, Any]]:
        """The entries of a mapping; of a repeated key, the first counts."""
        known: set[str] = set()
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if name in known:
                self.repeated.append((line, name))
                continue
            known.add(name)
            yield name, self.read(value, (*path, name), line)


def scalar(text: str) -> Any:
    """The value of a plain (unquoted) scalar."""
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text


def compose(text: str) -> Composed:
    """Read one YAML document; raises Unreadable with the line of the fault."""
    from ruamel.yaml import YAML  # heavy, and only synth and the CLI need it
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    composed = Composed()
    try:
        node = YAML(typ="safe").compose(text)
        composed.data = None if node is None else composed.read(node, (), node.start_mark.line + 1)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(mark.line + 1 if mark else 1, error.problem or "not YAML") from error
    except (YAMLError, RecursionError) as error:
        raise Unreadable(1, str(error).splitlines()[0]) from error
    return composed
