"""What a person wrote into a form that was refused: it is shown again, so that it is not lost."""

from onestop.errors import Refusal
from portal.visit import Visit

WRITTEN = frozenset(
    {"reasons", "conditions", "legal_basis", "reason", "text", "notes", "rectify", "place", "other", "requirement",
     "measures", "comment", "grounds"}
)  # fmt: skip
"""Fields of the forms that hold what a person wrote."""
BEGIN = ("why-", "requirement-")
"""What the names of such fields begin with that a form has several of."""


def written(visit: Visit) -> list[str]:
    """Every such text, in the order of the form; nothing of a form that cannot be read."""
    if visit.method != "POST":
        return []
    try:
        prose = [texts for name, texts in visit.fields.items() if name in WRITTEN or name.startswith(BEGIN)]
    except Refusal:
        return []
    return [text for texts in prose for text in texts if text.strip()]
