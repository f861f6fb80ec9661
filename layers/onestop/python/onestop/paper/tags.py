"""The structure of a PDF, for those who hear it: headings, paragraphs, figures in their order (PDF 1.7, 14.8)."""

from dataclasses import dataclass, field

import pydyf

Place = tuple[int, int]
"""A page, and a piece of its content."""


@dataclass(slots=True)
class Element:
    """A heading (`H1`), paragraph (`P`) or `Figure`, and where it stands; `alternative` says it in words."""

    kind: str
    language: str
    alternative: str | None = None
    places: list[Place] = field(default_factory=list)


class Tags:
    """The elements of one document, in the order in which they were begun."""

    def __init__(self) -> None:
        self._elements: list[Element] = []

    def begin(self, kind: str, language: str, alternative: str | None = None) -> Element:
        """A new element."""
        self._elements.append(Element(kind, language, alternative))
        return self._elements[-1]

    def add_to(self, pdf: pydyf.PDF, pages: list[pydyf.Dictionary]) -> None:
        """Write the tree; a page's `StructParents` is its own number."""
        root, whole = pydyf.Dictionary({"Type": "/StructTreeRoot"}), pydyf.Dictionary({})
        for each in (root, whole):
            pdf.add_object(each)
        children = pydyf.Array([])
        owners: list[list[tuple[int, bytes]]] = [[] for _ in pages]
        for element in self._elements:
            child = _dictionary(element, whole, pages)
            pdf.add_object(child)
            children.append(child.reference)
            for page, number in element.places:
                owners[page].append((number, child.reference))
        numbers = pydyf.Array([])
        for page, owned in enumerate(owners):
            numbers.extend([page, pydyf.Array([reference for _, reference in sorted(owned)])])
        whole.update({"Type": "/StructElem", "S": "/Document", "P": root.reference, "K": children})
        root.update({"K": pydyf.Array([whole.reference]), "ParentTree": pydyf.Dictionary({"Nums": numbers})})
        pdf.catalog.update({"StructTreeRoot": root.reference, "MarkInfo": pydyf.Dictionary({"Marked": "true"})})


def _dictionary(element: Element, parent: pydyf.Dictionary, pages: list[pydyf.Dictionary]) -> pydyf.Dictionary:
    places = [
        pydyf.Dictionary({"Type": "/MCR", "Pg": pages[page].reference, "MCID": number})
        for page, number in element.places
    ]
    said = {"Alt": pydyf.String(element.alternative)} if element.alternative else {}
    return pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": f"/{element.kind}",
            "P": parent.reference,
            "Lang": pydyf.String(element.language),
            "K": pydyf.Array(places),
            **said,
        }
    )
