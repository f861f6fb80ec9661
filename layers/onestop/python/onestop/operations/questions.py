"""Consultation: questions about a service, those of one person or department, and what of them is for everybody."""

from dataclasses import asdict
from typing import get_args

from onestop import questions, store
from onestop.catalogue import shipped
from onestop.errors import Fault, Malformed
from onestop.identifiers import new_id
from onestop.identity import authorise_question
from onestop.operations.call import Call
from onestop.operations.declaration import Parameter
from onestop.operations.department import DEPARTMENT, asked_department
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.reply import Reply
from onestop.operations.rows import told
from onestop.operations.searching import found, words
from onestop.questions import Question, QuestionStatus

KEPT = 60
"""Seconds for which anybody may keep what was published."""
Q = Parameter("q", "Words that must all be in the question or its answer.", {"type": "string", "maxLength": 100})
STATUS = Parameter(
    "status",
    "Of a department's questions; `open` unless given.",
    {"type": "string", "enum": list(get_args(QuestionStatus))},
)


@operation(
    "GET /services/{service}/questions",
    "listAnsweredQuestions",
    summary="Answered questions about a service, newest first; a page may hold few, or none, and have a next one",
    answers={200: "AnsweredQuestionPage"},
    query=(Q, CURSOR),
)
def answered(call: Call, service: str) -> Reply:
    """What was published; nobody learns who asked."""
    id, asked = shipped().service(service).id, words(call.query.get("q", ""))
    page = store.published_questions(
        id, lambda each: found(asked, (each.text, each.answer)), call.query.get("cursor"), PAGE
    )
    items = [{name: told(value) for name, value in asdict(each).items()} for each in page.items]
    return Reply({"items": items, "next": page.next}, max_age=KEPT)


@operation(
    "POST /services/{service}/questions",
    "askQuestion",
    summary="Ask the core department of a service something; `public` lets it publish question and answer",
    answers={201: "Question"},
    body="NewQuestion",
)
def ask(call: Call, service: str) -> Reply:
    """By anybody who is signed in."""
    offered = shipped().service(service)
    asked = questions.ask(
        Question(
            id=new_id(),
            service=offered.id,
            department=offered.acceptance.department,
            asker=call.caller.sub,
            text=call.body["text"],
            public=call.body.get("public", False),
            asked_at=call.now,
        )
    )
    answer = store.ask(asked, store.Answer(201, questions.view(asked)), call.once)
    return Reply(answer.body, answer.status, location=f"../../questions/{answer.body['id']}")


@operation(
    "GET /questions",
    "listQuestions",
    summary="What the caller asked, newest first; with `department`, what it is asked, oldest first",
    answers={200: "QuestionPage"},
    query=(DEPARTMENT, STATUS, CURSOR),
)
def listed(call: Call) -> Reply:
    """A department's own list shows its open questions."""
    status, cursor = call.query.get("status"), call.query.get("cursor")
    if "department" in call.query:
        page = store.questions_to(asked_department(call), status or "open", cursor, PAGE)
    elif status is not None:
        raise Malformed("say of which department", (Fault("/department", "is needed with `status`"),))
    else:
        page = store.questions_of(call.caller.sub, cursor, PAGE)
    return Reply({"items": [questions.view(each) for each in page.items], "next": page.next})


@operation(
    "GET /questions/{question}",
    "readQuestion",
    summary="A question, for whoever asked it, its department and supervision",
    answers={200: "Question"},
)
def read(call: Call, question: str) -> Reply:
    """With its answer, and why it was taken down if it was."""
    state = store.load_question(question)
    authorise_question(call.caller, call.operation, state)
    return Reply(questions.view(state))
