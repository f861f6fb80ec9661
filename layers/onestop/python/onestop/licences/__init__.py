"""Licences as W3C Verifiable Credentials 2.0, signed by KMS and verifiable by anyone with the public key."""

from onestop.licences.credential import credential, standing
from onestop.licences.holder import holder
from onestop.licences.place import draw
from onestop.licences.signing import jwks, sign, verify
from onestop.licences.status_list import TTL, list_claims, named

__all__ = ["TTL", "credential", "draw", "holder", "jwks", "list_claims", "named", "sign", "standing", "verify"]
