"""The question to the table: may this caller do this to that case?"""

from collections.abc import Mapping

from onestop.cases import Case, Review
from onestop.cases.delegating import delegate_of
from onestop.cases.superior import acceptance_superior, acceptor, adviser, desks, superior
from onestop.cases.viewing import Viewer
from onestop.catalogue import shipped
from onestop.errors import Forbidden, NotFound, Unauthenticated
from onestop.identity.principal import Principal
from onestop.identity.table import TABLE, Scope, is_public

OF: Mapping[str, str] = {
    "giveOpinion": "opinions",
    "readCard": "cards",
    "appealCard": "cards",
    "settleCard": "cards",
}
"""Operations that name a part of the case which is no review: a card, an opinion where there is no more yet."""


def authorise(caller: Principal | None, operation: str, case: Case | None = None, part: str | None = None) -> None:
    """Return when the table allows it; without a case the role alone decides. `part` is a review, unless `OF` says.
    The case is one with those delegates alone who may act (`onestop.cases.delegating.in_force`).

    Raises Unauthenticated, NotFound for what the caller may not know exists, Forbidden otherwise.
    """
    if is_public(operation):
        return
    if caller is None:
        raise Unauthenticated("sign in first")
    if case is None:
        if not caller.roles & TABLE[operation].keys():
            raise Forbidden("your role does not allow this")
        return
    parts = OF.get(operation, "reviews")
    known = part is None or part in getattr(case, parts)
    if known and _allowed(caller, operation, case, part):
        return
    if not _allowed(caller, "readCase", case, None):
        raise NotFound("there is no such case")
    if not known:
        raise NotFound(f"the case has no such {'card' if parts == 'cards' else 'review'}")
    raise Forbidden("you may read this case, and may not do this to it")


def authorise_licence(caller: Principal | None, operation: str, case: Case, licence: str) -> None:
    """The same for a licence of the case. Everybody may know that a licence exists: never NotFound."""
    if caller is None:
        raise Unauthenticated("sign in first")
    if not any(_reaches_licence(scope, caller, case, licence) for scope in _scopes(caller, operation)):
        raise Forbidden("you may not do this to the licence")


def involved(caller: Principal, case: Case) -> frozenset[str]:
    """Those of the caller's departments that have the case before them: the core department once it was
    submitted, a reviewing one once its review is part of the case, a superior one once it was escalated to them,
    one that is asked for its opinion on a draft, one that looks at its refusal again."""
    required = (each for each in case.reviews.values() if each.status != "not_required")
    before: set[str | None] = {code for each in required for code in desks(case, each)}
    before |= {adviser(case, each) for each in case.opinions}
    if case.submitted_at is not None:
        before |= {case.department, acceptance_superior(case)}
    if case.reconsideration is not None:
        before.add(case.reconsideration.department)
    return frozenset(each for each in caller.departments if each in before)


def rank(caller: Principal, case: Case, review: str) -> frozenset[str]:
    """What the caller is to a review: of its `department`, of the `parent` department that it answers to."""
    state = case.reviews.get(review)
    if state is None or state.status == "not_required":
        return frozenset()
    department = shipped().departments.get(state.department)
    found = {"department": state.department, "parent": department.parent if department else None}
    return frozenset(name for name, code in found.items() if code in caller.departments)


def viewer(caller: Principal, case: Case) -> Viewer:
    """How much of a case the caller may be shown: all of it, or what their departments see."""
    whole = any(_reaches(scope, caller, case, None) for scope in _scopes(caller, "readCase") if scope != "involved")
    delegate = delegate_of(case, caller.sub)
    number = delegate.number if delegate and caller.sub != case.applicant else None
    return Viewer(whole, involved(caller, case), "supervisor" in caller.roles, number)


def _allowed(caller: Principal, operation: str, case: Case, part: str | None) -> bool:
    return any(_reaches(scope, caller, case, part) for scope in _scopes(caller, operation))


def _scopes(caller: Principal, operation: str) -> list[Scope]:
    return [scope for role, scope in TABLE[operation].items() if role in caller.roles]


def _reaches(scope: Scope, caller: Principal, case: Case, part: str | None) -> bool:
    """Whether the caller is as near to the case as the scope asks."""
    match scope:
        case "own" | "acting" | "preparing" | "filed":
            return caller.sub == case.filed_by if scope == "filed" else _acts(scope, caller, case)
        case "involved":
            return bool(involved(caller, case))
        case "core":
            return case.submitted_at is not None and case.department in involved(caller, case)
        case "acceptor":
            return case.submitted_at is not None and acceptor(case) in involved(caller, case)
        case "reconsidering":
            return case.reconsideration is not None and case.reconsideration.department in caller.departments
        case "any" | "issuer":
            return scope == "any"  # an issuer is near to a licence, not to the case
    return _reaches_part(scope, caller, case, part or "")


def _acts(scope: Scope, caller: Principal, case: Case) -> bool:
    """Whether the caller is the applicant, or a delegate of theirs who may do as much as the scope asks."""
    if caller.sub == case.applicant:
        return True
    delegate = delegate_of(case, caller.sub)
    return scope != "own" and delegate is not None and (scope == "preparing" or delegate.may == "act")


def _reaches_part(scope: Scope, caller: Principal, case: Case, part: str) -> bool:
    """Whether the caller is as near to a review of the case, to an opinion or a card, as the scope asks."""
    match scope:
        case "adviser":
            return adviser(case, part) in caller.departments
        case "superior":
            return bool(rank(caller, case, part))
        case "escalated" if not part:
            return acceptance_superior(case) in caller.departments
        case "charged":
            return part in case.cards and case.cards[part].department in caller.departments
    state = case.reviews.get(part)
    return state is not None and _reaches_review(scope, involved(caller, case), case, state)


def _reaches_review(scope: Scope, departments: frozenset[str], case: Case, review: Review) -> bool:
    """Whether one of these departments, which have the case before them, is as near to a review as the scope asks."""
    match scope:
        case "reviewer":
            return review.department in departments
        case "escalated":
            return superior(case, review) in departments
    return bool(desks(case, review) & departments)


def _reaches_licence(scope: Scope, caller: Principal, case: Case, licence: str) -> bool:
    """Whether the caller is as near to a licence as the scope asks."""
    if scope == "issuer":
        return case.licences[licence].department in caller.departments
    return _reaches(scope, caller, case, None)
