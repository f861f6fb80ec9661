"""GET/POST /cases/{case}/sections/{section}: one section of the form a page; each "continue" saves."""

from collections.abc import Mapping, Sequence

from chalice.app import Blueprint

from onestop.errors import Conflict, Invalid, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.filing import mistakes
from portal.filing.draft import Draft, draft, version
from portal.filing.form import Form
from portal.filing.mistakes import Mistakes
from portal.filing.reading import Sent, read
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

CHECK, LATER = "check", "later"
"""Where the reader comes from and goes back to; the button that leaves the rest for another day."""


@page(routes, "GET /cases/{case}/sections/{section}")
def show(visit: Visit, case: str, section: str) -> Page:
    """The section with what was saved."""
    return _page(visit, _known(draft(visit, case), section), section)


@page(routes, "POST /cases/{case}/sections/{section}")
def save(visit: Visit, case: str, section: str) -> Answer:
    """Save what was typed; go on when nothing of it is wrong or missing."""
    found = _known(draft(visit, case), section)
    asked = found.form.fields(found.form.section(section) or {})
    sent = read(asked, visit.fields)
    if sent.unreadable:
        return _page(visit, found, section, sent, mistakes.unreadable(visit.words, sent.unreadable))
    try:
        saved = _saved(visit, found, sent)
    except Invalid as invalid:
        return _page(visit, found, section, sent, mistakes.broken(visit.words, found.form, invalid.errors))
    except Conflict:
        return _stale(visit, case, section, sent)
    return _next(visit, saved, section, [each.name for each in asked], sent)


def _saved(visit: Visit, found: Draft, sent: Sent) -> Draft:
    """The case with the answers; those that no longer matter are taken out with the same stroke."""
    changes = sent.changes(found.case["answers"])
    after = {name: value for name, value in {**found.case["answers"], **changes}.items() if value is not None}
    changes |= dict.fromkeys(Form(found.service, after).idle())
    if not changes:
        return found
    case = ask(visit, "amendCase", body={"answers": changes}, expect=version(visit), case=found.case["id"]).body
    return Draft(case, found.service, Form(found.service, case["answers"]))


def _next(visit: Visit, saved: Draft, section: str, asked: Sequence[str], sent: Sent) -> Answer:
    """Where to go now that it is saved: a field that only these answers ask for is shown before it is missed."""
    case, place, back = saved.case["id"], visit.place, visit.typed("from")
    if visit.typed("go") == LATER:
        return Redirect(place.link("/cases", case, "application"))
    shown = saved.form.fields(saved.form.section(section) or {})
    if any(each.name not in asked for each in shown):
        return Redirect(place.link("/cases", case, "sections", section, **({"from": back} if back else {})))
    wrong = [each for each in shown if each.name in saved.form.missing]
    if wrong:
        return _page(visit, saved, section, sent, mistakes.missing(visit.words, wrong))
    following = saved.form.after(section)
    if back == CHECK:
        return Redirect(place.link("/cases", case, "check"))
    if following:
        return Redirect(place.link("/cases", case, "sections", following))
    return Redirect(place.link("/cases", case, "documents" if saved.service["documents"] else "check"))


def _stale(visit: Visit, case: str, section: str, sent: Sent) -> Page:
    """Somebody else changed the case meanwhile: what was typed is kept, and saved if the reader wants so."""
    return _page(visit, _known(draft(visit, case), section), section, sent, stale=True)


def _known(found: Draft, section: str) -> Draft:
    if found.form.section(section) is None:
        raise NotFound("the form has no such section")
    return found


def _page(
    visit: Visit,
    found: Draft,
    section: str,
    sent: Sent | None = None,
    wrong: Mistakes | None = None,
    *,
    stale: bool = False,
) -> Page:
    form, wrong = found.form, wrong or {}
    fields = form.fields(form.section(section) or {})
    typed: Mapping[str, Sequence[str]] = sent.typed if sent else {}
    shown = [
        (
            each,
            typed[each.name] if each.name in typed else each.typed(form.answers.get(each.name)),
            wrong.get(each.name),
        )
        for each in fields
    ]
    order = [each["id"] for each in form.sections]
    at = order.index(section)
    values = {
        "case": found.case,
        "service": found.service,
        "section": form.section(section),
        "step": at + 1,
        "steps": len(order),
        "earlier": order[at - 1] if at else None,
        "shown": shown,
        "errors": wrong.items(),
        "stale": stale,
        "back": visit.place.asked("from") or (visit.typed("from") if visit.method == "POST" else ""),
    }
    return Page("filing/section.html", values, 409 if stale else 422 if wrong else 200)
