"""What happens in a life, or to a business, that people look for services by."""

from dataclasses import dataclass
from typing import Literal

from onestop.catalogue.text import Text


@dataclass(frozen=True, slots=True)
class Occasion:
    """A life event (人生事件) or a business event (企業事件); services name those that they belong to."""

    id: str
    kind: Literal["life", "business"]
    title: Text
