"""Every page of the portal, by a name of its own, and who must be signed in to see it."""

from dataclasses import dataclass

RESTAURANT = "/services/open-restaurant"


@dataclass(frozen=True, slots=True)
class Look:
    """A page as it is looked at."""

    name: str
    path: str
    """Below the portal's address; `{licence}` stands for the number of one that holds, `{draft}` and `{case}` for
    the citizen's: one that is filled in, one that the departments have answered; `{filed}` for one that the counter
    has begun for somebody without an account."""
    status: int = 200
    person: str | None = None
    """Sample person (cli/local/people.py); None: anybody."""


LOOKS = (
    Look("home", "/"),
    Look("services", "/services"),
    Look("search", "/services?q=restuarant"),
    Look("search-nothing", "/services?q=zzzzzz&audience=company"),
    Look("services-event", "/services?event=open-a-shop"),
    Look("guide", RESTAURANT),
    Look("question", f"{RESTAURANT}/assessment"),
    Look("question-wrong", f"{RESTAURANT}/assessment?area_m2=320&asked=sells_tobacco", 422),
    Look("assessment", f"{RESTAURANT}/assessment?area_m2=320&sells_tobacco=yes"),
    Look("verify", "/licences"),
    Look("verify-wrong", "/licences?number=", 422),
    Look("licence", "/licences/{licence}"),
    Look("wallet", "/licences/{licence}/wallet", person="citizen"),
    Look("statistics", "/statistics"),
    Look("sign-in", "/sign-in"),
    Look("not-found", "/no/such/page", 404),
    Look("cases", "/cases", person="citizen"),
    Look("start", "/services/street-stall/application", person="citizen"),
    Look("section", "/cases/{draft}/sections/place", person="citizen"),
    Look("requirement", "/cases/{draft}/requirements/floor-plan", person="citizen"),
    Look("check", "/cases/{draft}/check", person="citizen"),
    Look("documents", "/cases/{draft}/documents", person="citizen"),
    Look("receipt", "/cases/{case}/receipt", person="citizen"),
    Look("case", "/cases/{case}", person="citizen"),
    Look("timeline", "/cases/{case}/timeline", person="citizen"),
    Look("mails", "/cases/{case}/mails", person="citizen"),
    Look("preferences", "/preferences", person="citizen"),
    Look("questions", "/services/public-place-hygiene/questions"),
    Look("ask", f"{RESTAURANT}/questions/new", person="citizen"),
    Look("own-questions", "/questions", person="citizen"),
    Look("desk-questions", "/desk/questions", person="clerk-market-regulation"),
    Look("desk", "/desk?status=submitted", person="clerk-market-regulation"),
    Look("supervision", "/supervision?department=fire-rescue", person="supervisor"),
    Look("open-clocks", "/supervision", person="supervisor"),
    Look("cards", "/supervision/cards", person="supervisor"),
    Look("figures", "/supervision/statistics", person="supervisor"),
    Look("figures-wrong", "/supervision/statistics?from=soon", 422, "supervisor"),
    Look("counter", "/counter", person="counter"),
    Look("counter-new", "/counter/new", person="counter"),
    Look("counter-draft", "/counter/drafts", person="counter"),
    Look("counter-case", "/counter/cases/{filed}", person="counter"),
    Look("counter-scans", "/counter/cases/{filed}/scans", person="counter"),
    Look("forbidden", "/cases", 403, "supervisor"),
)
