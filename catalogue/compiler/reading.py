"""Files -> SourceFile, with a mistake instead of an exception when one cannot be read."""

import json
from json import JSONDecodeError
from pathlib import Path
from typing import Any

from catalogue.compiler.composed import DEEPEST, Composed, Unreadable, compose
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.source_file import SourceFile

YAML_FIX = "mend the YAML at that line: indent with spaces, quote a text that holds ': ' or begins with a sign"
JSON_FIX = "mend the JSON at that line: look for a missing or a spare comma, quote or bracket"


def read_yaml(root: Path, path: Path) -> SourceFile:
    """Read a YAML file below `root`."""
    name = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
        composed = compose(text)
    except UnicodeDecodeError as error:
        return _not_utf_8(name, error)
    except Unreadable as error:
        return SourceFile(name, None, mistakes=(Mistake(name, error.line, "yaml-syntax", str(error), YAML_FIX),))
    return SourceFile(name, composed.data, text, composed, _repeated(name, composed))


def read_json(root: Path, path: Path) -> SourceFile:
    """Read a JSON file below `root`."""
    name = path.relative_to(root).as_posix()
    doubled = False

    def entries(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal doubled
        doubled |= len(dict(pairs)) != len(pairs)
        return dict(pairs)

    try:
        text = path.read_text(encoding="utf-8")
        data = json.loads(text, object_pairs_hook=entries)
    except UnicodeDecodeError as error:
        return _not_utf_8(name, error)
    except JSONDecodeError as error:
        return SourceFile(name, None, mistakes=(Mistake(name, error.lineno, "json-syntax", error.msg, JSON_FIX),))
    except RecursionError:
        return _too_deep(name)
    if not _shallow(data, DEEPEST):
        return _too_deep(name)
    return SourceFile(name, data, text, mistakes=_repeated(name, compose(text)) if doubled else ())


def _shallow(data: Any, levels: int) -> bool:
    """Whether nothing in the data is nested deeper than that."""
    if not isinstance(data, (dict, list)):
        return True
    parts = data.values() if isinstance(data, dict) else data
    return levels > 0 and all(_shallow(part, levels - 1) for part in parts)


def _too_deep(name: str) -> SourceFile:
    detail = f"nested more than {DEEPEST} levels deep"
    return SourceFile(name, None, mistakes=(Mistake(name, 1, "json-syntax", detail, JSON_FIX),))


def _not_utf_8(name: str, error: UnicodeDecodeError) -> SourceFile:
    detail = f"byte {error.start} is not UTF-8"
    return SourceFile(name, None, mistakes=(Mistake(name, 1, "not-utf-8", detail, "save the file as UTF-8"),))


def _repeated(name: str, composed: Composed) -> tuple[Mistake, ...]:
    """A mistake for each key that was given twice."""
    return tuple(
        Mistake(name, line, "duplicate-key", f"`{key}` is given twice in the same place", f"keep one `{key}`")
        for line, key in composed.repeated
    )
