"""Every page of the portal, by a name of its own, and who must be signed in to see it."""

from dataclasses import dataclass

RESTAURANT = "/services/open-restaurant"
FIRE = "fire-safety"
"""One of its reviews."""


@dataclass(frozen=True, slots=True)
class Look:
    """A page as it is looked at."""

    name: str
    path: str
    """Below the portal's address; what stands in braces are names of the samples (`conftest.py`)."""
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
    Look("case-open", "/cases/{open}", person="citizen"),
    Look("messages", "/cases/{open}/messages", person="citizen"),
    Look("visit", "/cases/{open}/visits/{visit}", person="citizen"),
    Look("answers", "/cases/{case}/answers", person="citizen"),
    Look("rating", "/cases/{case}/rating", person="citizen"),
    Look("renewal", "/cases/{case}/licences/{licence}/renewal", person="citizen"),
    Look("reconsideration", "/cases/{refused}/reconsideration", person="citizen"),
    Look("application", "/cases/{draft}/application", person="citizen"),
    Look("documents", "/cases/{draft}/documents", person="citizen"),
    Look("withdrawal", "/cases/{open}/withdrawal", person="citizen"),
    Look("receipt", "/cases/{open}/receipt", person="citizen"),
    Look("desk-open", "/desk", person="clerk-fire-rescue"),
    Look("review", f"/desk/cases/{{open}}/reviews/{FIRE}", person="clerk-fire-rescue"),
    Look("decision", f"/desk/cases/{{open}}/reviews/{FIRE}/decision", person="clerk-fire-rescue"),
    Look("supplement", f"/desk/cases/{{open}}/reviews/{FIRE}/supplement", person="clerk-fire-rescue"),
    Look("inspection", f"/desk/cases/{{open}}/reviews/{FIRE}/inspection", person="clerk-fire-rescue"),
    Look("transfer", f"/desk/cases/{{open}}/reviews/{FIRE}/transfer", person="clerk-fire-rescue"),
    Look("assignment", f"/desk/cases/{{open}}/reviews/{FIRE}/assignment", person="clerk-fire-rescue"),
    Look("evidence", f"/desk/cases/{{open}}/reviews/{FIRE}/evidence", person="clerk-fire-rescue"),
    Look("reopening", f"/desk/cases/{{open}}/reviews/{FIRE}/reopening", person="clerk-market-regulation"),
    Look("desk-messages", "/desk/cases/{open}/messages", person="clerk-fire-rescue"),
    Look("desk-clocks", "/desk/cases/{open}/clocks", person="clerk-fire-rescue"),
    Look("acceptance", "/desk/cases/{open}/acceptance", person="clerk-market-regulation"),
    Look("coordination", "/desk/coordination", person="clerk-market-regulation"),
    Look("load", "/desk/load", person="clerk-fire-rescue"),
    Look("desk-cards", "/desk/cards", person="clerk-fire-rescue"),
    Look("desk-reconsiderations", "/desk/reconsiderations", person="clerk-urban-management"),
    Look("desk-renewals", "/desk/renewals", person="clerk-fire-rescue"),
    Look("case-clocks", "/supervision/cases/{open}", person="supervisor"),
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
    Look("session", "/session", person="citizen"),
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
    Look("load", "/desk/load", person="clerk-market-regulation"),
    Look("cards", "/desk/cards", person="clerk-market-regulation"),
    Look("reconsiderations", "/desk/reconsiderations", person="clerk-people-government"),
    Look("renewals", "/desk/renewals", person="clerk-urban-management"),
    Look("conflicts", "/desk?status=conflict&due=week", person="clerk-market-regulation"),
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
    Look("forbidden", "/desk", 403, "citizen"),
)
