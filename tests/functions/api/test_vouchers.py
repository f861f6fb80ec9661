"""The code on a counter's receipt: who may have one made, what it opens, and how little it tells anybody else."""

import pytest

from onestop import store
from onestop.cases.codes import MOST_WRONG
from onestop.events import verify
from tests.functions.api.office import citizen, example, with_documents
from tests.functions.api.person import Person

CHECK = {"proof": "identity_card", "consent": True}


def counter(name: str = "counter-1") -> Person:
    return Person(name, "role:counter")


@pytest.fixture
def case() -> str:
    """A walk-in's, handed in."""
    said = {"service": "open-restaurant", "appearance": CHECK, "answers": example()}
    case = str(counter().post("/cases", said).body["id"])
    with_documents(case)
    assert counter().post(f"/cases/{case}/submission").status == 202
    return case


def code_for(case: str) -> str:
    answer = counter().ask("PUT", f"/counter/cases/{case}/voucher")
    assert answer.status == 200, answer
    return str(answer.body["code"])


def test_the_code_makes_the_case_the_callers_with_all_that_belongs_to_it(case: str) -> None:
    code = code_for(case)
    ann = citizen("ann-of-the-code")
    assert ann.get(f"/cases/{case}").status == 404
    joined = ann.post("/vouchers", {"case": case, "code": code.upper()})
    assert (joined.status, joined.body["applicant"]) == (200, "ann-of-the-code")
    assert [each["id"] for each in ann.get("/cases").body["items"]] == [case]
    assert ann.post(f"/cases/{case}/messages", {"text": "Hello"}).status == 201
    assert counter().get(f"/cases/{case}").status == 200
    assert [each["id"] for each in counter().get("/counter/cases").body["items"]] == [case]
    events = [(each["type"], each["actor"]) for each in ann.get(f"/cases/{case}/timeline").body["items"]]
    assert ("voucher.issued", "counter") in events
    assert ("case.joined", "applicant") in events
    assert code not in str(ann.get(f"/cases/{case}/timeline").body)


def test_whoever_has_not_the_right_code_learns_nothing(case: str) -> None:
    code = code_for(case)
    ben = citizen("ben")

    def told(said_case: str, said_code: str, person: Person = ben) -> object:
        answer = person.post("/vouchers", {"case": said_case, "code": said_code})
        del answer.body["instance"]
        return answer.status, answer.body, answer.headers

    unknown = told("0123456789abcdef", code)
    assert unknown[0] == 404  # type: ignore[index]
    assert told(case, "0000-0000-0000") == unknown
    assert citizen("ann").post("/vouchers", {"case": case, "code": code}).status == 200
    assert told(case, code) == told(case, code, citizen("ann")) == unknown


def test_a_few_wrong_codes_close_it_until_another_is_printed(case: str) -> None:
    code = code_for(case)
    ben = citizen("ben")
    for _ in range(MOST_WRONG):
        assert ben.post("/vouchers", {"case": case, "code": "0000-0000-0000"}).status == 404
    version = store.load(case).version
    assert ben.post("/vouchers", {"case": case, "code": code}).status == 404
    assert store.load(case).version == version
    assert ben.post("/vouchers", {"case": case, "code": code_for(case)}).status == 200


def test_the_same_request_twice_is_one_joining_and_one_mistake(case: str) -> None:
    code = code_for(case)
    dora = citizen("dora")
    for _ in range(2):
        wrong = dora.post("/vouchers", {"case": case, "code": "0000-0000-0000"}, Idempotency_Key="w")
        assert wrong.status == 404
    state = store.load(case).voucher
    assert state is not None
    assert state.wrong == 1
    for _ in range(2):
        assert dora.post("/vouchers", {"case": case, "code": code}, Idempotency_Key="r").status == 200


def test_a_code_that_was_printed_before_opens_nothing(case: str) -> None:
    first, second = code_for(case), code_for(case)
    assert citizen("eve").post("/vouchers", {"case": case, "code": first}).status == 404
    assert citizen("eve").post("/vouchers", {"case": case, "code": second}).status == 200
    assert counter().ask("PUT", f"/counter/cases/{case}/voucher").status == 409


def test_only_whoever_filed_it_has_a_code_made_and_the_code_stands_nowhere(case: str) -> None:
    place = f"/counter/cases/{case}/voucher"
    assert [each.ask("PUT", place).status for each in (counter("counter-2"), citizen("ben"))] == [404, 404]
    code = code_for(case)
    rows = str([row.attribute_values for row in store.row.Row.query(f"CASE#{case}")])
    assert code not in rows
    assert code.replace("-", "") not in rows


def test_the_chain_of_events_holds_through_it(case: str) -> None:
    code = code_for(case)
    citizen("fay").post("/vouchers", {"case": case, "code": "0000-0000-0000"})
    citizen("fay").post("/vouchers", {"case": case, "code": code})
    assert verify(store.timeline(case, None, 100).items) is None
