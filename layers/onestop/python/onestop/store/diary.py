"""Who is expected where, and when: an inspector's date belongs to one case, across all of them."""

from datetime import datetime, timedelta

from pynamodb.attributes import TTLAttribute, UnicodeAttribute
from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from onestop.cases import Case
from onestop.clock import iso
from onestop.store.row import Row

KEPT = timedelta(days=30)
"""How long a date stays in the diary after it has passed."""
Booking = tuple[str, datetime]


class DiaryRow(Row, discriminator="DIARY"):
    """One date of one inspector; without a case it is free again."""

    case = UnicodeAttribute(null=True)
    expires_at = TTLAttribute(null=True)


def write_bookings(transaction: TransactWrite, before: Case | None, after: Case) -> int:
    """Add to a transaction, as its last updates, what became of dates; return how many of them were taken."""
    was, now = _bookings(before), _bookings(after)
    for booking in sorted(was - now):
        transaction.update(_row(booking), [DiaryRow.case.remove()], condition=DiaryRow.case == after.id)
    for booking in sorted(now - was):
        actions: list[Action] = [DiaryRow.kind.set(DiaryRow), DiaryRow.case.set(after.id)]
        actions.append(DiaryRow.expires_at.set(booking[1] + KEPT))
        transaction.update(_row(booking), actions, condition=DiaryRow.case.does_not_exist())
    return len(now - was)


def is_taken(error: TransactWriteError, taken: int) -> bool:
    """Whether a transaction failed only because one of its last `taken` updates met somebody else's date."""
    reasons = error.cancellation_reasons
    own = reasons[len(reasons) - taken :]
    return any(own) and not any(reasons[: len(reasons) - taken])


def _bookings(case: Case | None) -> frozenset[Booking]:
    """A case that has ended keeps only the dates that were kept."""
    visits = case.visits.values() if case else ()
    standing = (each for each in visits if each.status == "reported" or (case and case.status == "in_review"))
    return frozenset(booking for each in standing for booking in each.bookings)


def _row(booking: Booking) -> DiaryRow:
    return DiaryRow(f"DIARY#{booking[0]}", f"SLOT#{iso(booking[1])}")
