"""What tells the two gateways apart: programs come to the one, people to the other."""

from dataclasses import dataclass

from infra.names import PORTAL_STAGE, STAGE
from infra.refusals import PAGES, PROBLEMS, Wording


@dataclass(frozen=True, slots=True)
class Door:
    """Name and stage of a gateway, how it refuses, whether it carries what is no text."""

    name: str
    stage: str
    refusals: Wording
    binary: bool = False


API = Door("onestop", STAGE, PROBLEMS)
PORTAL = Door("onestop-portal", PORTAL_STAGE, PAGES, binary=True)
