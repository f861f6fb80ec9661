"""A card as JSON: that it was given is open to whoever answers for the case; what was said of it stays inside."""

from typing import Any

from onestop.cases.card import Card
from onestop.cases.viewing import Viewer
from onestop.clock import iso


def card_view(card: Card, viewer: Viewer) -> dict[str, Any]:
    """The card; why it was contested and settled is between its department and supervision."""
    near = viewer.supervises or card.department in viewer.departments
    appeal, settlement = card.appeal, card.settlement
    return {
        "id": card.id,
        "clock": card.clock,
        "review": card.review,
        "card": card.colour,
        "department": card.department,
        "percent": card.percent,
        "state": card.state,
        "given_at": iso(card.given_at),
        "appeal_by": iso(card.appeal_by),
        "appeal": {"at": iso(appeal.at), "reasons": list(appeal.reasons) if near else []} if appeal else None,
        "settlement": {
            "outcome": settlement.outcome,
            "at": iso(settlement.at),
            "reasons": list(settlement.reasons) if near else [],
        }
        if settlement
        else None,
    }
