"""Every role × every route that is not about a case, against what is written here: denied unless allowed."""

from onestop.identity import TABLE
from tests.functions.api.office import CORE, RESTAURANT
from tests.functions.api.permissions import (
    COLLECTIONS,
    OF_A_CASE,
    OF_A_LICENCE,
    OF_A_QUESTION,
    PEOPLE,
    PUBLIC,
    kind,
)
from tests.functions.api.person import Person
from tests.functions.api.routes import routes


def test_every_route_has_a_row_and_every_row_a_route() -> None:
    named = [operation for operation, _, _ in routes()]
    assert len(named) == len(set(named))
    assert set(named) == set(TABLE) == {*PUBLIC, *COLLECTIONS, *OF_A_LICENCE, *OF_A_QUESTION, *OF_A_CASE}


def test_what_is_not_about_a_case_goes_by_the_role() -> None:
    for operation, method, path in routes():
        if operation in COLLECTIONS:
            for name, person in PEOPLE.items():
                place = path.format(department=_department(name)) + _query(operation, name)
                found = person.ask(method, place, _body(operation, name)).status
                allowed = name in COLLECTIONS[operation]
                assert kind(found) == ("yes" if allowed else 401 if name == "anyone" else 403), (operation, name)


def test_what_is_public_asks_nobody_who_they_are() -> None:
    for operation, method, path in routes():
        if operation in PUBLIC:
            place = path.format(service=RESTAURANT, licence="none", list="none")
            assert {person.ask(method, place).status not in (401, 403) for person in PEOPLE.values()} == {True}


def test_another_departments_work_list_is_closed() -> None:
    assert PEOPLE["reviewer"].get("/reviews?department=water").status == 403
    assert PEOPLE["reviewer"].get("/reviews").status == 200
    assert PEOPLE["supervisor"].get("/reviews?department=water").status == 200
    assert PEOPLE["supervisor"].get("/reviews").status == 400
    assert PEOPLE["supervisor"].get("/reviews?department=elves").status == 400


def test_only_an_id_token_signs_in() -> None:
    assert Person("ann", token_use="access").get("/cases").status == 401
    assert Person("").get("/cases").status == 401


def _query(operation: str, name: str) -> str:
    if operation in ("listReviews", "listRenewals", "listReconsiderations", "listCards"):
        return f"?department={_department(name)}"
    return "?on_behalf_of=ann" if operation == "listCases" and "counter" in _roles(name) else ""


def _department(name: str) -> str:
    others = {"not required": "tobacco", "superior": "people-government"}
    return {"core": CORE, "reviewer": "fire-rescue", **others}.get(name, "health")


def _body(operation: str, name: str) -> object:
    if operation != "createCase":
        return None
    return {"service": RESTAURANT} | ({"on_behalf_of": "ann"} if "counter" in _roles(name) else {})


def _roles(name: str) -> str:
    return "counter" if name in ("filer", "other counter") else ""
