"""A text in the pieces that it is searched by: words in Latin letters, and pairs of neighbours in Chinese. Pure."""

import re
import unicodedata

NOISE = frozenset(["a", "an", "and", "at", "for", "i", "in", "my", "of", "on", "or", "the", "to", "up", "want", "with"])
"""English words that tell no service from another."""
_WISHES = re.compile("我|想|要|的|怎樣|怎样|怎麼|怎么|如何|辦理|办理|申請|申请")
"""The same in Chinese, where nothing stands between words."""
_PIECES = re.compile(r"[a-z0-9]+|[^\W\da-z_]+")


def pieces(text: str) -> list[str]:
    """Its words and unbroken runs of Chinese, small and of one width (NFKC)."""
    return _PIECES.findall(unicodedata.normalize("NFKC", text).casefold())


def pairs(run: str) -> list[str]:
    """Each two neighbours of a run of Chinese."""
    return [run[at : at + 2] for at in range(len(run) - 1)]


def terms(query: str) -> tuple[str, ...]:
    """What a query asks for, each once: its words, the pairs of its Chinese, a lone character as it is."""
    told = (piece for piece in pieces(_WISHES.sub(" ", query)) if piece not in NOISE)
    found = [each for piece in told for each in ([piece] if piece.isascii() else pairs(piece) or [piece])]
    return tuple(dict.fromkeys(found))


def characters(found: tuple[str, ...]) -> tuple[str, ...]:
    """The same terms with Chinese by single characters: another word for the same thing often shares one."""
    return tuple(dict.fromkeys(each for term in found for each in ([term] if term.isascii() else term)))
