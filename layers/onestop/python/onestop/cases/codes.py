"""A code that is passed on by hand: what is kept of it, and how often a wrong one may be said in its place."""

from hashlib import sha256

MOST_WRONG = 5
"""Wrong codes after which the right one opens nothing either; a new one can be had."""
MISREAD = str.maketrans({"o": "0", "i": "1", "l": "1", "-": "", " ": ""})
"""What eyes and fingers make of Crockford's base 32."""


def digest(case: str, code: str) -> str:
    """What is kept of a code, however it was typed: SHA-256 of the case and the code, in hex."""
    plain = "".join(code.split()).lower().translate(MISREAD)
    return sha256(f"{case}:{plain}".encode()).hexdigest()
