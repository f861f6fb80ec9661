"""A licence, from the review that granted it or the licence that it renews."""

from datetime import datetime, timedelta

from onestop import licences
from onestop.cases import Case, Licence, Review
from onestop.catalogue import Service, shipped
from onestop.identifiers import new_id
from onestop.settings import Settings


class Maker:
    """Makes and signs the licences of one case, valid from now to the end of a day in the service's calendar."""

    def __init__(self, case: Case, service: Service, settings: Settings, now: datetime) -> None:
        self._case, self._service, self._settings, self._now = case, service, settings, now
        self._places = licences.draw(now)

    def licence(self, review: Review) -> Licence:
        """The licence that a review grants."""
        return self._signed(review, self._now, None)

    def successor(self, renewed: Licence) -> Licence:
        """The licence that renews another one: valid at once, and for a whole term from the other's end."""
        return self._signed(self._case.reviews[renewed.review], renewed.valid_until or self._now, renewed.id)

    def _signed(self, review: Review, term_from: datetime, succeeds: str | None) -> Licence:
        permit = self._service.permit(review.permit)
        if permit is None:
            raise ValueError(f"review {review.id!r} leads to no permit of service {self._service.id!r}")
        number, place = new_id(), next(self._places)
        until = self._until(permit.valid_days, term_from)
        claims = licences.credential(
            number, self._case, review, self._service, self._settings.issuer, self._now, until, place
        )
        return Licence(
            id=number,
            type=permit.type,
            review=review.id,
            department=permit.department,
            issued_at=self._now,
            valid_until=until,
            credential=licences.sign(claims, self._settings.signing_key),
            place=place,
            succeeds=succeeds,
        )

    def _until(self, valid_days: int | None, term_from: datetime) -> datetime | None:
        if valid_days is None:
            return None
        calendar = shipped().calendars[self._service.calendar]
        return calendar.end_of(calendar.local_date(term_from) + timedelta(days=valid_days))
