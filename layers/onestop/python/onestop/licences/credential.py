"""What stands in a licence: a Verifiable Credential (W3C VC Data Model 2.0), and of the answers only what it needs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onestop.cases import Case, Condition, Licence, Place, Review, laid_down
from onestop.cases.licence import Standing
from onestop.cases.licence import standing as stands
from onestop.catalogue import Service
from onestop.licences.holder import holder
from onestop.licences.status_list import entries
from onestop.licences.terms import CONTEXT, stamp

TYPE = "GovernmentLicence"
PARTICULARS = "x-licence-fields"
"""Keyword of a service's form: the answers that its licences state, by name. Without it they state none."""


def credential(
    licence: str,
    case: Case,
    review: Review,
    service: Service,
    issuer: str,
    valid_from: datetime,
    until: datetime | None,
    place: Place | None = None,
) -> dict[str, Any]:
    """The claims of one permit, unsigned. `issuer` is a URI; `until` None is without end.

    `place` says where its status stands; without one it can be asked for only by its number.
    """
    permit = service.permit(review.permit)
    if permit is None:
        raise ValueError(f"review {review.id!r} of service {service.id!r} leads to no permit")
    ends = {} if until is None else {"validUntil": stamp(until)}
    return {
        # Words that the W3C context lacks are the issuer's own.
        "@context": [CONTEXT, {"@vocab": f"{issuer}/vocabulary#"}],
        "id": f"{issuer}/licences/{licence}",
        "type": ["VerifiableCredential", TYPE],
        "name": [{"@value": text, "@language": language} for language, text in sorted(permit.title.items())],
        "issuer": issuer,
        "validFrom": stamp(valid_from),
        **ends,
        **({"credentialStatus": entries(place, issuer)} if place else {}),
        "credentialSubject": {
            "id": holder(licence, case.applicant),
            "permit": permit.type,
            "department": review.department,
            "service": service.id,
            "case": case.id,
            "conditions": [_worded(each, case, service) for each in laid_down(case, review)],
            **_particulars(service, case.answers),
        },
    }


def standing(licence: Licence, now: datetime) -> Standing:
    """Whether a licence holds now."""
    return stands(licence.status, licence.valid_until, now)


def _worded(condition: Condition, case: Case, service: Service) -> str:
    """A condition in words: where no department wrote any, with the subject's title in the language of the case."""
    title = next((each.title for each in service.subjects if each.id == condition.subject), None)
    if title is None:
        return condition.text
    return f"{title.get(case.language or '') or next(iter(title.values()))}: {condition.requirement}"


def _particulars(service: Service, answers: Mapping[str, Any]) -> dict[str, Any]:
    stated = {name: answers[name] for name in service.form.get(PARTICULARS, ()) if name in answers}
    return {"particulars": stated} if stated else {}
