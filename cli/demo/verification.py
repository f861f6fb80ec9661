"""The licences of a case, asked of the issuer and proven without it."""

from collections.abc import Mapping
from typing import Any

from cli.client import Client
from cli.demo.proof import claims_of
from cli.demo.screen import Screen

KEYS = "/keys"


def show_licences(anybody: Client, screen: Screen, case: Mapping[str, Any]) -> None:
    """Verify every licence both ways and say what it says; raises NotVerified."""
    keys = anybody.get(KEYS)
    for issued in case["licences"]:
        licence = anybody.get(f"/licences/{issued['id']}")
        claims = claims_of(licence["proof"]["jwt"], keys)
        name = " ".join(each["@value"] for each in claims["name"] if each["@language"] in {"zh-Hant", "en"})
        until = f"until {claims['validUntil'][:10]}" if "validUntil" in claims else "without end"
        signed = "signature holds" if licence["verified"] else "SIGNATURE DOES NOT HOLD"
        screen.say(f"{name}: {licence['status']} {until}; issuer says: {signed}; offline: signature holds")
        for condition in claims["credentialSubject"]["conditions"]:
            screen.say(f"    on condition: {condition}")
        screen.say(f"    {anybody.api_url}/licences/{issued['id']}")
