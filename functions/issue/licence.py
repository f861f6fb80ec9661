"""One licence, from the review that granted it."""

from datetime import datetime, timedelta

from onestop import licences
from onestop.cases import Case, Licence, Place, Review
from onestop.catalogue import Service, shipped
from onestop.identifiers import new_id
from onestop.settings import Settings


def signed(
    case: Case, review: Review, service: Service, settings: Settings, now: datetime, place: Place | None = None
) -> Licence:
    """A licence with its signed credential, valid from now to the end of its last day in the service's calendar."""
    permit = service.permit(review.permit)
    if permit is None:
        raise ValueError(f"review {review.id!r} leads to no permit of service {service.id!r}")
    number = new_id()
    until = _until(service, permit.valid_days, now)
    claims = licences.credential(number, case, review, service, settings.issuer, now, until, place)
    return Licence(
        id=number,
        type=permit.type,
        review=review.id,
        department=permit.department,
        issued_at=now,
        valid_until=until,
        credential=licences.sign(claims, settings.signing_key),
        place=place,
    )


def _until(service: Service, valid_days: int | None, now: datetime) -> datetime | None:
    if valid_days is None:
        return None
    calendar = shipped().calendars[service.calendar]
    return calendar.end_of(calendar.local_date(now) + timedelta(days=valid_days))
