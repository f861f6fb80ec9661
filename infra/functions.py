"""All functions of the house, each with its duty carried out to the letter."""

from collections.abc import Mapping, Sequence

from constructs import Construct

from infra.duties import DUTIES, Duty
from infra.function import Conditions, Function
from infra.layers import layers, typefaces
from infra.nag import acknowledge
from infra.profile import Profile
from infra.things import WIDE
from onestop.settings import Settings


class Functions(Construct):
    """Every function by its name. `things` holds the ARNs of what the duties' grants name, `conditions` what else must
    be so for them to be used."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        settings: Settings,
        things: Mapping[str, Sequence[str]],
        conditions: Mapping[str, Conditions],
        profile: Profile,
    ) -> None:
        super().__init__(scope, id)
        self._layers, self._typefaces = layers(self, profile), typefaces(self, profile)
        self._environment = settings.to_env()
        self._profile = profile
        self._conditions = conditions
        self.by_name = {name: self._function(name, duty, things) for name, duty in DUTIES.items()}

    def _function(self, name: str, duty: Duty, things: Mapping[str, Sequence[str]]) -> Function:
        carried = [*self._layers, self._typefaces] if duty.prints else self._layers
        made = Function(self, name, duty, layers=carried, environment=self._environment, profile=self._profile)
        for grant in duty.grants:
            if things[grant.thing]:
                made.allow(grant.actions, things[grant.thing], self._conditions.get(grant.thing))
            if grant.thing in WIDE:
                acknowledge(made.role, *WIDE[grant.thing])
        return made
