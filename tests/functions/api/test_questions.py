"""Consultation through the API: who asks, who answers, who reads, and what everybody finds."""

from collections.abc import Mapping

import pytest

from onestop.questions import MOST_OPEN
from tests.functions.api.office import CORE, RESTAURANT, citizen, clerk
from tests.functions.api.person import Person

ANN, BEN, ANYONE = citizen(), citizen("ben"), Person(None)
OFFICE = clerk(CORE)
PLACE = f"/services/{RESTAURANT}/questions"
TEXT = "十人以下的茶樓要不要消防許可？🍵 <script>alert(1)</script>"
WALK: Mapping[str, Person] = {
    "anyone": ANYONE,
    "asker": ANN,
    "citizen": BEN,
    "counter": Person("counter-1", "role:counter"),
    "core": OFFICE,
    "department": clerk("fire-rescue"),
    "supervisor": Person("supervisor-1", "role:supervisor"),
    "operator": Person("operator-1", "role:operator"),
    "unknown role": Person("stranger-1", "role:emperor"),
}
ANSWER = {"text": "要，兩百平方米以下從簡。", "publish": True}


def asked(person: Person = ANN, text: str = TEXT, public: bool = True) -> str:
    answer = person.post(PLACE, {"text": text, "public": public})
    assert answer.status == 201, answer
    return str(answer.body["id"])


def test_a_question_is_answered_published_and_found_by_anybody_who_never_learns_who_asked() -> None:
    question = asked()
    (waiting,) = OFFICE.get(f"/questions?department={CORE}").body["items"]
    assert (waiting["id"], waiting["status"], waiting["text"]) == (question, "open", TEXT)
    assert ANYONE.get(PLACE).body["items"] == []
    assert OFFICE.post(f"/questions/{question}/answer", ANSWER).status == 200
    (own,) = ANN.get("/questions").body["items"]
    assert own["answer"] == ANSWER["text"]
    found = ANYONE.get(PLACE)
    assert found.headers["Cache-Control"] == "public, max-age=60"
    (shown,) = found.body["items"]
    assert (shown["text"], shown["answer"]) == (TEXT, ANSWER["text"])
    assert not {"asker", "public", "clerk"} & shown.keys()
    for words, count in (("消防 平方米", 1), ("ＳＣＲＩＰＴ", 1), ("煙草", 0), ("消防 煙草", 0), ("", 1)):
        assert len(ANYONE.get(f"{PLACE}?q={words}").body["items"]) == count, words
    assert ANYONE.get("/services/street-stall/questions").body == {"items": [], "next": None}
    assert ANYONE.get("/services/no-such/questions").status == 404


def test_where_it_says_the_question_is_it_is() -> None:
    answer = ANN.post(PLACE, {"text": TEXT})
    assert answer.headers["Location"] == f"../../questions/{answer.body['id']}"
    assert ANN.get(f"/questions/{answer.body['id']}").body == answer.body
    assert answer.body["public"] is False


def test_what_the_asker_keeps_private_stays_private() -> None:
    question = asked(public=False)
    assert OFFICE.post(f"/questions/{question}/answer", ANSWER).status == 409
    assert OFFICE.post(f"/questions/{question}/answer", {**ANSWER, "publish": False}).status == 200
    assert ANYONE.get(PLACE).body["items"] == []
    assert ANN.get(f"/questions/{question}").body["answer"] == ANSWER["text"]


def test_what_is_taken_down_is_gone_for_everybody_but_its_asker_who_is_told_why() -> None:
    question = asked()
    OFFICE.post(f"/questions/{question}/answer", ANSWER)
    assert OFFICE.post(f"/questions/{question}/withdrawal", {"reason": "it names a neighbour"}).status == 200
    assert ANYONE.get(PLACE).body["items"] == []
    told = ANN.get(f"/questions/{question}").body
    assert (told["status"], told["reason"]) == ("withdrawn", "it names a neighbour")
    assert OFFICE.post(f"/questions/{question}/answer", ANSWER).status == 409
    (listed,) = OFFICE.get(f"/questions?department={CORE}&status=withdrawn").body["items"]
    assert listed["id"] == question


