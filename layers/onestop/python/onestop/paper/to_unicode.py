"""What the codes of a font stand for, so that text can be copied and searched (PDF 1.7, 9.10.3)."""

from collections.abc import Iterable

AT_ONCE = 100
"""Entries of a block that a CMap allows."""
CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def to_unicode(texts: Iterable[str]) -> str:
    """The CMap of codes from 1 on that stand for these texts."""
    pairs = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts, start=1) if text
    ]
    blocks = (pairs[at : at + AT_ONCE] for at in range(0, len(pairs), AT_ONCE))
    return CMAP.format(
        blocks="\n".join(f"{len(each)} beginbfchar\n" + "\n".join(each) + "\nendbfchar" for each in blocks)
    )
