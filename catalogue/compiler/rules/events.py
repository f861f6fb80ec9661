"""Life and business events: a service belongs to those that there are."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest


def unknown_event(entry: Entry) -> Iterator[Mistake]:
    """What a service belongs to stands in events.yaml."""
    known = entry.source.events_by_id
    for index, name in enumerate(entry.declared.get("events", ())):
        if name not in known:
            detail = f"there is no event `{name}` in events.yaml"
            yield entry.file.mistake("unknown-event", detail, nearest(name, known), "events", index)
