"""Questions in and out: each change one transaction of the question, its public face and its asker's count."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime

from pynamodb.exceptions import TransactWriteError
from pynamodb.transactions import TransactWrite

from onestop.errors import Conflict, NotFound, Refusal
from onestop.questions import MOST_OPEN, Question, published
from onestop.store.cases import ATTEMPTS
from onestop.store.once import replayed, write_answer
from onestop.store.question_rows import QUESTION, AskerRow, QuestionRow, published_row, question_key, question_row
from onestop.store.row import connection
from onestop.store.write import Answer, Once

REFUSED = "ConditionalCheckFailed"
Rule = Callable[[Question], Question]
Respond = Callable[[Question], Answer]


def load_question(question: str) -> Question:
    """The question as it stands; raises NotFound."""
    try:
        return to_question(QuestionRow.get(question_key(question), QUESTION, consistent_read=True))
    except QuestionRow.DoesNotExist:
        raise NotFound("there is no such question") from None


def ask(question: Question, answer: Answer, once: Once | None) -> Answer:
    """Write a new question; a repeated key gets the first answer. Raises Conflict for whoever has too many open."""
    for _ in range(ATTEMPTS):
        reasons = _committed(None, question, answer, once, question.asked_at)
        if not reasons:
            return answer
        repeated = replayed(once)
        if repeated:
            return repeated
        # The count is the last that a transaction writes.
        if reasons[-1] == REFUSED:
            raise Conflict(f"{MOST_OPEN} questions of yours are open: wait for an answer to one of them")
    raise _taken()


def change_question(question: str, rule: Rule, now: datetime, respond: Respond, once: Once | None) -> Answer:
    """Apply a rule to a question and answer. Raises what the rule raises, NotFound, Conflict."""
    for _ in range(ATTEMPTS):
        before = load_question(question)
        try:
            after = replace(rule(before), version=before.version + 1)
        except Refusal:
            repeated = replayed(once)
            if repeated:
                return repeated
            raise
        answer = respond(after)
        if not _committed(before, after, answer, once, now):
            return answer
        repeated = replayed(once)
        if repeated:
            return repeated
    raise _taken()


def to_question(row: QuestionRow) -> Question:
    """The question of a row."""
    values = {field.name: getattr(row, field.name) for field in fields(Question) if field.name != "id"}
    return Question(row.pk.removeprefix(question_key("")), **{**values, "version": int(row.version)})


def _committed(
    before: Question | None, after: Question, answer: Answer, once: Once | None, now: datetime
) -> list[str | None]:
    """Write it whole; nothing, or why each part of it was not written."""
    try:
        with TransactWrite(connection=connection()) as transaction:
            write_answer(transaction, once, answer, now)
            known = QuestionRow.version == before.version if before else QuestionRow.pk.does_not_exist()
            transaction.save(question_row(after), condition=known)
            _write_public(transaction, before, after)
            _write_count(transaction, before, after)
    except TransactWriteError as error:
        if error.cause_response_code in {"TransactionCanceledException", "TransactionConflictException"}:
            return [each.code if each else None for each in error.cancellation_reasons] or [None]
        raise
    return []


def _write_public(transaction: TransactWrite, before: Question | None, after: Question) -> None:
    was, shown = published(before) if before else None, published(after)
    if shown:
        transaction.save(published_row(after, shown))
    elif before and was:
        transaction.delete(published_row(before, was))


def _write_count(transaction: TransactWrite, before: Question | None, after: Question) -> None:
    """One more question of its asker is open, or one less."""
    row = AskerRow(f"ASKER#{after.asker}", "ASKER")
    if before is None:
        room = AskerRow.open.does_not_exist() | (AskerRow.open < MOST_OPEN)
        transaction.update(row, [AskerRow.kind.set(AskerRow), AskerRow.open.add(1)], condition=room)
    elif before.status == "open" != after.status:
        transaction.update(row, [AskerRow.open.add(-1)])


def _taken() -> Conflict:
    return Conflict("the question is being changed by others right now: try again")
