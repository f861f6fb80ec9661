"""What the portal serves beside its pages, made at synth: style, scripts, pictures; conditions and mails in words."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from catalogue.compiler.writing import write
from catalogue.drawing import condition_in_words, picture
from infra.style import MODULES, PORTAL, style
from onestop.catalogue import Catalogue, Service
from onestop.catalogue.text import Condition

BUILT = PORTAL / "built"
MAILS = PORTAL.parent / "notify" / "texts"
LANGUAGES = ("zh-Hant", "zh-Hans", "en")
HASH_DIGITS = 12
"""Enough that a name changes when its content does."""
LIBRARY = "govuk-frontend"
MAIN = "portal.js"


def build_pages(catalogue: Catalogue, target: Path = BUILT) -> None:
    """Write all of it below `target`, and remove what is no longer part of it."""
    files = dict(_files(catalogue))
    index = {plain: _named(plain, content) for plain, content in files.items()}
    wanted = {index[plain]: content for plain, content in files.items()}
    wanted |= {"index.json": _json(index), "conditions.json": _json(_conditions(catalogue))}
    wanted["mails.json"] = _json(_mails())
    for name, content in wanted.items():
        write(target / name, content)
    for path in target.iterdir():
        if path.name not in wanted:
            path.unlink(missing_ok=True)


def _files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Plain name and content of each file."""
    yield "portal.css", style()
    yield from _scripts()
    for image in sorted((PORTAL / "images").iterdir()):
        yield image.name, image.read_bytes()
    for service in _services(catalogue):
        for language in LANGUAGES:
            yield f"{service.id}.{language}.svg", picture(service, catalogue.departments, language).encode()


def _scripts() -> Iterator[tuple[str, bytes]]:
    """The modules; the main one imports the others by their names with the hash."""
    library = (MODULES / LIBRARY / "dist" / "govuk" / f"{LIBRARY}.min.js").read_text(encoding="utf-8")
    main, *others = sorted((PORTAL / "scripts").iterdir(), key=lambda path: path.name != MAIN)
    # Without the address of a map, which nobody serves.
    imported = {LIBRARY: (f"{LIBRARY}.js", library.partition("//# sourceMappingURL")[0].encode())}
    imported |= {f"./{path.name}": (path.name, path.read_bytes()) for path in others}
    text = main.read_text(encoding="utf-8")
    for specifier, (plain, content) in imported.items():
        text = text.replace(f'from "{specifier}"', f'from "./{_named(plain, content)}"')
        yield plain, content
    yield MAIN, text.encode()


def _conditions(catalogue: Catalogue) -> Mapping[str, Any]:
    """Every condition in words, by service, part and language (see `portal.built`)."""
    return {
        service.id: {
            part: {language: condition_in_words(each, service, language) for language in LANGUAGES}
            for part, each in _parts(service)
            if each is not None
        }
        for service in _services(catalogue)
    }


def _mails() -> Mapping[str, Mapping[str, str]]:
    """The subject of each kind of mail by language, from the texts of whoever writes them."""
    said = {each: json.loads((MAILS / f"{each}.json").read_text(encoding="utf-8"))["kinds"] for each in LANGUAGES}
    return {kind: {each: said[each][kind]["subject"] for each in LANGUAGES} for kind in said["en"]}


def _parts(service: Service) -> Iterator[tuple[str, Condition | None]]:
    yield from ((f"reviews/{each.id}", each.when) for each in service.reviews)
    yield from ((f"documents/{each.id}", each.required_when) for each in service.documents)
    yield from ((f"fees/{n}", each.when) for n, each in enumerate(service.fees))


def _services(catalogue: Catalogue) -> list[Service]:
    return [catalogue.service(each["id"]) for each in catalogue.index]


def _named(plain: str, content: bytes) -> str:
    stem, _, suffix = plain.rpartition(".")
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:HASH_DIGITS]}.{suffix}"


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
