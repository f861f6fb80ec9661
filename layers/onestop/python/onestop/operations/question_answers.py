"""What the core department does with a question: answer it, answer it better, take it down."""

from collections.abc import Callable

from onestop import questions, store
from onestop.errors import Conflict
from onestop.identity import authorise_question
from onestop.operations.call import Call
from onestop.operations.operation import operation
from onestop.operations.reply import Reply
from onestop.questions import Question


@operation(
    "POST /questions/{question}/answer",
    "answerQuestion",
    summary="Answer a question, or answer it better; `publish` says anew whether everybody can read it",
    answers={200: "Question"},
    body="QuestionAnswer",
)
def answer(call: Call, question: str) -> Reply:
    """By the core department; published only if the asker allowed it."""
    text, publish = call.body["text"], call.body["publish"]
    return _changed(call, question, lambda state: questions.answer(state, call.caller.sub, text, publish, call.now))


@operation(
    "POST /questions/{question}/withdrawal",
    "withdrawQuestion",
    summary="Take a question down, answered or not; its asker is told why",
    answers={200: "Question"},
    body="QuestionWithdrawal",
)
def withdraw(call: Call, question: str) -> Reply:
    """By the core department, for good."""
    return _changed(call, question, lambda state: questions.withdraw(state, call.caller.sub, call.body["reason"]))


def _changed(call: Call, question: str, rule: Callable[[Question], Question]) -> Reply:
    def permitted(state: Question) -> Question:
        authorise_question(call.caller, call.operation, state)
        if call.expect is not None and call.expect != state.version:
            raise Conflict(f"the question is at version {state.version}, not {call.expect}: read it again")
        return rule(state)

    def respond(state: Question) -> store.Answer:
        return store.Answer(200, questions.view(state))

    changed = store.change_question(question, permitted, call.now, respond, call.once)
    return Reply(changed.body, changed.status)
