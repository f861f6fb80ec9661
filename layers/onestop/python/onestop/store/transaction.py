"""One change, one transaction: the new state, its events, its message and the answer to its key, or nothing."""

from dataclasses import asdict

from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from onestop.errors import Conflict
from onestop.store.case_rows import CaseRow
from onestop.store.diary import is_taken, write_bookings
from onestop.store.held import write_reliance
from onestop.store.history import event_attributes
from onestop.store.history_rows import EventRow, MessageRow
from onestop.store.keys import Attributes, case_key
from onestop.store.once import write_answer
from onestop.store.row import Row, connection
from onestop.store.state import state_rows
from onestop.store.status_lists import write_status
from onestop.store.versions import Pin
from onestop.store.write import Answer, Once, Write


class LostRace(Exception):
    """Somebody else wrote the case, or used the key, in between; nothing was written."""


def commit(write: Write, answer: Answer | None = None, once: Once | None = None) -> None:
    """Write it whole, on condition that the case is still as it was read.

    Raises LostRace, or Conflict for a date in somebody's diary that another case has.
    """
    pin, booked = Pin(write.after), 0
    try:
        with TransactWrite(connection=connection()) as transaction:
            write_answer(transaction, once, answer, write.at)
            for each in (write, write.beside) if write.beside else (write,):
                _write_history(transaction, each)
                _write_state(transaction, each)
            write_reliance(transaction, write.before, write.after)
            write_status(transaction, write.before, write.after)
            pin.write(transaction)
            booked = write_bookings(transaction, write.before, write.after)
    except TransactWriteError as error:
        if is_taken(error, booked):
            raise Conflict("this date is taken: whoever would come is expected elsewhere; choose another") from error
        if error.cause_response_code in {"TransactionCanceledException", "TransactionConflictException"}:
            raise LostRace from error
        raise
    pin.written()


def _write_history(transaction: TransactWrite, write: Write) -> None:
    partition = case_key(write.after.id)
    if write.events:
        row = EventRow(partition, f"EVENT#{write.events[0].seq:06}", **event_attributes(write.events))
        transaction.save(row, condition=EventRow.pk.does_not_exist())
    if write.message:
        values = {"case": write.after.id, **asdict(write.message)}
        transaction.save(MessageRow(partition, f"MESSAGE#{write.message.number:04}", **values))


def _write_state(transaction: TransactWrite, write: Write) -> None:
    """New rows are put; known ones updated attribute by attribute, for the machine's tokens live beside ours."""
    partition = case_key(write.after.id)
    old = state_rows(write.before) if write.before else {}
    new = {key: attributes for key, attributes in state_rows(write.after).items() if attributes != old.get(key)}
    parts = sum(model is not CaseRow for model, _ in new)
    for (model, sort), attributes in new.items():
        known, writes = old.get((model, sort)), parts if model is CaseRow else 1
        if known is None:
            present = {name: value for name, value in attributes.items() if value is not None}
            row = model(partition, sort, writes=writes, **present)
            transaction.save(row, condition=model.pk.does_not_exist())
        else:
            condition = CaseRow.version == known["version"] if model is CaseRow else None
            actions = _actions(model, known, attributes)
            if writes:
                actions.append(model.writes.add(writes))
            transaction.update(model(partition, sort), actions, condition=condition)


def _actions(model: type[Row], known: Attributes, attributes: Attributes) -> list[Action]:
    changed = {name: value for name, value in attributes.items() if value != known[name]}
    return [
        getattr(model, name).remove() if value is None else getattr(model, name).set(value)
        for name, value in changed.items()
    ]
