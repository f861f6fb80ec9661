"""A case of five departments with one correction round, through the real functions, in moto's AWS."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import sha256
from unittest.mock import patch

import boto3

import accept.app
import clock.app
import decide.app
import intake.app
import issue.app
import notify.app
import relay.app
import review.app
import tally.app
from bench.meter import unmetered
from onestop import documents
from onestop.settings import Settings
from tests.functions.api import office
from tests.functions.api.person import Answer
from tests.functions.context import Context
from tests.functions.mailbox import person
from tests.functions.queue import messages
from tests.functions.stream import Stream, failures
from tests.machines.execution import Execution

ASKING, DRAWING = "sewer-discharge", "drainage-drawing"
"""The review that misses something, and what."""
MONDAY = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
"""In Beijing it is ten in the morning, and no holiday is near."""
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=each) for each in (1, 2, 3))


class Life:
    """One case; `table` and `machine` as they are deployed around it."""

    def __init__(self, settings: Settings, machine: str) -> None:
        self._bucket, self._machine = settings.bucket, machine
        self.case = ""
        with unmetered():
            self.citizen = office.citizen(person(settings, "ann"))
            self._stream = Stream(settings.table)
            office.filed(self.citizen)  # an earlier case, so that this version of the service is known
            self._stream.batch()

    def lived(self) -> "Life":
        """From the draft to the licences, within a week."""
        with _at(MONDAY):
            self.filed()
            self.accepted()
            self.asked()
        with _at(TUESDAY):
            self.approved("food-permit", "fire-safety", "tobacco-retail")
        with _at(WEDNESDAY):
            self.approved("outdoor-sign")
        with _at(THURSDAY):
            self.corrected()
            self.approved("sewer-discharge")
            self.ended()
        return self

    def filed(self) -> None:
        """A draft, its files uploaded and checked, handed in."""
        self.case = office.filed(self.citizen)
        for each in office.service().documents:
            self.upload(each.id)
        _done(self.citizen.post(f"/cases/{self.case}/submission"))
        self.relayed()
        self._take(None)

    def accepted(self) -> None:
        """Every department is asked."""
        core = office.clerk(office.CORE)
        _done(core.post(f"/cases/{self.case}/acceptance", {"outcome": "accept"}))
        self.relayed()
        for each in office.service().reviews:
            if each.kind != "automatic":
                self._take(each.id)
        self.relayed()

    def asked(self) -> None:
        """One department asks for a better drawing; the letter waits for what others may miss."""
        items = [{"target": f"/documents/{DRAWING}", "detail": "no scale"}]
        _done(office.clerk("water").post(f"/cases/{self.case}/reviews/{ASKING}/supplement", {"items": items}))
        self.relayed()

    def corrected(self) -> None:
        """The letter leaves, and the citizen answers it with another file."""
        clock.app.handler({}, Context())
        self.upload(DRAWING)
        _done(self.citizen.post(f"/cases/{self.case}/supplements/1/response", {}))
        self.relayed()

    def approved(self, *reviews: str) -> None:
        """Departments approve."""
        departments = {each.id: each.department for each in office.service().reviews}
        for each in reviews:
            decision = f"/cases/{self.case}/reviews/{each}/decision"
            _done(office.clerk(departments[each]).post(decision, {"outcome": "approved"}))
            self.relayed()

    def ended(self) -> None:
        """What the machine does behind the join."""
        decide.app.handler({"case": self.case}, Context())
        issue.app.handler({"case": self.case}, Context())
        self.relayed()

    @property
    def execution(self) -> Execution:
        """What conducts it."""
        return Execution(f"{self._machine.replace(':stateMachine:', ':execution:')}:{self.case}-1")

    def upload(self, requirement: str) -> None:
        """Declare a file, put it where the form says, and have it checked."""
        digest = sha256(office.PDF).hexdigest()
        said = office.declaration(requirement, size=len(office.PDF), sha256=digest)
        declared = self.citizen.post(f"/cases/{self.case}/documents", said)
        _done(declared)
        stored = {"bucket": self._bucket, "key": documents.key(self.case, declared.body["id"])}
        version = boto3.client("s3").put_object(Bucket=self._bucket, Key=stored["key"], Body=office.PDF)["VersionId"]
        told = {"bucket": {"name": self._bucket}, "object": {"key": stored["key"], "versionId": version}}
        arrival = {"Records": [{"eventName": "ObjectCreated:Post", "s3": told}]}
        record = {"messageId": "1", "eventSource": "aws:sqs", "body": json.dumps(arrival)}
        assert not failures(intake.app.handler({"Records": [record]}, Context()))

    def relayed(self) -> None:
        """What follows from the changes so far; the stream itself costs no capacity."""
        batch = self._stream.batch()
        for function in (relay, tally):
            assert not failures(function.app.handler(batch, Context()))
        self.told()

    def told(self) -> None:
        """The mails that are due are sent, and arrive; taking them from their queue is not our call."""
        with unmetered():
            notices = messages("notices")
        for each in notices:
            told = each["detail"]
            arrived = {"news": "Delivery", "case": [told["case"]], "notice": [str(told["seq"])]}
            for message in (each, arrived):
                count = {"ApproximateReceiveCount": "1"}
                body = json.dumps(message)
                record = {"messageId": "1", "eventSource": "aws:sqs", "body": body, "attributes": count}
                assert not failures(notify.app.handler({"Records": [record]}, Context()))

    def _take(self, step: str | None) -> None:
        """The machine hands a token to the function of a step: a review's, or (None) the acceptance's."""
        told = {"case": self.case, "token": self.execution.token(step)}
        if step is None:
            accept.app.handler(told, Context())
        else:
            review.app.handler({**told, "review": step}, Context())


@contextmanager
def _at(moment: datetime) -> Iterator[None]:
    """It is that moment, to every function that asks."""

    class Then(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Then":
            return cls.fromtimestamp(moment.timestamp(), tz)

    with ExitStack() as stack:
        for module in ("api.reading", "clock.app", "decide.app", "issue.app", "intake.check", "notify.delivery"):
            stack.enter_context(patch(f"{module}.datetime", Then))
        yield


def _done(answer: Answer) -> None:
    assert answer.status < 300, answer
