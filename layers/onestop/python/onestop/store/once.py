"""What was answered to an Idempotency-Key: kept in the transaction that it answers, given again when it is repeated."""

from datetime import datetime, timedelta

from pynamodb.transactions import TransactWrite

from onestop.errors import Fault, Invalid
from onestop.store.history_rows import KeyRow
from onestop.store.write import Answer, Once

KEPT = timedelta(days=7)
"""How long the answer is kept."""


def write_answer(transaction: TransactWrite, once: Once | None, answer: Answer | None, now: datetime) -> None:
    """Add the answer to a transaction, which fails when the key was used before."""
    if once is None or answer is None:
        return
    row = KeyRow(
        *_place(once),
        fingerprint=once.fingerprint,
        status=answer.status,
        body=dict(answer.body),
        expires_at=now + KEPT,
    )
    transaction.save(row, condition=KeyRow.pk.does_not_exist())


def replayed(once: Once | None) -> Answer | None:
    """What was answered to that key before, None when it is new. Raises Invalid when it came with something else."""
    if once is None:
        return None
    try:
        row = KeyRow.get(*_place(once), consistent_read=True)
    except KeyRow.DoesNotExist:
        return None
    if row.fingerprint != once.fingerprint:
        fault = Fault("/Idempotency-Key", "use a new key for a new request")
        raise Invalid("this Idempotency-Key came with another request before", (fault,))
    return Answer(int(row.status), row.body)


def _place(once: Once) -> tuple[str, str]:
    return f"CALLER#{once.caller}", f"KEY#{once.key}"
