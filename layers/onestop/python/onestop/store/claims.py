"""What an applicant was told by mail, a row each: claimed before it leaves, marked as news of it comes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from pynamodb.exceptions import PutError, UpdateError
from pynamodb.expressions.update import Action

from onestop.errors import NotFound
from onestop.notices import FOLLOWS, Notice, State
from onestop.store.case_rows import CaseRow
from onestop.store.history_rows import NoticeRow
from onestop.store.keys import case_key
from onestop.store.lists import NOTICE

GIVEN_UP = timedelta(seconds=20)
"""After so long, nobody who claimed a notice is at work on it any more: the function is stopped before."""
Claim = Literal["claimed", "busy", "known"]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whose case it is, the language of its filing, and the dates as they are now. Instants in UTC."""

    applicant: str
    language: str | None
    service: str
    service_version: str
    status: str
    due_at: datetime | None
    promised_due_at: datetime | None


def addressee(case: str) -> Addressee:
    """To whom a case's notices go: one small read. Raises NotFound."""
    names = list(Addressee.__slots__)
    try:
        row = CaseRow.get(case_key(case), "CASE", consistent_read=True, attributes_to_get=["kind", *names])
    except CaseRow.DoesNotExist as error:
        raise NotFound("there is no such case") from error
    return Addressee(**{name: getattr(row, name) for name in names})


def claim(notice: Notice, language: str, state: State, now: datetime) -> Claim:
    """Write a notice down before anything is done about it, so that only one does.

    `busy`: somebody else is at it. What was claimed and left `sending` by one who is gone, or has failed, is
    claimed anew: between its mail and the mark of it a process may end, and then the mail goes out once more.
    """
    row = NoticeRow(
        case_key(notice.case),
        _sort_key(notice.seq),
        case=notice.case,
        subject=notice.subject,
        at=notice.at,
        language=language,
        state=state,
        claimed_at=now,
    )
    left = (NoticeRow.state == "sending") & (NoticeRow.claimed_at < now - GIVEN_UP)
    free = NoticeRow.pk.does_not_exist() | (NoticeRow.state == "failed") | left
    if _done(lambda: row.save(condition=free)):
        return "claimed"
    return "busy" if NoticeRow.get(row.pk, row.sk, consistent_read=True).state == "sending" else "known"


def mark(case: str, seq: int, state: State, message: str | None = None) -> bool:
    """Note how far a notice has come; False when it has come further already, or there is none."""
    row = NoticeRow(case_key(case), _sort_key(seq))
    actions: list[Action] = [NoticeRow.state.set(state)]
    if message is not None:
        actions.append(NoticeRow.message.set(message))
    return _done(lambda: row.update(actions=actions, condition=NoticeRow.state.is_in(*FOLLOWS[state])))


def _sort_key(seq: int) -> str:
    return f"{NOTICE}{seq:06}"


def _done(write: Callable[[], Any]) -> bool:
    try:
        write()
    except (PutError, UpdateError) as error:
        if error.cause_response_code != "ConditionalCheckFailedException":
            raise
        return False
    return True
