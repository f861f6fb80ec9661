"""A licence as a sheet: the signed credential and the status that it has, in one Chinese script and in English."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from onestop.cases import Case, Licence
from onestop.catalogue import Department, Service
from onestop.catalogue.text import Text
from onestop.clock import Calendar
from onestop.paper import dates, particulars
from onestop.paper.sheet import Chinese, Entry, Mark, Pair, Sheet
from onestop.paper.wording import WORDS

Standing = Literal["valid", "expired", "suspended", "revoked"]
ORDERED = {"suspended": "suspension", "revoked": "revocation"}
"""The order that leads to a status."""


class Writer:
    """Writes the licences of a service, dated by its calendar; `office` is None for one that is no more."""

    def __init__(self, language: Chinese, service: Service, calendar: Calendar, office: Department | None) -> None:
        self._language, self._service, self._calendar, self._office = language, service, calendar, office

    def sheet(self, claims: Mapping[str, Any], case: Case, licence: Licence, standing: Standing) -> Sheet:
        """The sheet of a licence of the case, by its credential's claims; `standing` is the status that it has now."""
        subject = claims["credentialSubject"]
        issued = self._day(datetime.fromisoformat(claims["validFrom"]))
        title = {each["@language"]: each["@value"] for each in claims["name"]}
        return Sheet(
            language=self._language,
            title=self._pair(title),
            office=self._pair(self._office.name) if self._office else Pair(subject["department"]),
            number=licence.id,
            link=claims["id"],
            issued_on=issued,
            entries=(
                *particulars.entries(subject.get("particulars", {}), case, self._service, self._language),
                Entry(self._words("service"), (self._pair(self._service.title),)),
                Entry(self._words("until"), (self._end(claims),)),
                *self._conditions(subject),
            ),
            mark=None if standing == "valid" else self._mark(licence, standing),
            made_at=licence.issued_at,
        )

    def _end(self, claims: Mapping[str, Any]) -> Pair:
        if "validUntil" not in claims:
            return self._words("endless")
        return self._day(datetime.fromisoformat(claims["validUntil"]))

    def _conditions(self, subject: Mapping[str, Any]) -> tuple[Entry, ...]:
        laid_down = tuple(Pair(each) for each in subject["conditions"])
        return (Entry(self._words("conditions"), laid_down, numbered=True),) if laid_down else ()

    def _mark(self, licence: Licence, standing: Standing) -> Mark:
        since = licence.valid_until
        if standing in ORDERED:
            since = next((each.at for each in reversed(licence.orders) if each.kind == ORDERED[standing]), None)
        from_then = self._words("since").filled(day=self._day(since)) if since else None
        return Mark(self._words(standing), from_then)

    def _day(self, at: datetime) -> Pair:
        day = self._calendar.local_date(at)
        return Pair(dates.chinese(day), dates.english(day))

    def _words(self, name: str) -> Pair:
        return self._pair(WORDS[name])

    def _pair(self, text: Text) -> Pair:
        return Pair.of(text, self._language)
