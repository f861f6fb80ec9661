"""Where a run takes place: the deployment behind the proxy, and its people."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import boto3

from cli.cases import recover_cases
from cli.client import Client
from cli.local.access import client
from cli.local.home import Home
from cli.local.people import Person
from cli.outputs import Outputs
from cli.worker.desk import Desk
from cli.worker.inbox import Inbox
from cli.worker.sign_in import SignIn
from onestop import store
from onestop.cases import Case, under_way
from onestop.cases.status import FINAL
from onestop.catalogue import shipped
from proof.chaos.citizens import Citizen
from proof.chaos.clerks import HIDDEN_S, Clerk, RecordedClient, judge
from proof.chaos.ledger import Ledger
from proof.chaos.plan import SERVICE, Plan
from proof.chaos.proxy import Proxy


@dataclass(frozen=True)
class Field:
    """A deployment on `home`, reached through `proxy`; `ledger` keeps what its people were told."""

    home: Home
    plan: Plan
    outputs: Outputs
    proxy: Proxy
    ledger: Ledger = field(default_factory=Ledger)
    _ended: set[int] = field(default_factory=set)

    def aws(self, service: str) -> Any:
        """An administrator's client, past the proxy."""
        return client(self.home, service)

    def citizen(self) -> Citizen:
        """A window for one applicant."""
        return Citizen(Client(self._api_url, self._token("citizen")), self.plan, self.ledger)

    @contextmanager
    def offices(self) -> Iterator[None]:
        """The departments are at work while inside."""
        closed, service = threading.Event(), shipped().service(SERVICE)
        departments = sorted({service.acceptance.department, *(each.department for each in service.reviews)})
        clerks = [self._clerk(each, closed) for each in departments for _ in range(self.plan.clerks)]
        threads = [threading.Thread(target=each.work, daemon=True) for each in clerks]
        for each in threads:
            each.start()
        try:
            yield
        finally:
            closed.set()
            for each in threads:
                each.join()

    def under_way(self) -> dict[int, Case]:
        """The cases that have not come to their end, by number, read past the proxy."""
        with self.ledger.lock:
            known = {number: case for number, case in self.ledger.created.items() if number not in self._ended}
        loaded = {number: store.load(case) for number, case in known.items()}
        self._ended.update(number for number, case in loaded.items() if case.status in FINAL and not under_way(case))
        return {number: case for number, case in loaded.items() if number not in self._ended}

    def recover(self) -> int:
        """Run `onestop cases recover`, as an operator would; return how many executions it started."""
        return recover_cases(boto3.Session(), self.outputs)

    @property
    def ended(self) -> int:
        """How many cases have come to their end, as far as it was looked."""
        return len(self._ended)

    @property
    def _api_url(self) -> str:
        return self.outputs.api_url.replace(self.home.url, self.proxy.url)

    def _clerk(self, department: str, closed: threading.Event) -> Clerk:
        api = RecordedClient(self._api_url, self._token(f"clerk-{department}"), self.ledger)
        desk = Desk(api, lambda task, case: judge(self.plan, self.ledger, task, case), say=lambda _: None)
        through = Home(self.home.base, self.proxy.port)
        inbox = Inbox(client(through, "sqs"), self.outputs.queues[department], HIDDEN_S)
        return Clerk(desk, inbox, self.ledger, closed)

    def _token(self, name: str) -> Callable[[], str]:
        person = Person(name)
        signed_in = SignIn(self.aws("cognito-idp"), self.outputs.user_pool_client_id, name, person.password)
        return signed_in.token
