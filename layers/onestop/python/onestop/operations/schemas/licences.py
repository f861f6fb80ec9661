"""Licences, as their holder sees them and as anybody does; status lists and keys to verify them by."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.licence import LicenceStatus, Purpose, Standing
from onestop.cases.renewal import RenewalStatus
from onestop.operations.schemas.parts import (
    COUNT,
    FLAG,
    NULLABLE,
    NULLABLE_TIME,
    STRING,
    STRINGS,
    TIME,
    Schema,
    page,
    ref,
    whole,
)

PROOF: Schema = whole(type={"const": "vc+jwt"}, jwt=STRING)

_LISTED: Mapping[str, Schema] = {
    "licence": STRING,
    "type": STRING,
    "service": NULLABLE,
    "department": STRING,
    "status": {"enum": list(get_args(Standing))},
    "issued_at": TIME,
    "valid_until": NULLABLE_TIME,
}
"""A licence in a list, whoever reads it."""

LICENCES: Mapping[str, Schema] = {
    "Licence": whole(
        id=STRING,
        type=STRING,
        status={"enum": list(get_args(Standing))},
        issuer=whole(id=STRING, department=STRING, name={"type": "object", "additionalProperties": STRING}),
        issued_at=TIME,
        valid_until=NULLABLE_TIME,
        verified={**FLAG, "description": "Whether the signature of the proof holds."},
        proof=PROOF,
    ),
    "LicencePdf": {"type": "string", "contentMediaType": "application/pdf"},
    "StatusList": {
        **whole(
            id=STRING,
            type=STRINGS,
            issuer=STRING,
            validFrom=TIME,
            validUntil=TIME,
            credentialSubject=whole(
                id=STRING,
                type={"const": "BitstringStatusList"},
                statusPurpose={"enum": list(get_args(Purpose))},
                encodedList={"type": "string", "pattern": "^u"},
                ttl={**COUNT, "description": "Milliseconds."},
            ),
            proof=PROOF,
        ),
        "additionalProperties": True,
    },
    "Keys": whole(keys={"type": "array", "items": {"type": "object", "additionalProperties": STRING}}),
    "CaseLicence": whole(
        id=STRING,
        type=STRING,
        review=STRING,
        status={"enum": list(get_args(LicenceStatus))},
        issued_at=TIME,
        valid_until=NULLABLE_TIME,
        succeeds={**NULLABLE, "description": "The licence that it renews."},
        renew_by={**NULLABLE_TIME, "description": "The last moment to ask for its renewal; null: not to be asked for."},
        orders={"type": "array", "items": whole(kind=STRING, at=TIME, reason=NULLABLE, legal_basis=NULLABLE)},
        renewal={"anyOf": [{"type": "null"}, ref("Renewal")]},
    ),
    "Renewal": whole(
        status={"enum": list(get_args(RenewalStatus))},
        asked_at=TIME,
        due_at=TIME,
        silence={"enum": ["renewed", "lapse"], "description": "What it means if the office says nothing."},
        decided_at=NULLABLE_TIME,
        reasons=STRINGS,
        legal_basis=STRINGS,
    ),
    "WaitingRenewal": whole(
        licence=STRING,
        type=STRING,
        case=STRING,
        service=NULLABLE,
        department=STRING,
        due_at=TIME,
        valid_until=NULLABLE_TIME,
    ),
    "RelatedLicence": whole(**_LISTED),
    "RelatedLicencePage": page("RelatedLicence"),
    "HeldLicence": whole(
        **_LISTED,
        case=STRING,
        renew_by={**NULLABLE_TIME, "description": "The last moment to ask for its renewal; null: not to be asked for."},
        renewal={"enum": [None, *get_args(RenewalStatus)], "description": "What became of the renewal asked for."},
        renewal_due_at={**NULLABLE_TIME, "description": "When the renewal that was asked for must be answered."},
    ),
    "HeldLicencePage": page("HeldLicence"),
    "RenewalPage": page("WaitingRenewal"),
}
