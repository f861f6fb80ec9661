"""GET/POST /preferences: whether the reader gets mails about their cases, and in which language."""

from chalice.app import Blueprint

from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.language import LANGUAGES
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

YES, NO = "yes", "no"
OF_FILING = "filing"
"""The language in which each case was filed."""
DONE = "done"


@page(routes, "GET /preferences")
def show(visit: Visit) -> Page:
    """What was chosen, or holds for whoever has not chosen."""
    chosen = ask(visit, "readPreferences").body
    return _page(visit, YES if chosen["mail"] else NO, chosen["language"] or OF_FILING)


@page(routes, "POST /preferences")
def choose(visit: Visit) -> Answer:
    """It holds from the next mail on; twice is once."""
    mail, language = visit.typed("mail"), visit.typed("language")
    wrong = {
        name
        for name, said, among in (("mail", mail, (YES, NO)), ("language", language, (OF_FILING, *LANGUAGES)))
        if said not in among
    }
    if wrong:
        return _page(visit, mail, language, wrong)
    body = {"mail": mail == YES, "language": None if language == OF_FILING else language}
    ask(visit, "choosePreferences", body=body)
    return Redirect(visit.place.link("/preferences", **{DONE: "saved"}))


def _page(visit: Visit, mail: str, language: str, wrong: set[str] | None = None) -> Page:
    values = {"mail": mail, "chosen": language, "wrong": wrong or set(), "done": visit.place.asked(DONE) == "saved"}
    return Page("preferences.html", values, 422 if wrong else 200)
