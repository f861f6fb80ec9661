"""POST /desk/picked, GET and POST /desk/decisions: several reviews taken at once, several simple ones approved."""

from collections.abc import Mapping, Sequence
from typing import Any

from chalice.app import Blueprint

from onestop.cases.status import WORKABLE
from onestop.errors import Malformed, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.desk.answers import parts
from portal.desk.dossier import on_desk
from portal.desk.pick import FIELD, Pick, Told, picks, tried
from portal.desk.stamp import Stamp
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

CONFIRMED = "confirm"
STAMP = "stamp"


@page(routes, "POST /desk/picked")
def picked(visit: Visit) -> Answer:
    """Take what was ticked in the work list, or go on to approving it."""
    ticked = picks(visit.fields.get(FIELD, ()))
    if visit.typed("deed") == "decide":
        return Redirect(visit.place.link("/desk/decisions", **{FIELD: [str(each) for each in ticked]}))

    def take(each: Pick) -> None:
        ask(visit, "claimReview", case=each.case, review=each.review)

    return _results("claim", [tried(visit, each, take) for each in ticked])


@page(routes, "GET /desk/decisions")
def ask_decisions(visit: Visit) -> Page:
    """Each simple review with what was answered, and a tick of its own that approves it."""
    return _form(visit, picks(visit.place.query.get(FIELD, ())))


@page(routes, "POST /desk/decisions")
def decide(visit: Visit) -> Answer:
    """Approve those that were confirmed; each stands for itself, and what came of it is told."""
    stamps = _stamps(visit)
    ticked = picks([each for each in visit.fields.get(CONFIRMED, ()) if each in stamps])
    if not ticked:
        mistakes = {CONFIRMED: visit.words("bulk.none_confirmed")}
        return _form(visit, picks(list(stamps)), mistakes)

    def approve(each: Pick) -> None:
        version, key = stamps[str(each)]
        body = {"outcome": "approved"}
        ask(visit, "decideReview", body=body, key=key, expect=version, case=each.case, review=each.review)

    return _results("decide", [tried(visit, each, approve) for each in ticked])


def _form(visit: Visit, ticked: Sequence[Pick], mistakes: Mapping[str, Any] | None = None) -> Page:
    found = [(each, _shown(visit, each)) for each in ticked]
    values = {
        "items": [shown for _, shown in found if shown],
        "left": [each for each, shown in found if not shown],
        "title_of": lambda each: each.title(visit.language),
        "mistakes": mistakes or {},
    }
    return Page("desk/decisions.html", values, 422 if mistakes else 200)


def _shown(visit: Visit, pick: Pick) -> Mapping[str, Any] | None:
    """A review that may be confirmed here; None for one that is not simple, or not the reader's to decide now."""
    try:
        shown = on_desk(visit, pick.case, pick.review)
    except NotFound:
        return None
    found, declared = shown["review"], shown["declared"]
    own = found["department"] in visit.caller.departments and found["claimed_by"] in (None, visit.caller.sub)
    if not (declared and declared["simple"] and own and found["status"] in WORKABLE):
        return None
    said = parts(shown["service"], shown["case"]["answers"], visit.words)
    return {**shown, "pick": pick, "parts": said, "stamp": Stamp.new(shown["case"])}


def _stamps(visit: Visit) -> dict[str, tuple[int, str]]:
    """With which version and key each review of the form was shown; raises Malformed for a form not of our making."""
    parted = [each.rsplit("/", 2) for each in visit.fields.get(STAMP, ())]
    try:
        return {pick: (int(version), key) for pick, version, key in parted}
    except ValueError:
        raise Malformed("the form does not say what its reader saw") from None


def _results(deed: str, results: Sequence[Told]) -> Page:
    return Page("desk/results.html", {"deed": deed, "results": results})
