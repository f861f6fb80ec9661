"""Licences as W3C Verifiable Credentials 2.0, signed by KMS and verifiable by anyone with the public key."""

from onestop.licences.credential import credential, standing
from onestop.licences.signing import jwks, sign, verify

__all__ = ["credential", "jwks", "sign", "standing", "verify"]
