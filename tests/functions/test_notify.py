"""Mails to applicants: one a change, in their language, whatever the queue, the mail service and a crash do."""

import json
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import boto3
import pytest
from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError

from notify import delivery
from notify.app import handler as notify
from onestop import cases, store
from onestop.notices import Preferences
from onestop.settings import Settings
from onestop.surroundings import surroundings
from relay.app import handler as relay
from tests.functions.context import Context
from tests.functions.mailbox import address, person, sent
from tests.functions.queue import messages
from tests.functions.stream import Stream, failures
from tests.store.restaurants import NOW, accepted, restaurant, submitted, told

Message = dict[str, Any]
Takes = Callable[..., set[str]]


@pytest.fixture
def ann(deployed: Settings) -> str:
    """A citizen with a mailbox; their `sub`."""
    return person(deployed, "ann")


def noticed(stream: Stream) -> list[Message]:
    """What the bus brought to the queue of notices."""
    assert not failures(relay(stream.batch(), Context()))
    return messages("notices")


def taken(*told: Message, tries: int = 1) -> set[str]:
    """Give messages to the function, received so often; the ids of those that it could not do."""
    records = [
        {
            "messageId": str(number),
            "eventSource": "aws:sqs",
            "body": json.dumps(each),
            "attributes": {"ApproximateReceiveCount": str(tries)},
        }
        for number, each in enumerate(told)
    ]
    try:
        return failures(notify({"Records": records}, Context()))
    except BatchProcessingError:  # each of them
        return {each["messageId"] for each in records}  # type: ignore[misc]  # a text, as it was made


def notice(part: Message, case: str = "case-1") -> Message:
    """One as the bus carries it."""
    about = {"case": case, "service": "open-restaurant", "seq": 9, "at": "2026-11-20T04:00:00Z"}
    return {"detail": {**about, "parts": [part]}}


def states(case: str = "case-1") -> list[tuple[str, str]]:
    return [(each["subject"], each["state"]) for each in store.notices(case, None, 50).items]


@pytest.mark.usefixtures("machines")
def test_a_change_is_one_message_and_a_silent_one_is_none(stream: Stream) -> None:
    accepted()
    found = noticed(stream)
    assert [[part["kind"] for part in each["detail"]["parts"]] for each in found] == [
        ["case.submitted"],
        ["case.accepted"],
    ]


@pytest.mark.usefixtures("machines")
def test_an_accepted_case_is_told_with_both_dates_in_the_language_of_its_filing(stream: Stream, ann: str) -> None:
    store.create(cases.create("case-1", restaurant(), ann, {}, NOW, None, "en"), NOW, told)
    stream.batch()
    visit = {"kind": "visit.set", "facts": {"department": "water", "at": "2026-11-20T04:00:00Z"}}
    assert not taken(notice(visit))
    (mail,) = sent()
    assert mail.destinations["ToAddresses"] == [address("ann")]
    assert mail.subject == "Date of the visit (case case-1)"
    assert "20 November 2026 12:00" in mail.body
    assert "https://portal.example/cases/case-1" in mail.body
    assert "https://portal.example/preferences" in mail.body


@pytest.mark.usefixtures("machines")
def test_duplicates_in_any_order_are_one_mail_each(stream: Stream, ann: str) -> None:
    submitted(applicant=ann)
    (first,) = noticed(stream)
    assert not taken(first, first)
    assert not taken(first)
    (mail,) = sent()
    assert "已收到申請" in mail.subject
    assert states() == [("case.submitted", "sent")]


@pytest.mark.usefixtures("machines")
def test_ones_own_choice_of_language_goes_before_that_of_the_filing(stream: Stream, ann: str) -> None:
    submitted(applicant=ann)
    store.prefer(ann, Preferences("zh-Hans"))
    taken(*noticed(stream))
    assert "已收到申请" in sent()[0].subject


@pytest.mark.usefixtures("machines")
def test_whoever_wants_no_mail_gets_none_and_it_is_noted(stream: Stream, ann: str) -> None:
    submitted(applicant=ann)
    store.prefer(ann, Preferences(mail=False))
    assert not taken(*noticed(stream))
    assert (sent(), states()) == ([], [("case.submitted", "declined")])


@pytest.mark.usefixtures("machines")
@pytest.mark.parametrize("known", [True, False])
def test_nobody_is_written_to_at_an_address_that_they_have_not_verified(
    deployed: Settings, stream: Stream, known: bool
) -> None:
    submitted(applicant=person(deployed, "eve", verified=False) if known else "nobody")
    assert not taken(*noticed(stream))
    assert (sent(), states()) == ([], [("case.submitted", "no_address")])


@pytest.mark.usefixtures("machines")
def test_without_a_sender_it_is_noted_and_nobody_is_asked(
    stream: Stream, ann: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    submitted(applicant=ann)
    found = noticed(stream)
    monkeypatch.setenv("ONESTOP_SENDER", "")
    surroundings.cache_clear()
    with patch.object(delivery, "address_of", side_effect=AssertionError):
        assert not taken(*found)
    assert (sent(), states()) == ([], [("case.submitted", "off")])


@pytest.mark.usefixtures("machines")
def test_one_that_the_mail_service_refuses_comes_again_and_at_last_has_failed(
    deployed: Settings, stream: Stream, ann: str
) -> None:
    submitted(applicant=ann)
    found = noticed(stream)
    boto3.client("ses").delete_identity(Identity=deployed.sender)
    assert taken(*found) == {"0"}
    assert states() == [("case.submitted", "sending")]
    with patch("onestop.store.claims.GIVEN_UP", -store.claims.GIVEN_UP):  # as much later
        assert taken(*found, tries=delivery.LAST_TRY) == {"0"}
    assert states() == [("case.submitted", "failed")]
    boto3.client("ses").verify_email_identity(EmailAddress=deployed.sender)
    assert not taken(*found)  # an operator brought it back
    assert (len(sent()), states()) == (1, [("case.submitted", "sent")])


@pytest.mark.usefixtures("machines")
def test_a_crash_between_a_mail_and_its_mark_sends_it_once_more_and_not_sooner_than_another_may_be_at_work(
    stream: Stream, ann: str
) -> None:
    submitted(applicant=ann)
    found = noticed(stream)
    with patch.object(store, "mark", side_effect=RuntimeError("the process ends here")):
        taken(*found)
    assert taken(*found) == {"0"}
    assert len(sent()) == 1
    with patch("onestop.store.claims.GIVEN_UP", -store.claims.GIVEN_UP):
        assert not taken(*found)
    assert (len(sent()), states()) == (2, [("case.submitted", "sent")])


@pytest.mark.usefixtures("machines")
@pytest.mark.parametrize(
    ("news", "state"),
    [("Delivery", "delivered"), ("Bounce", "bounced"), ("Complaint", "complained"), ("Reject", "failed")],
)
def test_news_of_a_mail_are_noted(stream: Stream, ann: str, news: str, state: str) -> None:
    submitted(applicant=ann)
    (first,) = noticed(stream)
    taken(first)
    assert not taken({"news": news, "case": ["case-1"], "notice": [str(first["detail"]["seq"])]})
    assert states() == [("case.submitted", state)]


@pytest.mark.usefixtures("deployed")
def test_what_cannot_be_read_is_named_and_holds_up_no_other(ann: str) -> None:
    submitted(applicant=ann)
    part = {"kind": "case.accepted", "facts": {}}
    assert taken({"detail": {"case": "case-1"}}, notice(part), notice(part, case="nobody's")) == {"0", "2"}
    assert len(sent()) == 1
