"""RS256: verifying RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 8.2.2), pure. Nothing here is secret: it only verifies."""

from collections.abc import Mapping
from hashlib import sha256

from onestop.base64url import decode

SMALLEST = 2048
"""Bits of a modulus that is still safe (NIST SP 800-131A)."""
_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")
"""DigestInfo of SHA-256 before the digest itself (RFC 8017 9.2, note 1)."""


def verified(signature: bytes, message: bytes, key: Mapping[str, str]) -> bool:
    """Whether the signature of the message is one of the key, a JWK (RFC 7517); raises ValueError for an unfit key.

    The whole block that the signer must have made is made again and compared, so nothing of it is parsed.
    """
    modulus, exponent = (int.from_bytes(decode(key[name])) for name in ("n", "e"))
    if modulus.bit_length() < SMALLEST or exponent < 3 or not exponent % 2:
        raise ValueError("the key is unfit for RS256")
    size = (modulus.bit_length() + 7) // 8
    number = int.from_bytes(signature)
    if len(signature) != size or number >= modulus:
        return False
    block = _SHA256 + sha256(message).digest()
    padding = b"\xff" * (size - len(block) - 3)
    return pow(number, exponent, modulus).to_bytes(size) == b"\x00\x01" + padding + b"\x00" + block
