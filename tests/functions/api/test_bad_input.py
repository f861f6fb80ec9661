"""Whatever is sent, the answer is a problem that says what to do: never a fault of ours, never half a change."""

import base64
import json
from collections.abc import Sequence
from typing import Any

import pytest

from api.app import handler
from api.body import DEPTH, LIMIT
from tests.functions.api.calls import before_each_call
from tests.functions.api.office import RESTAURANT, citizen, clerk, declaration, example, filed, in_review
from tests.functions.context import Context


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b'{"service": "open-restaurant",}',
        b'{"service": "open-restaurant", "service": "street-stall"}',
        b'{"service": "open-restaurant", "answers": {"area_m2": NaN}}',
        b'{"service": "open-restaurant", "answers": {"area_m2": 1e999}}',
        b'{"service": "open-restaurant", "answers": {"area_m2": 9007199254740993}}',
        b'{"service": "open-restaurant", "answers": {"area_m2": ' + b"9" * 5000 + b"}}",
        b'{"service": "open-restaurant", "answers": {"contact_name": "\\ud83d"}}',
        b'{"service": "open-restaurant", "answers": {"\\ud83d": 1}}',
        b'{"service": "open-restaurant", "answers": {"x": ' + b"[" * DEPTH + b"]" * DEPTH + b"}}",
        b'{"service": "open-restaurant", "answers": ' + b"[" * 100_000,
        b'{"service": "\xff\xfe"}',
        b'{"service": 7}',
        b'{"service": "open-restaurant", "answers": []}',
        b'{"service": "open-restaurant", "answers": null}',
        b'{"service": "open-restaurant", "urgent": true}',
    ],
)
def test_a_body_that_cannot_be_read_is_malformed(raw: bytes) -> None:
    answer = citizen().ask("POST", "/cases", raw)
    assert (answer.status, answer.body["type"]) == (400, "urn:onestop:problem:malformed")
    assert citizen().get("/cases").body["items"] == []


def test_a_body_over_the_limit_is_too_large() -> None:
    body = {"service": RESTAURANT, "answers": {"business_name": "x" * LIMIT}}
    assert citizen().post("/cases", body).status == 413


@pytest.mark.parametrize("media_type", ["text/plain", "application/xml", "*/*", "application/json-patch+json"])
def test_another_media_type_is_not_supported(media_type: str) -> None:
    assert citizen().post("/cases", {"service": RESTAURANT}, content_type=media_type).status == 415


def test_a_request_without_a_body_needs_no_media_type() -> None:
    ann = citizen()
    case = filed(ann)
    assert ann.post(f"/cases/{case}/withdrawal", content_type="application/x-www-form-urlencoded").status == 200


def test_answers_against_the_form_are_pointed_at() -> None:
    ann = citizen()
    wrong = ann.post("/cases", {"service": RESTAURANT, "answers": {**example(), "area_m2": -1, "seats": "many"}})
    assert wrong.status == 422
    assert {each["pointer"] for each in wrong.body["errors"]} == {"/answers/area_m2", "/answers/seats"}
    unknown = ann.post("/cases", {"service": RESTAURANT, "answers": {"shoe_size": 42}})
    assert unknown.status == 422
    assert ann.post("/cases", {"service": "time-travel"}).body["errors"][0]["pointer"] == "/service"
    assert ann.post("/cases", {}).body["errors"] == [{"pointer": "/service", "detail": "is required"}]


DECLARATIONS: Sequence[tuple[dict[str, Any], int]] = (
    ({"requirement": "selfie"}, 422),
    ({"content_type": "text/html"}, 422),
    ({"size": 0}, 422),
    ({"size": 10**12}, 422),
    ({"size": "9"}, 400),
    ({"sha256": "A" * 64}, 422),
    ({"sha256": "0" * 63}, 422),
    ({"filename": "../../etc/passwd"}, 422),
    ({"filename": "a\r\nSet-Cookie: x"}, 422),
    ({"filename": ""}, 422),
    ({"filename": "x" * 201}, 422),
)


def test_a_declaration_that_promises_too_much_is_refused() -> None:
    ann = citizen()
    case = filed(ann)
    for changes, status in DECLARATIONS:
        answer = ann.post(f"/cases/{case}/documents", declaration("premises-layout") | changes)
        assert answer.status == status, changes
    assert ann.get(f"/cases/{case}").body["documents"] == []


