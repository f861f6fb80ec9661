"""What keeps: records, documents, the key, the people, the bus. It changes seldom and is never replaced."""

from aws_cdk import Stack
from constructs import Construct

from infra.bus import bus
from infra.documents import Documents
from infra.people import People
from infra.profile import Profile
from infra.signing import signing_key
from infra.table import table
from onestop.catalogue import Catalogue


class Ground(Stack):
    """The stateful stack."""

    def __init__(self, scope: Construct, id: str, catalogue: Catalogue, profile: Profile) -> None:
        super().__init__(
            scope,
            id,
            synthesizer=profile.synthesizer(),
            termination_protection=not profile.emulated,
            description="OneStop: records, documents, signing key, people, bus",
        )
        self.table = table(self, profile)
        self.documents = Documents(self, "Documents", profile, portal=self.node.get_context("portal"))
        self.signing_key = signing_key(self, profile)
        self.people = People(self, "People", catalogue.departments.values(), profile)
        self.bus = bus(self, profile)
