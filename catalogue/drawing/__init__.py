"""The process of a service as a picture: Mermaid text, and an SVG file that needs no browser to be made."""

from catalogue.drawing.mermaid import mermaid
from catalogue.drawing.svg import picture

__all__ = ["mermaid", "picture"]
