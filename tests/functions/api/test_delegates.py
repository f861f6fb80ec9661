"""Staff act for an applicant: as far as they were let, in that case alone, and everybody sees that it was they."""

from datetime import UTC, datetime, timedelta

import pytest

from onestop import store
from onestop.cases.codes import MOST_WRONG
from onestop.events import verify
from tests.functions.api.office import CORE, citizen, clerk, filed, with_documents
from tests.functions.api.person import Person

LAST = (datetime.now(UTC) + timedelta(days=300)).date().isoformat()
ANN, DORA, PAT = citizen("ann"), citizen("dora"), citizen("pat")


@pytest.fixture
def case() -> str:
    """A draft of ann's that is complete."""
    case = filed(ANN, number=1)
    with_documents(case)
    return case


def invited(case: str, number: str = "1", may: str = "act", **more: str) -> str:
    said = {"name": "陳小姐 🏮", "may": may, **more}
    answer = ANN.ask("PUT", f"/cases/{case}/delegates/{number}", said)
    assert answer.status == 200, answer
    return str(answer.body["code"])


def joined(case: str, person: Person, number: str = "1", may: str = "act", **more: str) -> None:
    answer = person.post("/delegations", {"case": case, "code": invited(case, number, may, **more)})
    assert (answer.status, answer.body["delegate"]) == (200, number)


def events(case: str, *types: str) -> list[tuple[str, str]]:
    items = ANN.get(f"/cases/{case}/timeline").body["items"]
    return [(each["type"], each["actor"]) for each in items if each["type"] in types]


def test_a_delegate_hands_in_for_the_applicant_and_the_record_says_who_it_was(case: str) -> None:
    joined(case, DORA)
    assert DORA.ask("PATCH", f"/cases/{case}", {"answers": {"business_name": "海風 🍜"}}).status == 200
    assert DORA.post(f"/cases/{case}/submission").status == 202
    assert DORA.post(f"/cases/{case}/messages", {"text": "Hello"}).body["sender"] == "delegate:1"
    found = events(case, "case.amended", "case.submitted", "message.posted", "delegate.joined")
    assert found[-4:] == [
        ("delegate.joined", "delegate:1"),
        ("case.amended", "delegate:1"),
        ("case.submitted", "delegate:1"),
        ("message.posted", "delegate:1"),
    ]
    assert ANN.get(f"/cases/{case}").body["applicant"] == "ann"
    assert verify(store.timeline(case, None, 100).items) is None


def test_who_only_prepares_reads_and_fills_in_and_does_nothing_that_binds(case: str) -> None:
    joined(case, PAT, may="prepare")
    assert PAT.ask("PATCH", f"/cases/{case}", {"answers": {"business_name": "海風"}}).status == 200
    refused = [
        PAT.post(f"/cases/{case}/submission"),
        PAT.post(f"/cases/{case}/withdrawal", {"reason": "no"}),
        PAT.post(f"/cases/{case}/messages", {"text": "Hello"}),
        PAT.ask("PUT", f"/cases/{case}/delegates/2", {"name": "Eve", "may": "act"}),
    ]
    assert [each.status for each in refused] == [403] * len(refused)
    assert ANN.post(f"/cases/{case}/submission").status == 202
    under_way = PAT.ask("PATCH", f"/cases/{case}", {"answers": {"business_name": "山風"}})
    assert under_way.status == 403, under_way
    assert PAT.get(f"/cases/{case}").body["answers"]["business_name"] == "海風"


def test_the_case_says_who_acts_and_a_department_learns_numbers_alone(case: str) -> None:
    joined(case, DORA, until=LAST)
    (seen,) = ANN.get(f"/cases/{case}").body["delegates"]
    assert (seen["delegate"], seen["name"], seen["may"], seen["ended_at"]) == ("1", "陳小姐 🏮", "act", None)
    assert seen["until"].startswith(LAST)
    assert ANN.get(f"/cases/{case}").body["delegate"] is None
    assert DORA.post(f"/cases/{case}/submission").status == 202
    core = clerk(CORE).get(f"/cases/{case}")
    assert (core.status, core.body["delegates"], core.body["delegate"]) == (200, [], None)
    assert "陳小姐" not in str(core.body)
    assert "陳小姐" not in str(clerk(CORE).get(f"/cases/{case}/timeline").body)


def test_each_has_a_list_of_the_cases_in_which_they_act(case: str) -> None:
    joined(case, PAT, may="prepare", until=LAST)
    (item,) = [each for each in PAT.get("/delegations").body["items"] if each["case"] == case]
    assert (item["service"], item["may"], item["holds"]) == ("open-restaurant", "prepare", True)
    assert PAT.get("/cases").body["items"] == []
    assert PAT.post(f"/cases/{case}/delegates/1/end").status == 200
    assert case not in [each["case"] for each in PAT.get("/delegations").body["items"]]


