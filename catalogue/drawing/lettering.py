"""How wide text is and where it breaks, without asking a font: Chinese is square, Latin about half as wide."""

import unicodedata

LATIN = 0.56
"""Width of a Latin letter in ems, on average."""


def width(text: str) -> float:
    """The width of a text in ems."""
    return sum(1.0 if unicodedata.east_asian_width(each) in "WF" else LATIN for each in text)


def wrapped(text: str, ems: float) -> list[str]:
    """The text in lines of at most so many ems; it breaks at spaces, and between Chinese characters."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and width(line + piece.rstrip()) > ems:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """What may not be broken: a Latin word with the space after it, one Chinese character with its punctuation."""
    pieces: list[str] = []
    for each in text:
        square = unicodedata.east_asian_width(each) in "WF"
        closing = square and unicodedata.category(each) in ("Po", "Pe", "Pf")
        after_square = pieces and unicodedata.east_asian_width(pieces[-1][-1]) in "WF"
        if pieces and (closing or not (square or after_square or pieces[-1].endswith(" "))):
            pieces[-1] += each
        else:
            pieces.append(each)
    return pieces
