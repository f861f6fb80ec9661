"""The typefaces of a licence and what each can write: Noto, under the SIL Open Font License 1.1."""

from functools import cache
from importlib import resources

import uharfbuzz as hb

TRADITIONAL, SIMPLIFIED = "NotoSerifTC_400Regular.ttf", "NotoSerifSC_400Regular.ttf"
"""Between them every character of Big5 with HKSCS, of GBK, and of Unicode's CJK ideographs with extension A."""
OTHERS = ("NotoSerif_400Regular.ttf", "NotoSerifHebrew_400Regular.ttf", "NotoNaskhArabic_400Regular.ttf")
"""For names from elsewhere: Latin with every accent, Greek and Cyrillic; Hebrew; Arabic."""
FILES = (TRADITIONAL, SIMPLIFIED, *OTHERS)
PACKAGE = "typefaces"
"""Where the layer of `infra.typefaces` keeps them."""


class Typeface:
    """One font file, read as far as it is needed."""

    def __init__(self, file: str) -> None:
        self.face = hb.Face(hb.Blob.from_file_path(str(resources.files(PACKAGE) / file)))
        self.font = hb.Font(self.face)
        self.em = self.face.upem
        """Units of the font in an em."""

    def has(self, text: str) -> bool:
        """Whether it has every character of a text."""
        return all(self.font.get_nominal_glyph(ord(each)) is not None for each in text)


Typefaces = tuple[Typeface, ...]


def typefaces(language: str) -> Typefaces:
    """All of them, those first that are meant for the language: `zh-Hans`, or any other."""
    chinese = (SIMPLIFIED, TRADITIONAL) if language == "zh-Hans" else (TRADITIONAL, SIMPLIFIED)
    return tuple(map(_opened, (*chinese, *OTHERS)))


@cache
def _opened(file: str) -> Typeface:
    return Typeface(file)