def test_who_answers_what_was_answered_meanwhile_is_told() -> None:
    question = asked()
    (seen,) = (each["version"] for each in OFFICE.get(f"/questions?department={CORE}").body["items"])
    assert OFFICE.post(f"/questions/{question}/answer", ANSWER, If_Match=f'"{seen}"').status == 200
    late = {**ANSWER, "text": "nobody has read the answer before"}
    assert OFFICE.post(f"/questions/{question}/answer", late, If_Match=f'"{seen}"').status == 409
    assert OFFICE.post(f"/questions/{question}/withdrawal", {"reason": "late"}, If_Match=f'"{seen}"').status == 409
    assert ANN.get(f"/questions/{question}").body["answer"] == ANSWER["text"]


def test_each_role_may_do_what_is_written_here() -> None:
    question = asked()
    readers = {"asker", "core", "supervisor"}
    everybody = set(WALK) - {"anyone", "unknown role"}
    for name, person in WALK.items():
        shut = 401 if name == "anyone" else 403 if name == "unknown role" else None
        read = person.get(f"/questions/{question}").status
        assert read == (shut or (200 if name in readers else 404)), name
        for command, body in (("answer", ANSWER), ("withdrawal", {"reason": "abuse"})):
            if name != "core":
                denied = 403 if "department" not in name or shut else 404
                assert person.post(f"/questions/{question}/{command}", body).status == (shut or denied), name
        assert (person.post(PLACE, {"text": TEXT}).status == 201) == (name in everybody), name
        assert (person.get("/questions").status == 200) == (name in everybody), name
    assert OFFICE.post(f"/questions/{question}/answer", ANSWER).status == 200


def test_a_department_that_asks_another_reads_its_own_question_and_answers_it_not() -> None:
    fire = clerk("fire-rescue")
    question = asked(fire)
    assert fire.get(f"/questions/{question}").status == 200
    assert fire.post(f"/questions/{question}/answer", ANSWER).status == 403
    assert [each["id"] for each in fire.get("/questions").body["items"]] == [question]


def test_another_departments_list_is_closed() -> None:
    fire = clerk("fire-rescue")
    assert fire.get(f"/questions?department={CORE}").status == 403
    assert fire.get("/questions?department=fire-rescue").body["items"] == []
    assert WALK["supervisor"].get(f"/questions?department={CORE}").status == 200
    assert ANN.get(f"/questions?department={CORE}").status == 403
    assert OFFICE.get("/questions?status=open").status == 400
    assert OFFICE.get(f"/questions?department={CORE}&status=lost").status == 400


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"text": " "}, 422),
        ({"text": "問" * 1001}, 422),
        ({"text": 7}, 400),
        ({"text": "x", "to": "y"}, 400),
    ],
)
def test_a_question_says_something_and_not_too_much(body: object, status: int) -> None:
    assert ANN.post(PLACE, body).status == status


def test_an_answer_says_something_and_whether_it_is_published() -> None:
    place = f"/questions/{asked(text='🍵' * 1000)}/answer"
    for body in ({"text": "yes"}, {"text": " ", "publish": True}, {"text": "x" * 4001, "publish": True}):
        assert OFFICE.post(place, body).status == 422
    assert OFFICE.post("/questions/none/answer", ANSWER).status == 404


def test_a_double_click_is_one_question_and_nobody_asks_without_end() -> None:
    first, again = (ANN.post(PLACE, {"text": TEXT}, Idempotency_Key="ask-1") for _ in range(2))
    assert (first.status, first.body) == (201, again.body)
    for _ in range(MOST_OPEN - 1):
        asked()
    assert ANN.post(PLACE, {"text": TEXT}).status == 409
    assert BEN.post(PLACE, {"text": TEXT}).status == 201
