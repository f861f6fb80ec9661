"""A catalogue's source directory, read whole.

departments.yaml   regions.yaml   events.yaml (or none)
calendars/<id>.yaml   services/<id>.yaml   forms/<service>.json
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from catalogue.compiler.reading import read_json, read_yaml
from catalogue.compiler.source_file import SourceFile

SHIPPED = Path(__file__).parents[1]
"""The catalogue of this repository."""
FOLDERS = {"calendars": ".yaml", "services": ".yaml", "forms": ".json"}


@dataclass(frozen=True)
class Source:
    """The files of a catalogue; those below a folder by their file name without ending."""

    departments: SourceFile | None
    regions: SourceFile | None
    calendars: Mapping[str, SourceFile]
    services: Mapping[str, SourceFile]
    forms: Mapping[str, SourceFile]
    events: SourceFile | None = None
    """None: services are not found by events."""
    strays: tuple[str, ...] = ()
    """Files in the folders that nothing reads."""

    def files(self) -> Iterator[SourceFile]:
        """Every file that was read."""
        yield from filter(None, (self.departments, self.regions, self.events))
        for folder in (self.calendars, self.services, self.forms):
            yield from folder.values()

    @cached_property
    def departments_by_code(self) -> Mapping[str, Mapping[str, Any]]:
        """Each department as declared."""
        return _rows(self.departments, "departments", "code")

    @cached_property
    def regions_by_id(self) -> Mapping[str, Mapping[str, Any]]:
        """Each region as declared."""
        return _rows(self.regions, "regions", "id")

    @cached_property
    def events_by_id(self) -> Mapping[str, Mapping[str, Any]]:
        """Each life or business event as declared."""
        return _rows(self.events, "events", "id")


def _rows(file: SourceFile | None, key: str, name: str) -> Mapping[str, Mapping[str, Any]]:
    """The rows of a list file by name; what has another shape is left out, the shape check tells of it."""
    rows = file.data.get(key) if file and isinstance(file.data, dict) else None
    rows = rows if isinstance(rows, list) else []
    return {row[name]: row for row in reversed(rows) if isinstance(row, dict) and isinstance(row.get(name), str)}


def read_source(root: Path) -> Source:
    """Read the catalogue in the directory `root`; what cannot be read is in the files' mistakes."""

    def single(name: str) -> SourceFile | None:
        return read_yaml(root, root / name) if (root / name).is_file() else None

    def folder(name: str, read: Callable[[Path, Path], SourceFile]) -> Mapping[str, SourceFile]:
        return {path.stem: read(root, path) for path in _files(root / name, FOLDERS[name])}

    return Source(
        departments=single("departments.yaml"),
        regions=single("regions.yaml"),
        calendars=folder("calendars", read_yaml),
        services=folder("services", read_yaml),
        forms=folder("forms", read_json),
        events=single("events.yaml"),
        strays=tuple(_strays(root)),
    )


def _files(folder: Path, ending: str) -> list[Path]:
    """The files of a folder that end so; hidden ones are an editor's own business."""
    return [path for path in sorted(folder.glob(f"*{ending}")) if path.is_file() and not path.name.startswith(".")]


def _strays(root: Path) -> Iterator[str]:
    """Names of what stands in the folders and is not read."""
    for name, ending in FOLDERS.items():
        for path in sorted((root / name).glob("*")):
            if (path.suffix != ending or not path.is_file()) and not path.name.startswith("."):
                yield path.relative_to(root).as_posix()
