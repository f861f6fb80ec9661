"""Copies of the sample catalogue with one thing wrong, and what must be said about it."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from catalogue.compiler import SHIPPED, Mistake, check, read_source
from catalogue.compiler.composed import compose

MISTAKES = Path(__file__).parent / "mistakes"
NEEDED = {"construction-permit": ("company-setup",)}
"""Services whose documents are satisfied by another service's licence."""
SHORTEST = "public-place-hygiene"


@dataclass(frozen=True)
class Break:
    """Put `new` for `old` (which stands once in the file); the mistake is told of the last line of `at`."""

    code: str
    file: str
    old: str
    new: str
    at: str
    fix: str
    also: tuple[str, ...] = ()
    """Codes that follow from the same change."""

    def __str__(self) -> str:
        return f"{self.code}-{Path(self.file).stem}"


def breaks() -> list[Break]:
    """Every way in which the tests break the catalogue."""
    files = sorted(MISTAKES.glob("*.yaml"))
    return [Break(**row) for file in files for row in compose(file.read_text(encoding="utf-8")).data]


def copy(root: Path, *services: str) -> Path:
    """A catalogue with these services of the sample catalogue."""
    root.mkdir(exist_ok=True)
    for name in ("departments.yaml", "regions.yaml", "events.yaml"):
        shutil.copy(SHIPPED / name, root)
    shutil.copytree(SHIPPED / "calendars", root / "calendars")
    for folder, ending in (("services", "yaml"), ("forms", "json")):
        (root / folder).mkdir()
        for service in services:
            shutil.copy(SHIPPED / folder / f"{service}.{ending}", root / folder)
    return root


def break_copy(broken: Break, root: Path) -> str:
    """Write the copy with the one thing wrong; returns the text of the broken file."""
    stem = Path(broken.file).stem
    service = stem if broken.file.startswith(("services", "forms")) else SHORTEST
    file = copy(root, service, *NEEDED.get(service, ())) / broken.file
    text = file.read_text(encoding="utf-8")
    assert text.count(broken.old) == 1, f"{broken.old!r} stands {text.count(broken.old)} times"
    text = text.replace(broken.old, broken.new)
    file.write_text(text, encoding="utf-8")
    return text


def found_in(root: Path) -> tuple[Mistake, ...]:
    """All that the check says of a catalogue."""
    return check(read_source(root))
