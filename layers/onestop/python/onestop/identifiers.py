"""New ids and codes, random in Crockford's base 32: safe to read aloud and in a URL. An id has 80 bits."""

import secrets

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 16
CODE_LENGTH, GROUP = 12, 4
"""Of a code that is typed from paper: 60 random bits, in groups that the eye keeps."""


def new_id() -> str:
    """A fresh id; nobody can guess another's."""
    return _random(LENGTH)


def new_code() -> str:
    """A fresh code to be read off paper, as in `0123-4567-89ab`."""
    drawn = _random(CODE_LENGTH)
    return "-".join(drawn[start : start + GROUP] for start in range(0, CODE_LENGTH, GROUP))


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
