"""GET /desk/questions, GET /desk/questions/{question}: what a department is asked, and its answers."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.errors import Conflict, Forbidden, Invalid, NotFound
from onestop.operations.schemas import COMPONENTS
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.desk import names
from portal.desk.stamp import Stamp
from portal.desk.typed import Typed
from portal.once import new_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

STATUSES = ("open", "answered", "withdrawn")
DEEDS = ("answer", "withdrawal")
"""What can have been done just before, as the list says it."""
REASON: int = COMPONENTS["QuestionWithdrawal"]["properties"]["reason"]["maxLength"]
YES, NO = "yes", "no"
FIELDS = ("text", "publish", "reason")


@page(routes, "GET /desk/questions")
def listed(visit: Visit) -> Page:
    """One page of one department's questions of one status, the oldest first."""
    own = sorted(visit.caller.departments)
    department = visit.place.asked("department") or next(iter(own), "")
    if not department:
        raise Forbidden("only departments are asked")
    said, cursor, done = (visit.place.asked(name) for name in ("status", "cursor", "done"))
    status = said if said in STATUSES else STATUSES[0]
    query = {"department": department, "status": status, **({"cursor": cursor} if cursor else {})}
    found = ask(visit, "listQuestions", query=query).body
    values = {
        "questions": found["items"],
        "next": found["next"],
        "titles": {each["service"]: names.service(each["service"], visit.language) for each in found["items"]},
        "department": department,
        "departments": {code: names.department(code, visit.language) for code in sorted({*own, department})},
        "status": status,
        "statuses": STATUSES,
        "done": done if done in DEEDS else None,
    }
    return Page("consultation/desk.html", values)


@page(routes, "GET /desk/questions/{question}")
def show(visit: Visit, question: str) -> Page:
    """The question, its answer so far, and room for another."""
    return _page(visit, _put_to(visit, question))


@page(routes, "POST /desk/questions/{question}/answer")
def answer(visit: Visit, question: str) -> Answer:
    """To whoever asked, and to everybody if the asker allows it and the department wishes."""
    found, typed = _put_to(visit, question), Typed(visit)
    text = typed.text("text", owed=True)
    publish = found["public"] and typed.choice("publish", (YES, NO)) == YES
    return _done(visit, "answerQuestion", "answer", found, {"text": text, "publish": publish}, typed)


@page(routes, "POST /desk/questions/{question}/withdrawal")
def withdraw(visit: Visit, question: str) -> Answer:
    """Take it down for good; its asker is told why."""
    found, typed = _put_to(visit, question), Typed(visit)
    body = {"reason": typed.text("reason", owed=True, longest=REASON)}
    return _done(visit, "withdrawQuestion", "withdrawal", found, body, typed)


def _done(
    visit: Visit, operation: str, deed: str, found: Mapping[str, Any], body: Mapping[str, Any], typed: Typed
) -> Answer:
    if typed.mistakes:
        return _page(visit, found, typed)
    stamp = Stamp.sent(visit)
    try:
        ask(visit, operation, body=body, key=stamp.key, expect=stamp.version, question=found["id"])
    except (Conflict, Invalid):
        return _page(visit, _put_to(visit, found["id"]), typed, moved=True)
    return Redirect(visit.place.link("/desk/questions", department=found["department"], done=deed))


def _put_to(visit: Visit, question: str) -> Mapping[str, Any]:
    """The question; raises NotFound for one that none of the reader's departments is asked."""
    found = ask(visit, "readQuestion", question=question).body
    if found["department"] not in visit.caller.departments:
        raise NotFound("the question is another department's")
    return found


def _page(visit: Visit, found: Mapping[str, Any], typed: Typed | None = None, *, moved: bool = False) -> Page:
    """With what was typed; `moved`: somebody else did something about it first, which is shown."""
    mistakes = typed.mistakes if typed else {}
    stamp = Stamp(found["version"], new_key()) if moved else Stamp.of(visit, found)
    values = {
        "question": found,
        "title": names.service(found["service"], visit.language),
        "department": names.department(found["department"], visit.language),
        "typed": {field: visit.typed(field) if typed else "" for field in FIELDS},
        "mistakes": mistakes,
        "wrong": {field: mistakes.get(field) for field in FIELDS},
        "moved": moved,
        "stamp": stamp,
    }
    return Page("consultation/answer.html", values, 409 if moved else 422 if mistakes else 200)
