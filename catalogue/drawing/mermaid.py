"""A process as Mermaid text, for pages and wikis that render it themselves."""

from collections.abc import Iterator, Mapping

from catalogue.drawing.graph import Box, Graph, graph
from catalogue.drawing.phrases import phrase
from onestop.catalogue.department import Department
from onestop.catalogue.service import Service

LINKS = {"step": "-->", "gate": "==>", "unawaited": "-.->"}
SHAPES = {"filing": ("([", "])"), "decision": ("{{", "}}"), "issue": ("([", "])")}
DASHED = "classDef conditional stroke-dasharray: 5 4"


def mermaid(service: Service, departments: Mapping[str, Department], lang: str) -> str:
    """A flowchart from left to right; gates are thick arrows, steps under a condition are dashed."""
    drawn = graph(service, departments, lang)
    return "\n".join(["flowchart LR", *(f"    {line}" for line in _lines(drawn, lang))])


def _lines(drawn: Graph, lang: str) -> Iterator[str]:
    for box in drawn.boxes:
        opened, closed = SHAPES.get(box.id, ("[", "]"))
        yield f'{_name(box.id)}{opened}"{_label(box, lang)}"{closed}'
    for arrow in drawn.arrows:
        yield f"{_name(arrow.source)} {LINKS[arrow.kind]} {_name(arrow.target)}"
    conditional = [_name(box.id) for box in drawn.boxes if box.condition]
    if conditional:
        yield DASHED
        yield f"class {','.join(conditional)} conditional"


def _name(step: str) -> str:
    """An id that Mermaid cannot take for one of its own words (`end`, `graph`...)."""
    return f"s-{step}".replace("-", "_")


def _label(box: Box, lang: str) -> str:
    condition = phrase("if", lang, what=box.condition) if box.condition else None
    heading = f"<b>{_escaped(box.title)}</b>"
    rest = [box.department, box.badge, *box.lines, condition]
    return "<br/>".join([heading, *(_escaped(each) for each in rest if each)])


def _escaped(text: str) -> str:
    """Characters that mean something to Mermaid or HTML, as entities."""
    for character, entity in (("#", "#35;"), ("&", "#amp;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;")):
        text = text.replace(character, entity)
    return text
