"""The question to the table about a consultation: may this caller do this to that question?"""

from onestop.errors import Forbidden, NotFound, Unauthenticated
from onestop.identity.principal import Principal
from onestop.identity.table import TABLE, Scope
from onestop.questions import Question


def authorise_question(caller: Principal | None, operation: str, question: Question) -> None:
    """Return when the table allows it; raises Unauthenticated, NotFound for what the caller may not read, Forbidden."""
    if caller is None:
        raise Unauthenticated("sign in first")
    if _allowed(caller, operation, question):
        return
    if not _allowed(caller, "readQuestion", question):
        raise NotFound("there is no such question")
    raise Forbidden("you may read this question, and may not do this to it")


def _allowed(caller: Principal, operation: str, question: Question) -> bool:
    scopes = (scope for role, scope in TABLE[operation].items() if role in caller.roles)
    return any(_reaches(each, caller, question) for each in scopes)


def _reaches(scope: Scope, caller: Principal, question: Question) -> bool:
    """Whether the caller is as near to the question as the scope asks."""
    asked = question.department in caller.departments
    match scope:
        case "own":
            return caller.sub == question.asker
        case "core":
            return asked
        case "involved":
            return asked or caller.sub == question.asker
    return scope == "any"
