"""The fonts of a PDF: of each typeface the glyphs that were set, and which characters they stand for."""

from hashlib import sha256
from string import ascii_uppercase
from struct import unpack_from

import pydyf
import uharfbuzz as hb

from onestop.paper.setting import Glyph
from onestop.paper.to_unicode import to_unicode
from onestop.paper.typeface import Typeface

TAG_LETTERS = 6
LEFT_OUT = ("BASE", "GDEF", "GPOS", "GSUB", "STAT", "gasp", "prep", "vhea", "vmtx")
"""Tables for shaping, which is done, and for screens of old."""


class Font:
    """One typeface in one document. A glyph gets a code for each text that it stands for."""

    def __init__(self, typeface: Typeface, name: str) -> None:
        self.name = name
        self._typeface = typeface
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: Glyph) -> int:
        """The code of a glyph in the page's text; 0 is no glyph's."""
        return self._codes.setdefault((glyph.id, glyph.text), len(self._codes) + 1)

    def width(self, glyph: Glyph) -> float:
        """What a reader adds after the glyph, in thousandths of an em."""
        return self._advance(glyph.id)

    def _advance(self, id: int) -> float:
        return float(self._typeface.font.get_glyph_h_advance(id) * 1000 / self._typeface.em)

    def add_to(self, pdf: pydyf.PDF) -> pydyf.Dictionary:
        """The font with its subset embedded; nothing more can be set in it."""
        subset, places = self._subset()
        tag = "".join(ascii_uppercase[byte % len(ascii_uppercase)] for byte in sha256(subset).digest()[:TAG_LETTERS])
        name = f"/{tag}+{self._typeface.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME)}"
        codes = b"\0\0" + b"".join(places[id].to_bytes(2, "big") for id, _ in self._codes)
        descriptor = _added(pdf, self._descriptor(name, _added(pdf, pydyf.Stream([subset], _length(subset), True))))
        widths = [self._advance(id) for id, _ in self._codes]
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": pydyf.Dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
            "FontDescriptor": descriptor.reference,
            "W": pydyf.Array([1, pydyf.Array(widths)]),
            "CIDToGIDMap": _added(pdf, pydyf.Stream([codes], None, True)).reference,
        }
        whole = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": pydyf.Array([_added(pdf, pydyf.Dictionary(descendant)).reference]),
            "ToUnicode": _added(pdf, pydyf.Stream([to_unicode(text for _, text in self._codes)], None, True)).reference,
        }
        return _added(pdf, pydyf.Dictionary(whole))

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        """The font file with these glyphs alone, and where each of them went."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({id for id, _ in self._codes})
        wanted.flags |= hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.drop_table_tag_set.update({int.from_bytes(table.encode(), "big") for table in LEFT_OUT})
        plan = hb.SubsetPlan(self._typeface.face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _descriptor(self, name: str, file: pydyf.Stream) -> pydyf.Dictionary:
        scale = 1000 / self._typeface.em
        extents = self._typeface.font.get_font_extents("ltr")
        box = unpack_from(">4h", self._typeface.face.reference_table("head").data, 36)
        capital = self._typeface.font.get_metric_position(hb.OTMetricsTag.CAP_HEIGHT)
        return pydyf.Dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": 4,  # it has characters beyond standard Latin
                "FontBBox": pydyf.Array([round(each * scale) for each in box]),
                "ItalicAngle": 0,
                "Ascent": round(extents.ascender * scale),
                "Descent": round(extents.descender * scale),
                "CapHeight": round((capital or extents.ascender) * scale),
                "StemV": 80,
                "FontFile2": file.reference,
            }
        )


def _length(file: bytes) -> pydyf.Dictionary:
    return pydyf.Dictionary({"Length1": len(file)})


def _added(pdf: pydyf.PDF, added: pydyf.Object) -> pydyf.Object:
    pdf.add_object(added)
    return added
