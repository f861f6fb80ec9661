"""New ids: 80 random bits in Crockford's base 32, safe to read aloud and in a URL."""

import secrets

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 16


def new_id() -> str:
    """A fresh id; nobody can guess another's."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
