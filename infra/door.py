"""What tells the two gateways apart: programs come to the one, people to the other."""

from dataclasses import dataclass

from infra.names import PORTAL_STAGE, STAGE
from infra.refusals import PAGES, PROBLEMS, Wording


@dataclass(frozen=True, slots=True)
class Door:
    """Name and stage of a gateway, and how it refuses."""

    name: str
    stage: str
    refusals: Wording


API = Door("onestop", STAGE, PROBLEMS)
PORTAL = Door("onestop-portal", PORTAL_STAGE, PAGES)