@pytest.mark.parametrize("by", [ANN, DORA], ids=["taken back", "given up"])
def test_a_mandate_ends_at_once_and_twice_is_once(case: str, by: Person) -> None:
    joined(case, DORA)
    for _ in range(2):
        ended = by.post(f"/cases/{case}/delegates/1/end", Idempotency_Key="end")
        assert (ended.status, ended.body["delegate"]) == (200, "1")
    assert DORA.get(f"/cases/{case}").status == 404
    again = ANN.post(f"/cases/{case}/delegates/1/end")
    assert (again.status, again.body["ended_at"]) == (200, ended.body["ended_at"])
    who = "applicant" if by is ANN else "delegate:1"
    assert events(case, "delegate.dismissed") == [("delegate.dismissed", who)]
    assert ANN.ask("PUT", f"/cases/{case}/delegates/1", {"name": "Eve", "may": "act"}).status == 409


def test_nobody_ends_anothers_mandate(case: str) -> None:
    joined(case, DORA)
    joined(case, PAT, "2", "prepare")
    assert DORA.post(f"/cases/{case}/delegates/2/end").status == 403
    assert citizen("ben").post(f"/cases/{case}/delegates/2/end").status == 404
    assert DORA.post(f"/cases/{case}/delegates/9/end").status == 404


def test_whoever_has_not_the_right_code_learns_nothing(case: str) -> None:
    code = invited(case)

    def told(said_case: str, said_code: str, person: Person = DORA) -> object:
        answer = person.post("/delegations", {"case": said_case, "code": said_code})
        del answer.body["instance"]
        return answer.status, answer.body, answer.headers

    unknown = told("0123456789abcdef", code)
    assert unknown[0] == 404  # type: ignore[index]
    assert told(case, "0000-0000-0000") == unknown
    assert told(filed(ANN, number=1), code) == unknown
    assert DORA.post("/delegations", {"case": case, "code": code.upper()}).status == 200
    assert told(case, code, PAT) == unknown


def test_a_few_wrong_codes_close_the_invitation_until_there_is_another(case: str) -> None:
    code = invited(case)
    for _ in range(MOST_WRONG):
        assert DORA.post("/delegations", {"case": case, "code": "0000-0000-0000"}).status == 404
    version = store.load(case).version
    assert DORA.post("/delegations", {"case": case, "code": code}).status == 404
    assert store.load(case).version == version
    assert DORA.post("/delegations", {"case": case, "code": invited(case)}).status == 200


def test_staff_of_the_government_act_for_nobody_and_the_applicant_needs_no_code(case: str) -> None:
    code = invited(case)
    for person in (clerk("fire-rescue"), Person("counter-1", "role:counter"), Person("op", "role:operator")):
        assert person.post("/delegations", {"case": case, "code": code}).status == 403
    own = ANN.post("/delegations", {"case": case, "code": code})
    assert (own.status, "yours" in own.body["detail"]) == (409, True)


def test_the_code_stands_nowhere_and_is_said_once(case: str) -> None:
    first = invited(case)
    code = invited(case)
    rows = str([row.attribute_values for row in store.row.Row.query(f"CASE#{case}")])
    assert code not in rows
    assert code.replace("-", "") not in rows
    assert code not in str(ANN.get(f"/cases/{case}").body)
    assert DORA.post("/delegations", {"case": case, "code": first}).status == 404


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"may": "act"}, "/name"),
        ({"name": "  ", "may": "act"}, "/name"),
        ({"name": "x" * 101, "may": "act"}, "/name"),
        ({"name": "Ms Chen"}, "/may"),
        ({"name": "Ms Chen", "may": "everything"}, "/may"),
        ({"name": "Ms Chen", "may": "act", "until": "tomorrow"}, "/until"),
        ({"name": "Ms Chen", "may": "act", "until": "2001-01-01"}, "/until"),
        ({"name": "Ms Chen", "may": "act", "until": "9999-12-31"}, "/until"),
    ],
)
def test_what_is_wrong_with_an_invitation_is_named(case: str, said: object, pointer: str) -> None:
    answer = ANN.ask("PUT", f"/cases/{case}/delegates/1", said)
    assert (answer.status, [each["pointer"] for each in answer.body["errors"]]) == (422, [pointer])
    assert ANN.get(f"/cases/{case}").body["delegates"] == []
