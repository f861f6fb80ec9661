"""One application, five departments side by side, licences that anybody can verify."""

import json
from base64 import urlsafe_b64encode

import pytest

from cli.demo.offices import offices
from cli.demo.proof import NotVerified, claims_of
from cli.demo.screen import Screen
from cli.demo.stage import Stage
from cli.local.home import Home
from cli.local.mail import SENDER
from tests.e2e.applying import (
    WITH_TOBACCO,
    WITHOUT_TOBACCO,
    Json,
    accept,
    decide,
    decide_all,
    ended,
    file,
    read,
    review_of,
)
from tests.e2e.inbox import mails, told

SERVICE = "open-restaurant"


def test_the_departments_workers_open_a_restaurant(stage: Stage, home: Home) -> None:
    case = file(stage, SERVICE, WITH_TOBACCO)
    reviews = stage.as_anybody().get(f"/services/{SERVICE}")["reviews"]
    with offices(stage, Screen(), reviews, pace=0.0):
        found = ended(stage, case)
    assert found["status"] == "approved"
    assert {each["status"] for each in found["reviews"]} == {"approved", "approved_with_conditions"}
    assert len({each["department"] for each in found["reviews"]}) == 5
    assert len(found["licences"]) == 5
    for licence in found["licences"]:
        verify(stage, case, review_of(found, licence["review"]), licence["id"])
    its_citizen_was_told(stage, home, case)


def its_citizen_was_told(stage: Stage, home: Home, case: str) -> None:
    """By one mail for each change, in the language of the filing, as the API lists them."""
    steps = ("case.submitted", "case.accepted", "case.decided.approved", "licence.issued")
    told(stage, case, *steps)
    sent = mails(home, case)
    said = {each["Subject"].partition("（")[0] for each in sent}
    assert {"已收到申請", "申請已受理", "申請已獲批准", "證照已簽發"} <= said
    assert {(*each["To"], each["Source"]) for each in sent} == {("citizen@example.org", SENDER)}
    pages = stage.outputs.portal_url
    assert all(f"{pages}/cases/{case}" in each["BodyText"] and 'lang="zh-Hant"' in each["BodyHtml"] for each in sent)
    (issued,) = [each for each in sent if "證照已簽發" in each["Subject"]]
    assert issued["BodyText"].count("已簽發：") == len(read(stage, case)["licences"])


def test_whoever_files_in_english_is_told_in_english(stage: Stage, home: Home) -> None:
    case = stage.as_("citizen").post("/cases", {"service": SERVICE, "lang": "en"})["id"]
    stage.as_("citizen").post(f"/cases/{case}/withdrawal", {})
    (listed,) = told(stage, case, "case.withdrawn")
    assert (listed["channel"], listed["language"], listed["state"]) == ("mail", "en", "sent")
    (mail,) = mails(home, case)
    assert mail["Subject"] == f"Application withdrawn (case {case})"


def verify(stage: Stage, case: str, review: Json, number: str) -> None:
    """The issuer says that it holds, and so does its key; nobody else's word does."""
    licence, keys = stage.as_anybody().get(f"/licences/{number}"), stage.as_anybody().get("/keys")
    assert (licence["status"], licence["verified"]) == ("valid", True)
    subject = claims_of(licence["proof"]["jwt"], keys)["credentialSubject"]
    assert (subject["case"], subject["permit"]) == (case, review["permit"])
    assert subject["conditions"] == review["conditions"]
    header, _, signature = licence["proof"]["jwt"].split(".")
    forged = urlsafe_b64encode(json.dumps({"credentialSubject": subject}).encode()).decode().rstrip("=")
    with pytest.raises(NotVerified):
        claims_of(f"{header}.{forged}.{signature}", keys)


def test_a_gate_opens_behind_its_last_prerequisite_and_its_clock_starts_then(stage: Stage) -> None:
    case = file(stage, SERVICE, WITHOUT_TOBACCO)
    accept(stage, case)
    sign = review_of(read(stage, case), "outdoor-sign")
    assert (sign["status"], sign["blocked_by"], sign["due_at"]) == ("blocked", ["food-permit"], None)
    decide(stage, case, "food-permit")
    after = read(stage, case)
    sign, food = review_of(after, "outdoor-sign"), review_of(after, "food-permit")
    assert (sign["status"], sign["opened_at"]) == ("open", food["decided_at"])
    assert sign["promised_due_at"] < sign["due_at"]


def test_a_branch_that_the_answers_do_not_reach_is_not_waited_for(stage: Stage) -> None:
    case = file(stage, SERVICE, WITHOUT_TOBACCO)
    accept(stage, case)
    assert review_of(read(stage, case), "tobacco-retail")["status"] == "not_required"
    decide_all(stage, case)
    found = ended(stage, case)
    assert found["status"] == "approved"
    assert {each["review"] for each in found["licences"]} == {
        "food-permit",
        "fire-safety",
        "sewer-discharge",
        "outdoor-sign",
    }
