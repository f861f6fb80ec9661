"""The colours of a licence."""

from onestop.paper.canvas import Colour

INK: Colour = (0.10, 0.13, 0.16)
GREY: Colour = (0.38, 0.42, 0.45)
HAIR: Colour = (0.80, 0.83, 0.84)
ACCENT: Colour = (0.09, 0.29, 0.34)
RED: Colour = (0.70, 0.12, 0.12)
