"""What works: department queues, functions, machines, the API, the alarms. The code can make it all again."""

from collections.abc import Iterable, Mapping
from typing import Any

from aws_cdk import Stack
from constructs import Construct

from infra.alarms import Alarms
from infra.api import Api
from infra.departments import DepartmentQueues
from infra.door import API, PORTAL
from infra.functions import Functions
from infra.ground import Ground
from infra.hops import EVENTS, GATHERED, STRANGERS, TURNS, each_minute, follow, hear, take
from infra.machines import Machines
from infra.notices import Notices
from infra.outputs import output
from infra.profile import Profile
from infra.queues import dead_letters
from infra.things import conditions, machine_prefix, things
from onestop.catalogue import Department, Service
from onestop.events.cloudevent import PREFIX
from onestop.settings import PREFIX as SETTING
from onestop.settings import Settings

ALONE = ("relay", "tally", "clock", "issue")
"""Functions for which nobody waits and no queue keeps the message: their failures go to a queue of their own."""

MAILS_AT_ONCE = 2
"""Writers of mails beside each other: SES takes so many mails a second and refuses the others."""

PAGES = f"{SETTING}PORTAL"
"""The setting that tells the writer of mails where the pages stand."""

RENEWED = f"{PREFIX}licence.renewed"
"""A licence is owed a successor; the machine of its case has ended long ago."""


class Process(Stack):
    """The stateless stack. `documents` are the OpenAPI documents of `api` and `portal`; `consumers` as in
    DepartmentQueues."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        ground: Ground,
        services: Iterable[Service],
        departments: Iterable[Department],
        documents: Mapping[str, Mapping[str, Any]],
        consumers: Mapping[str, str],
        issuer: str,
        portal: str,
        sender: str,
        profile: Profile,
    ) -> None:
        super().__init__(
            scope,
            id,
            synthesizer=profile.synthesizer(),
            description="OneStop: queues, functions, machines, API, alarms",
        )
        self._ground = ground
        self._profile = profile
        self._queues = DepartmentQueues(self, "Departments", departments, consumers=consumers, profile=profile)
        self._notices = Notices(self, "Notices", bus=ground.bus, sender=sender, profile=profile)
        self._dead = {name: dead_letters(self, f"{name.title()}Dead", profile) for name in ALONE}
        functions = Functions(
            self,
            "Functions",
            settings=self._settings(issuer, sender),
            things=things(self, ground, self._notices, self._dead),
            conditions=conditions(self._notices),
            profile=profile,
        )
        self._functions = {name: each.function for name, each in functions.by_name.items()}
        arns = {name: each.function_arn for name, each in self._functions.items()}
        self._machines = Machines(self, "Machines", services, arns)
        self._api, self._portal = (
            Api(
                self,
                name.title(),
                door,
                document=documents[name],
                function=self._functions[name],
                pool=ground.people.pool,
                profile=profile,
            )
            for name, door in (("api", API), ("portal", PORTAL))
        )
        self._portal.rest.node.add_dependency(self._api.rest)  # its logs need the account's setting
        # Not among the settings of all: the gateway of the pages cannot be known to the function behind it.
        pages = self._portal.url if profile.emulated else portal.rstrip("/")
        self._functions["notify"].add_environment(PAGES, pages)
        self._start()
        self._watch()
        output(self, ground, self._queues, self._machines, self._api, self._portal)

    def _settings(self, issuer: str, sender: str) -> Settings:
        return Settings(
            table=self._ground.table.table_name,
            bucket=self._ground.documents.bucket.bucket_name,
            bus=self._ground.bus.event_bus_name,
            signing_key=self._ground.signing_key.key_arn,
            machine_prefix=machine_prefix(self),
            queue_prefix=self._queues.url_prefix,
            issuer=issuer,
            user_pool=self._ground.people.pool.user_pool_id,
            user_pool_client=self._ground.people.client.user_pool_client_id,
            sign_in=self._ground.people.sign_in,
            identity_provider=provider.name if (provider := self._ground.people.provider) else "",
            sender=sender,
            configuration_set=self._notices.configuration_set,
        )

    def _start(self) -> None:
        """Connect what starts by itself."""
        follow(self._functions["relay"], self._ground.table, self._dead["relay"], (EVENTS, TURNS, STRANGERS))
        follow(self._functions["tally"], self._ground.table, self._dead["tally"], (EVENTS,), gathered=GATHERED)
        take(self._functions["intake"], self._ground.documents.arrivals.queue)
        take(self._functions["notify"], self._notices.waiting.queue, MAILS_AT_ONCE)
        each_minute(self, "EachMinute", self._functions["clock"], self._dead["clock"])
        hear(self, "Renewed", self._functions["issue"], self._ground.bus, RENEWED, self._dead["issue"])

    def _watch(self) -> None:
        """Give every hop its alarm."""
        alarms = Alarms(self, "Alarms", self._profile)
        for name, queue in self._dead.items():
            alarms.dead_letters(name.title(), queue)
        alarms.dead_letters("Notices", self._notices.waiting.dead)
        alarms.dead_letters("Intake", self._ground.documents.arrivals.dead)
        for code, guarded in self._queues.by_code.items():
            alarms.dead_letters(code, guarded.dead)
        for name in ("relay", "tally"):
            alarms.late(name.title(), self._functions[name])
        alarms.silent("Clock", self._functions["clock"])
        for service, machine in self._machines.by_service.items():
            alarms.failed_executions(service, machine.ref)
        alarms.server_errors("Api", self._api.rest.metric_server_error())
        alarms.server_errors("Portal", self._portal.rest.metric_server_error())
