"""Every schema of the API by name: JSON Schema 2020-12, as OpenAPI 3.1 has it under `components`."""

from collections.abc import Mapping
from typing import Any

from api.schemas.answers import ANSWERS
from api.schemas.bodies import BODIES
from api.schemas.cases import CASES
from api.schemas.licences import LICENCES
from api.schemas.lists import LISTS
from api.schemas.papers import PAPERS
from api.schemas.services import SERVICES

COMPONENTS: Mapping[str, Mapping[str, Any]] = {**BODIES, **SERVICES, **CASES, **PAPERS, **LISTS, **LICENCES, **ANSWERS}

__all__ = ["COMPONENTS"]
