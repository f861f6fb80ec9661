"""Every schema of the API by name: JSON Schema 2020-12, as OpenAPI 3.1 has it under `components`."""

from collections.abc import Mapping
from typing import Any

from onestop.operations.schemas.answers import ANSWERS
from onestop.operations.schemas.cases import CASES
from onestop.operations.schemas.filings import FILINGS
from onestop.operations.schemas.licences import LICENCES
from onestop.operations.schemas.lists import LISTS
from onestop.operations.schemas.papers import PAPERS
from onestop.operations.schemas.questions import QUESTIONS
from onestop.operations.schemas.ratings import RATINGS
from onestop.operations.schemas.rulings import RULINGS
from onestop.operations.schemas.services import SERVICES
from onestop.operations.schemas.statistics import STATISTICS
from onestop.operations.schemas.supervision import SUPERVISION

ROOMS = (
    FILINGS,
    RULINGS,
    SERVICES,
    CASES,
    PAPERS,
    LISTS,
    LICENCES,
    RATINGS,
    QUESTIONS,
    SUPERVISION,
    STATISTICS,
    ANSWERS,
)
COMPONENTS: Mapping[str, Mapping[str, Any]] = {name: each for room in ROOMS for name, each in room.items()}

__all__ = ["COMPONENTS"]
