"""The machine's task tokens: bound to a case or a review of it, beside the state and never inside it."""

from typing import Any

from pynamodb.exceptions import TransactWriteError, UpdateError
from pynamodb.transactions import TransactWrite

from onestop.errors import NotFound
from onestop.store.case_rows import CaseRow, ReviewRow
from onestop.store.keys import case_key
from onestop.store.row import connection


def register_token(case: str, review: str | None, token: str) -> None:
    """Keep the token that ends the waiting step: acceptance (None), where the newest counts, or a review.

    A review keeps all its tokens: a function that is late may bring one of an execution that is over, and must
    not hide the one that somebody waits for.

    A review that the case's version of the service does not have gets a row that is not required, so
    that its branch ends. Raises NotFound for an unknown case.
    """
    partition = case_key(case)
    if review is None:
        if not _updated(CaseRow(partition, "CASE"), CaseRow.accept_token.set(token)):
            raise _unknown()
        return
    if not _updated(ReviewRow(partition, f"CASE#REVIEW#{review}"), ReviewRow.tokens.add({token})):
        _add_foreign(case, review, token)


def _updated(row: CaseRow | ReviewRow, action: Any) -> bool:
    """Whether the row was there to be updated; it is not made."""
    try:
        row.update(actions=[action], condition=type(row).pk.exists())
    except UpdateError as error:
        if error.cause_response_code == "ConditionalCheckFailedException":
            return False
        raise
    return True


def _add_foreign(case: str, review: str, token: str) -> None:
    partition = case_key(case)
    row = ReviewRow(partition, f"CASE#REVIEW#{review}", case=case, review=review, tokens={token})
    row.status, row.branch_ended = "not_required", True
    try:
        with TransactWrite(connection=connection()) as transaction:
            transaction.condition_check(CaseRow, partition, "CASE", condition=CaseRow.pk.exists())
            transaction.save(row)
    except TransactWriteError as error:
        raise _unknown() if _missed(error) else error from error


def _missed(error: TransactWriteError) -> bool:
    return any(reason and reason.code == "ConditionalCheckFailed" for reason in error.cancellation_reasons)


def _unknown() -> NotFound:
    return NotFound("there is no such case")
