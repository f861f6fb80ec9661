"""What each department may read: it exists, and everything asked for is read by somebody."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest

KINDS = {"sections": "section", "documents": "document"}


def sees_unknown(entry: Entry) -> Iterator[Mistake]:
    """What is seen is a section or a document of the service."""
    for place, viewer in entry.viewers:
        for rows, kind in KINDS.items():
            known = {row["id"] for _, row in entry.rows(rows)}
            for index, name in enumerate(viewer["sees"][rows]):
                if name not in known:
                    detail = f"there is no {kind} `{name}`"
                    fix = nearest(name, known)
                    yield entry.file.mistake(f"sees-unknown-{kind}", detail, fix, *place, "sees", rows, index)


def never_seen(entry: Entry) -> Iterator[Mistake]:
    """Nothing is asked for that nobody reads."""
    for rows, kind in KINDS.items():
        seen = {name for _, viewer in entry.viewers for name in viewer["sees"][rows]}
        for index, row in entry.rows(rows):
            if row["id"] not in seen:
                detail = f"nobody may read the {kind} `{row['id']}`"
                fix = "name it in the `sees` of whoever needs it, or do not ask for it"
                yield entry.file.mistake(f"{kind}-never-seen", detail, fix, rows, index, "id")


def unknown_licence(entry: Entry) -> Iterator[Mistake]:
    """What satisfies a document is a permit that some service issues."""
    known = {permit for file in entry.source.services.values() for permit in _permits(file.data)}
    for index, document in entry.rows("documents"):
        for place, name in enumerate(document.get("satisfied_by", ())):
            permit = name.removeprefix("licence:")
            if permit != name and permit not in known:
                detail = f"no service issues the permit `{permit}`"
                fix = nearest(permit, known)
                yield entry.file.mistake("unknown-licence", detail, fix, "documents", index, "satisfied_by", place)


def _permits(declared: object) -> Iterator[str]:
    """Types of the permits of any service, however broken its file is."""
    permits = declared.get("permits") if isinstance(declared, dict) else None
    for permit in permits if isinstance(permits, list) else ():
        if isinstance(permit, dict) and isinstance(permit.get("type"), str):
            yield permit["type"]
