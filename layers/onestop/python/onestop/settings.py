"""What a function must be told about its surroundings: infra writes it, functions read it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

PREFIX = "ONESTOP_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Names of the deployed resources; every field is one environment variable, `ONESTOP_<FIELD>`."""

    table: str
    bucket: str
    bus: str
    signing_key: str
    """KMS key id, ARN or alias: asymmetric, ECC_NIST_P256."""
    machine_prefix: str
    """ARN of a state machine up to and including `onestop-`; the service id follows."""
    queue_prefix: str
    """URL of a queue up to and including `onestop-`; the department code follows."""
    issuer: str
    """URI of the government that issues, as it stands in each licence; where one is checked stands below it."""
    user_pool: str
    """Id of the Cognito pool of those who sign in, which begins with its region: where an address is asked for."""
    user_pool_client: str
    sign_in: str
    """Address of the pool's own sign-in pages; empty where the portal's form asks for the password."""
    identity_provider: str
    """Name of the national identity provider that sign-in goes straight to; empty for none."""
    sender: str = ""
    """The address that mails come from; empty: none are sent."""
    configuration_set: str = ""
    """SES configuration set of the mails, by which news of their delivery comes back."""
    portal: str = ""
    """Address of the pages, to which mails lead, without a slash at its end. Whoever writes mails alone is told it:
    on the emulator it is that of the gateway, which is made after the functions behind it."""

    def to_env(self) -> dict[str, str]:
        """The environment of a function, ready for its definition."""
        return {PREFIX + name.upper(): value for name, value in asdict(self).items()}

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the settings; raises KeyError that names the first missing variable."""
        return cls(**{field.name: environ[PREFIX + field.name.upper()] for field in fields(cls)})
