"""Commands on a question: it is asked, answered, answered better, or taken down."""

from dataclasses import replace
from datetime import datetime

from onestop.errors import Conflict, Fault, Invalid
from onestop.questions.question import Question


def ask(question: Question) -> Question:
    """A new question; raises Invalid for an empty one."""
    return replace(question, text=_said(question.text, "/text", "ask something"))


def answer(question: Question, clerk: str, text: str, publish: bool, now: datetime) -> Question:
    """Answer it; a later answer takes the place of the one before, and says anew whether it is published.

    Raises Conflict for one that was taken down, or whose asker wants it kept private; Invalid without words.
    """
    _require_up(question)
    if publish and not question.public:
        raise Conflict("the asker has not allowed it to be published: answer it to them alone")
    return replace(
        question,
        status="answered",
        answer=_said(text, "/text", "say the answer"),
        answered_at=now,
        clerk=clerk,
        published_at=(question.published_at or now) if publish else None,
    )


def withdraw(question: Question, clerk: str, reason: str) -> Question:
    """Take it down: open, it is closed without an answer; published, nobody else can read it any more.

    The asker keeps it, with the reason. Raises Conflict the second time, Invalid without a reason.
    """
    _require_up(question)
    said = _said(reason, "/reason", "say why: the asker is told")
    return replace(question, status="withdrawn", clerk=clerk, published_at=None, reason=said)


def _require_up(question: Question) -> None:
    if question.status == "withdrawn":
        raise Conflict("the question was taken down")


def _said(text: str, pointer: str, detail: str) -> str:
    if not text.strip():
        raise Invalid("the text is empty", (Fault(pointer, detail),))
    return text.strip()
