"""Consultation (諮詢): questions about services, as pure rules: (state, command, now) -> new state, or a refusal."""

from onestop.questions.answering import answer, ask, withdraw
from onestop.questions.question import MOST_OPEN, Published, Question, QuestionStatus, published, view

__all__ = [
    "MOST_OPEN",
    "Published",
    "Question",
    "QuestionStatus",
    "answer",
    "ask",
    "published",
    "view",
    "withdraw",
]
