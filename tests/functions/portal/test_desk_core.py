"""What only the core department does with a case, and what waits for a department beside its reviews."""

from datetime import UTC, datetime, timedelta

from onestop import store
from tests.functions.api.office import CORE, citizen, decided, in_review, overdue
from tests.functions.api.test_visits import kept
from tests.functions.portal.brought_about import conflicting, contested, renewing
from tests.functions.portal.citizen import MULTIPART, Citizen, _multipart
from tests.functions.portal.desk_forms import form
from tests.functions.portal.staff import clerk, offices, supervisor

__all__ = ["offices"]

FIRE = "/desk/cases/{}/reviews/fire-safety"
JPEG = b"\xff\xd8\xff\xe0 a kitchen"


def test_conditions_that_conflict_are_settled_from_the_list() -> None:
    case, core = conflicting(citizen()), clerk(CORE)
    assert f"/desk/cases/{case}" in core.get("/desk?status=conflict").text
    whole = core.get(f"/desk/cases/{case}").text
    assert "Until midnight" in whole
    page = core.get(f"/desk/cases/{case}/conflicts/opening-hours")
    assert core.send(page, "/opening-hours", requirement="Until 22:00").status == 422
    done = core.follow(core.send(page, "/opening-hours", requirement="Until 22:00", reasons="A school is next door"))
    assert "The conflict is settled." in done.text
    assert store.load(case).conflicts["opening-hours"].requirement == "Until 22:00"
    assert case not in core.get("/desk?status=conflict").text
    for language, told in (("en", "Opening hours: Until 22:00"), ("zh-Hant", "營業時間：Until 22:00")):
        picture = Citizen(language=language).get(f"/cases/{case}").text
        assert picture.count(told) == 3
        fire = clerk("fire-rescue", language=language).get(FIRE.format(case)).text
        assert told in fire
        assert "opening-hours" not in picture + fire
    assert core.get(f"/desk/cases/{case}/conflicts/colour").status == 404
    assert clerk("fire-rescue").get(f"/desk/cases/{case}").status == 404


def test_conditions_of_two_forms_are_compared() -> None:
    case, core, fire = in_review(citizen(), number=1), clerk(CORE), clerk("fire-rescue")
    page = fire.get(f"{FIRE.format(case)}/decision")
    assert "06:00–22:00" in page.text
    said = {"outcome": "approved_with_conditions", "requirement_opening_hours": "06:00–22:00"}
    assert fire.send(page, "/decision", **{**said, "requirement_opening_hours": "x" * 201}).status == 422
    assert fire.send(page, "/decision", **{**said, "outcome": "approved"}).status == 422
    assert fire.send(page, "/decision", outcome="approved_with_conditions").status == 422
    done = fire.follow(fire.send(page, "/decision", **said, conditions="Test the alarm every year"))
    assert "Opening hours: 06:00–22:00" in done.text
    assert store.load(case).reviews["fire-safety"].terms[0].subject == "opening-hours"
    food = core.get(f"/desk/cases/{case}/reviews/food-permit/decision")
    core.follow(core.send(food, "/decision", **{**said, "requirement_opening_hours": "08:00–24:00"}))
    assert store.load(case).conflicts["opening-hours"].requirements == ("08:00–24:00", "06:00–22:00")
    assert "Opening hours" in core.get(f"/desk/cases/{case}/conflicts/opening-hours").text


def test_a_review_is_sent_back_once() -> None:
    case, core = in_review(citizen()), clerk(CORE)
    address = f"{FIRE.format(case)}/reopening"
    assert address not in core.get(f"/desk/cases/{case}").text
    decided(case, "fire-safety")
    assert address in core.get(f"/desk/cases/{case}").text
    page = core.get(address)
    assert core.send(page, "/reopening").status == 422
    done = core.follow(core.send(page, "/reopening", reason="The plan changed"))
    assert "The review was sent back." in done.text
    assert address not in done.text
    assert store.load(case).reviews["fire-safety"].status == "open"
    assert "Somebody else changed this" in core.send(page, "/reopening", reason="Once more").text
    assert clerk("fire-rescue").get(address).status == 404


def test_a_refusal_is_looked_at_again() -> None:
    case, mayor = contested(citizen()), clerk("people-government")
    address = f"/desk/cases/{case}/reconsideration"
    assert address in mayor.get("/desk/reconsiderations").text
    page = mayor.get(address)
    assert "There are four" in page.text
    assert "Too few exits" in page.text
    assert mayor.send(page, "/reconsideration", outcome="upheld").status == 422
    done = mayor.follow(mayor.send(page, "/reconsideration", outcome="upheld", reasons="They are locked"))
    assert "The refusal is answered." in done.text
    asked = store.load(case).reconsideration
    assert asked
    assert asked.status == "upheld"
    assert clerk("fire-rescue").get(address).status == 404


def test_a_renewal_is_answered() -> None:
    (case, licence), office = renewing(citizen()), clerk("urban-management")
    address = f"/desk/cases/{case}/licences/{licence}/renewal"
    assert address in office.get("/desk/renewals").text
    page = office.get(address)
    assert office.send(page, "/renewal", outcome="refused").status == 422
    done = office.follow(office.send(page, "/renewal", outcome="refused", reasons="The street is protected now"))
    assert "The renewal is answered." in done.text
    renewal = store.load(case).licences[licence].renewal
    assert renewal
    assert renewal.status == "refused"
    assert "Somebody else changed this" in office.send(page, "/renewal", outcome="renewed").text
    assert clerk("water").get(address).status == 404


def test_a_card_is_contested_by_the_department_that_it_is_charged_to() -> None:
    case, fire = in_review(citizen()), clerk("fire-rescue")
    overdue(case, "fire-safety")
    address = f"/desk/cases/{case}/cards/fire-safety-red"
    assert address in fire.get("/desk/cards?card=red").text
    assert address not in fire.get("/desk/cards?card=yellow").text
    page = fire.get(address)
    assert fire.send(page, "/fire-safety-red").status == 422
    done = fire.follow(fire.send(page, "/fire-safety-red", reasons="The file came late"))
    assert "Contested" in done.text
    assert store.load(case).cards["fire-safety-red"].state == "appealed"
    assert clerk("water").get(address).status == 404
    assert supervisor().get(address).status == 404


def test_photographs_are_added_for_the_report() -> None:
    case, fire = in_review(citizen()), clerk("fire-rescue")
    page = FIRE.format(case)
    plan = fire.get(f"{page}/inspection")
    soon = f"{datetime.now(UTC) + timedelta(days=7):%Y-%m-%dT10:30}"
    fire.follow(fire.send(plan, "/inspection", place="Kitchen", slot=soon))
    kept(case)
    assert f"{page}/evidence" in fire.get(page).text
    found = form(fire.get(f"{page}/evidence").text, "/evidence")
    fields = {name: values for name, values in found.fields.items() if name != "file"}

    def sent(content: bytes) -> int:
        return fire._ask("POST", found.action, _multipart(fields, "kitchen.jpg", content), MULTIPART).status

    assert sent(b"") == 422
    assert sent(b"a text") == 422
    assert sent(JPEG) == 303
    (added,) = [each for each in store.load(case).documents.values() if each.review == "fire-safety"]
    assert (added.filename, added.content_type) == ("kitchen.jpg", "image/jpeg")
    assert "kitchen.jpg" in fire.get(f"{page}/evidence").text
