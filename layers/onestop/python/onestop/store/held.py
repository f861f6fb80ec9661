"""The licences that an applicant holds: found by type and end, so that it costs the same however many others there
are."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from pynamodb.transactions import TransactWrite

from onestop.cases import Case, Held
from onestop.store.case_rows import LicenceRow
from onestop.store.keys import case_key, holders_list, moment
from onestop.store.reading import to_licence
from onestop.store.row import Row

LOOKED_AT = 3
"""Rows of a list that are read at a time: the first will do, unless it was revoked."""
LAST = "~"
"""Behind every end of a type."""


def held(applicant: str, types: Sequence[str], now: datetime) -> tuple[Held, ...]:
    """Of each type the licence of the applicant's that holds longest, as it stands at this moment: a query each."""
    return tuple(found for each in types if (found := next(_held(applicant, each, now), None)))


def write_reliance(transaction: TransactWrite, before: Case | None, after: Case) -> None:
    """Add to a transaction that every licence which the case begins to rely on is still valid."""
    already = before.known if before else {}
    anew = {(each.case, each.licence) for name, each in after.known.items() if each != already.get(name)}
    for case, licence in sorted(anew):
        place = (case_key(case), f"CASE#LICENCE#{licence}")
        transaction.condition_check(LicenceRow, *place, condition=LicenceRow.status == "valid")


def _held(applicant: str, type_: str, now: datetime) -> Iterator[Held]:
    holds = Row.desk_due.between(f"{type_}#{moment(now)}", f"{type_}#{LAST}")
    valid = LicenceRow.status == "valid"
    listed = holders_list(applicant)
    rows = Row.by_desk.query(listed, holds, valid, scan_index_forward=False, page_size=LOOKED_AT)
    for found in rows:
        # The index lags behind: a licence that was revoked a moment ago does not count.
        row = Row.get(found.pk, found.sk, consistent_read=True)
        if isinstance(row, LicenceRow) and row.case and row.status == "valid":
            yield Held(row.case, to_licence(row))
