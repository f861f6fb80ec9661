"""The process of a service as a picture: Mermaid text, and an SVG file that needs no browser to be made."""

from catalogue.drawing.mermaid import mermaid
from catalogue.drawing.phrases import condition_in_words
from catalogue.drawing.svg import picture

__all__ = ["condition_in_words", "mermaid", "picture"]
