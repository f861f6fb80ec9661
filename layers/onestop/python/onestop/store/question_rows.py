"""The rows of consultation: a question, its public face, and how much one person asks."""

from dataclasses import asdict
from typing import Any

from pynamodb.attributes import BooleanAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from onestop.questions import Published, Question
from onestop.store.keys import due_key, moment
from onestop.store.row import Row

QUESTION = "QUESTION"


class QuestionRow(Row, discriminator=QUESTION):
    """A question whole; it stands in its asker's list and in its department's, by status."""

    service = UnicodeAttribute()
    department = UnicodeAttribute()
    asker = UnicodeAttribute()
    text = UnicodeAttribute()
    public = BooleanAttribute()
    asked_at = UTCDateTimeAttribute()
    status = UnicodeAttribute()
    version = NumberAttribute()
    answer = UnicodeAttribute(null=True)
    answered_at = UTCDateTimeAttribute(null=True)
    clerk = UnicodeAttribute(null=True)
    published_at = UTCDateTimeAttribute(null=True)
    reason = UnicodeAttribute(null=True)


class PublishedRow(Row, discriminator="ANSWERED"):
    """What everybody can read of a question, in the partition of its service; who asked stands in no such row."""

    question = UnicodeAttribute()
    department = UnicodeAttribute()
    text = UnicodeAttribute()
    answer = UnicodeAttribute()
    answered_at = UTCDateTimeAttribute()


class AskerRow(Row, discriminator="ASKER"):
    """How many questions of one person wait for an answer."""

    open = NumberAttribute()


def question_key(question: str) -> str:
    """The partition of a question."""
    return f"{QUESTION}#{question}"


def service_key(service: str) -> str:
    """The partition in which the public questions of a service stand."""
    return f"SERVICE#{service}"


def asked_by(asker: str) -> str:
    """The list of one asker, among those of the applicants."""
    return f"{QUESTION}#{asker}"


def put_to(department: str, status: str) -> str:
    """The list of a department's questions of one status, among its work lists."""
    return f"{department}#{QUESTION.lower()}-{status}"


def question_row(question: Question) -> QuestionRow:
    """The row of a question."""
    values: dict[str, Any] = {name: value for name, value in asdict(question).items() if value is not None}
    del values["id"]
    by_time = due_key(question.asked_at, question.id)
    lists: dict[str, Any] = {
        "applicant": asked_by(question.asker),
        "created_key": by_time,
        "worklist": put_to(question.department, question.status),
        "worklist_due": by_time,
    }
    return QuestionRow(question_key(question.id), QUESTION, **values, **lists)


def published_row(question: Question, shown: Published) -> PublishedRow:
    """The row of what is shown of it; its place follows from when it was published."""
    values = {name: getattr(shown, name) for name in ("department", "text", "answer", "answered_at")}
    place = f"ANSWERED#{moment(question.published_at)}#{question.id}"
    return PublishedRow(service_key(question.service), place, question=question.id, **values)
