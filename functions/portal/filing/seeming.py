"""What a file that cannot be taken seems to be, by how it begins: so that its sender is told what to do about it."""

from typing import Literal

Seeming = Literal["heic", "office", "web", "media", "unknown"]

BOX = b"ftyp"
HEIC = frozenset({b"heic", b"heix", b"mif1", b"heim", b"heis", b"hevc"})
"""Brands of pictures that phones make (ISO/IEC 23008-12)."""
BEGINNINGS: tuple[tuple[bytes, Seeming], ...] = (
    (b"PK\x03\x04", "office"),  # a ZIP archive, as which Word and Excel write
    (b"\xd0\xcf\x11\xe0", "office"),  # Word and Excel before 2007
    (b"{\\rtf", "office"),
    (b"<", "web"),
    (b"GIF8", "media"),
    (b"RIFF", "media"),  # WebP, among others
    (b"BM", "media"),
    (b"II*\x00", "media"),  # TIFF
    (b"MM\x00*", "media"),
)


def seeming(content: bytes) -> Seeming:
    """The kind of a file that is none of those that can be taken."""
    if content[4:8] == BOX:
        return "heic" if content[8:12] in HEIC else "media"
    head = content.lstrip(b"\xef\xbb\xbf \r\n\t")
    return next((kind for begins, kind in BEGINNINGS if head.startswith(begins)), "unknown")
