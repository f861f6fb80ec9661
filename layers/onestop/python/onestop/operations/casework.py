"""Every call on a case: load it, ask who may, then the rule, and answer with the case as the caller may see it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from onestop import store
from onestop.accounts import sub_of
from onestop.cases import Case, Change, Held, Licence, Viewer, delegate_of, in_force, sought
from onestop.cases.delegating import actor_of
from onestop.cases.draft import EDITABLE
from onestop.cases.renewing import renewable_until
from onestop.cases.view import view
from onestop.catalogue import Service, shipped
from onestop.clock import Calendar
from onestop.errors import Conflict, Fault, Forbidden, Invalid, NotFound
from onestop.identity import authorise, authorise_licence, viewer
from onestop.operations.call import Call
from onestop.operations.reply import Reply
from onestop.surroundings import surroundings

APPLICANTS = frozenset({"applicant", "counter"})
"""As whom rules say that something was done on the applicant's side."""
Shown = Callable[[Case], dict[str, Any]]


def opened(call: Call, case: str, review: str | None = None) -> Case:
    """A case, or a review of one, that the caller may do this to; raises NotFound or Forbidden."""
    found = store.load(case)
    _permit(call, found, review)
    return found


def licensed(call: Call, licence: str) -> tuple[Case, Licence]:
    """A licence that the caller may do this to, with its case; raises NotFound or Forbidden."""
    number, _ = store.licence(licence)
    found = store.load(number)
    _permit(call, found, None, licence)
    return found, found.licences[licence]


def changed(
    call: Call,
    case: str,
    rule: Callable[[Case], Change],
    *,
    status: int = 200,
    review: str | None = None,
    card: str | None = None,
    licence: str | None = None,
    shown: Shown | None = None,
) -> store.Answer:
    """Apply a rule for a caller who may do this, and answer; raises what the rule raises, NotFound, Forbidden."""

    def permitted(state: Case) -> Change:
        _permit(call, state, review or card, licence)
        # Asked only now: a version is nobody's business who may not see the case.
        if call.expect is not None and call.expect != state.version:
            raise Conflict(f"the case is at version {state.version}, not {call.expect}: read it again")
        return _by_themselves(call, rule(state))

    def respond(state: Case) -> store.Answer:
        return store.Answer(status, (shown or (lambda each: seen(call, each)))(state))

    return store.perform(case, permitted, call.now, respond, call.once)


def looks(call: Call, case: Case) -> Viewer:
    """As whom the caller looks at the case at this moment."""
    return viewer(call.caller, in_force(case, call.now))


def seen(call: Call, case: Case) -> dict[str, Any]:
    """The case as the caller may see it."""
    return view(case, store.pinned(case), looks(call, case), renewable(call, case))


def renewable(call: Call, case: Case) -> dict[str, datetime]:
    """The licences of the case whose renewal can be asked for now, by the law of today, and until when."""
    untils = {key: renewable_until(each, today(case), call.now) for key, each in case.licences.items()}
    return {key: until for key, until in untils.items() if until is not None}


def case_reply(answer: store.Answer, location: str | None = None) -> Reply:
    """The answer with its version as ETag."""
    return Reply(answer.body, answer.status, etag=str(answer.body["version"]), location=location)


def offered(case: Case) -> Service:
    """The service whose rules hold for the case: as offered now while the applicant can change it, as pinned after."""
    return shipped().service(case.service) if case.status in EDITABLE else store.pinned(case)


def on_file(call: Call, case: Case, service: Service) -> tuple[Held, ...]:
    """The licences that the applicant holds at this moment and that can stand in for a document of the service."""
    return store.held(case.applicant, sought(service), call.now)


def today(case: Case) -> Service:
    """The service as it is offered now, for what the law of today rules: renewal, reconsideration."""
    try:
        return shipped().service(case.service)
    except NotFound:
        return store.pinned(case)


def calendar(service: Service) -> Calendar:
    """The calendar by which a service counts."""
    return shipped().calendars[service.calendar]


def applicant(call: Call) -> str | None:
    """Whom the counter names, in the body or the query; raises Forbidden for anybody else who does, Invalid for an
    account that there is not."""
    named, account = call.body.get("on_behalf_of") or call.query.get("on_behalf_of"), call.body.get("account")
    if (named or account) is not None and "counter" not in call.caller.roles:
        raise Forbidden("only the counter acts on behalf of others")
    if account is None:
        return named
    found = sub_of(account, surroundings().user_pool)
    if found is None or named not in (None, found):
        raise Invalid("there is no such account", (Fault("/account", "is not known"),))
    return found


def require_acting(call: Call, case: Case) -> None:
    """Raise Forbidden unless the caller may hand the case in: what changes it under way asks for as much."""
    authorise(call.caller, "submitCase", in_force(case, call.now))


def acting(call: Call, case: Case) -> str | None:
    """As whom the caller acts on the applicant's side of the case; None for everybody who stands on another."""
    if call.caller.sub == case.applicant:
        return "applicant"
    delegate = delegate_of(in_force(case, call.now), call.caller.sub)
    if delegate:
        return actor_of(delegate)
    return "counter" if call.caller.sub == case.filed_by else None


def _by_themselves(call: Call, change: Change) -> Change:
    """What is done on the applicant's side is done by whoever did it: rules know that it was one of these."""
    done_by = acting(call, change.case)
    if done_by is None:
        return change
    done = (replace(each, actor=done_by) if each.actor in APPLICANTS else each for each in change.events)
    return replace(change, events=tuple(done))


def _permit(call: Call, case: Case, part: str | None, licence: str | None = None) -> None:
    present = in_force(case, call.now)
    if licence is None:
        authorise(call.caller, call.operation, present, part)
    else:
        authorise_licence(call.caller, call.operation, present, licence)
    named = applicant(call)
    if named is not None and named != case.applicant:
        raise NotFound("the applicant has no such case")