DECISIONS: Sequence[tuple[dict[str, Any], int]] = (
    ({}, 422),
    ({"outcome": "maybe"}, 422),
    ({"outcome": 1}, 422),
    ({"outcome": "refused"}, 422),
    ({"outcome": "refused", "reasons": []}, 422),
    ({"outcome": "refused", "reasons": "   "}, 422),
    ({"outcome": "refused", "reasons": [""]}, 422),
    ({"outcome": "refused", "reasons": {"a": 1}}, 400),
    ({"outcome": "approved_with_conditions"}, 422),
    ({"outcome": "approved", "conditions": ["Wash hands"]}, 422),
    ({"outcome": "approved", "department": "fire-rescue"}, 400),
)


def test_a_decision_that_is_not_complete_is_refused() -> None:
    case = in_review(citizen())
    decision = f"/cases/{case}/reviews/fire-safety/decision"
    for body, status in DECISIONS:
        assert clerk("fire-rescue").post(decision, body).status == status, body
    assert clerk("fire-rescue").post(decision, {"outcome": "approved"}).status == 200


@pytest.mark.parametrize(
    "query", ["?page=2", "?cursor=", "?cursor=nonsense", "?cursor=e30", "?cursor=%F0%9F%94%A5", "?cursor=a&cursor=b"]
)
def test_a_query_that_cannot_be_read_is_malformed(query: str) -> None:
    for path in ("/services", "/cases"):
        assert citizen().get(path + query).status == 400
    assert clerk("fire-rescue").get("/reviews" + query).status == 400


def test_emoji_and_chinese_come_back_as_they_went() -> None:
    ann = citizen()
    name = "龍鳳火鍋店 🐉🔥 «Ëñ» \u202eabc"
    case = filed(ann)
    assert ann.patch(f"/cases/{case}", {"answers": {"business_name": name}}).body["answers"]["business_name"] == name
    assert ann.get(f"/cases/{case}").body["answers"]["business_name"] == name


@pytest.mark.parametrize("id", ["x" * 200, "UPPER", "a b", "%2e%2e", "'; DROP TABLE", "0123456789abcdef"])
def test_an_id_that_cannot_be_is_unknown(id: str) -> None:
    for path in ("/cases/{}", "/services/{}", "/licences/{}"):
        assert citizen().get(path.format(id.replace(" ", "%20"))).status == 404


def test_a_method_that_a_route_lacks_is_a_problem_too() -> None:
    answer = citizen().ask("DELETE", "/services")
    assert (answer.status, answer.body["title"], answer.headers["Allow"]) == (405, "Method Not Allowed", "GET")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_fault_of_ours_says_nothing_of_what_went_wrong(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: str) -> None:
        raise RuntimeError("secret: Ann lives at 1 Main Street")

    with before_each_call(fail):
        answer = citizen().get("/cases")
    assert (answer.status, answer.body["title"]) == (500, "Unexpected error")
    assert "secret" not in json.dumps(answer.body)
    noted = next(each for each in caplog.records if each.levelname == "ERROR")
    assert vars(noted)["error"] == "RuntimeError"
    assert "secret" not in _logged(caplog)
    assert '"Faults":[1.0]' in capsys.readouterr().out


def test_logs_say_which_request_and_no_person(caplog: pytest.LogCaptureFixture) -> None:
    filed(citizen("ann-with-a-long-sub"))
    noted = vars(caplog.records[-1])
    assert (noted["method"], noted["route"], noted["status"]) == ("POST", "/cases", 201)
    assert "ann-with-a-long-sub" not in _logged(caplog)
    assert str(example()["business_name"]) not in _logged(caplog)


def _logged(caplog: pytest.LogCaptureFixture) -> str:
    """Everything in every record, whatever a formatter makes of it."""
    return " ".join(str(vars(each)) for each in caplog.records)


@pytest.mark.parametrize(
    "event",
    [
        {"body": "not base64!", "isBase64Encoded": True},
        {"body": base64.b64encode(b"\xff").decode(), "isBase64Encoded": True},
        {"body": "\ud800"},
        {"headers": None, "body": "{"},
    ],
)
def test_whatever_the_gateway_hands_over_is_answered(event: dict[str, Any]) -> None:
    context = {"httpMethod": "POST", "resourcePath": "/cases", "requestId": "1", "path": "/v1/cases"}
    claims = {"sub": "ann", "token_use": "id", "cognito:groups": "[]"}
    request = {
        "requestContext": {**context, "authorizer": {"claims": claims}},
        "headers": {"Content-Type": "application/json"},
        "multiValueQueryStringParameters": None,
        "pathParameters": None,
        "stageVariables": None,
        **event,
    }
    answer = handler(request, Context())
    assert answer["statusCode"] == 400
    assert json.loads(answer["body"])["instance"] == "/v1/cases"
