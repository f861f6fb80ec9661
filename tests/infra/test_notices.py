"""Mails: sent by whoever may, heard of again without anybody's address, and left alone where there is no sender."""

import json
from pathlib import Path

from infra.duties import DUTIES
from infra.notices import WRITING
from notify.delivery import LAST_TRY
from onestop.notices import SOURCE
from onestop.store.claims import GIVEN_UP
from tests.infra.assembly import Assembly
from tests.infra.conftest import app

SET = "onestop-notices"


def test_only_what_applicants_are_to_be_told_comes_from_the_bus_into_the_queue(aws: Assembly) -> None:
    rule = aws.resources("AWS::Events::Rule")["NoticesGathered"]
    assert rule["EventPattern"] == {"source": [SOURCE]}
    assert "Bus" in aws.text(rule["EventBusName"])
    (target,) = rule["Targets"]
    assert aws.text(target["Arn"]) == "${NoticesWaitingQueue.Arn}"
    assert aws.text(target["DeadLetterConfig"]["Arn"]) == "${NoticesWaitingDead.Arn}"


def test_news_of_a_mail_come_back_over_the_accounts_own_bus(aws: Assembly) -> None:
    (destination,) = aws.resources("AWS::SES::ConfigurationSetEventDestination").values()
    told = destination["EventDestination"]
    assert set(told["MatchingEventTypes"]) == {"DELIVERY", "BOUNCE", "COMPLAINT", "REJECT"}
    assert aws.text(told["EventBridgeDestination"]["EventBusArn"]).endswith(":event-bus/default")
    (made,) = aws.resources("AWS::SES::ConfigurationSet").values()
    assert made["Name"] == SET


def test_news_of_our_mails_alone_reach_the_queue_and_name_no_address(aws: Assembly) -> None:
    rule = aws.resources("AWS::Events::Rule")["NoticesHeard"]
    assert rule["EventPattern"]["source"] == ["aws.ses"]
    assert rule["EventPattern"]["detail"]["mail"]["tags"] == {"ses:configuration-set": [SET]}
    assert "EventBusName" not in rule
    (target,) = rule["Targets"]
    assert aws.text(target["Arn"]) == "${NoticesWaitingQueue.Arn}"
    paths = target["InputTransformer"]["InputPathsMap"].values()
    assert set(paths) == {"$.detail.eventType", "$.detail.mail.tags.case", "$.detail.mail.tags.notice"}


def test_a_notice_is_tried_as_often_as_its_writer_thinks_and_given_up_before_it_comes_again(aws: Assembly) -> None:
    queue = aws.resources("AWS::SQS::Queue")["NoticesWaitingQueue"]
    assert queue["RedrivePolicy"]["maxReceiveCount"] == LAST_TRY
    assert DUTIES["notify"].timeout < GIVEN_UP.total_seconds() < WRITING.to_seconds() == queue["VisibilityTimeout"]


def links(assembly: Assembly) -> str:
    """Where the writer of mails is told that the pages stand."""
    function = assembly.resources("AWS::Lambda::Function")["FunctionsnotifyFunction"]
    return assembly.text(function["Environment"]["Variables"]["ONESTOP_PORTAL"])


def test_mails_lead_to_the_portals_own_address(tmp_path: Path) -> None:
    app(tmp_path, portal="https://portal.example.gov/", issuer="https://licences.example.gov").synth()
    assert links(Assembly.read(tmp_path)) == "https://portal.example.gov"


def test_on_the_emulator_mails_lead_to_the_gateway_that_it_makes(tmp_path: Path) -> None:
    app(tmp_path, profile="emulator", gateways="http://127.0.0.1:4566/_aws/execute-api").synth()
    assert links(Assembly.read(tmp_path)) == "http://127.0.0.1:4566/_aws/execute-api/${PortalRest}/portal"


def test_without_a_sender_there_is_nothing_of_ses_and_nobody_may_send(tmp_path: Path) -> None:
    app(tmp_path, sender="").synth()
    silent = Assembly.read(tmp_path)
    assert not {each for each in silent.types() if each.startswith("AWS::SES::")}
    assert "ses:SendEmail" not in json.dumps(silent.templates)
    variables = silent.resources("AWS::Lambda::Function")["FunctionsnotifyFunction"]["Environment"]["Variables"]
    assert (variables["ONESTOP_SENDER"], variables["ONESTOP_CONFIGURATION_SET"]) == ("", "")
