"""The single place where a Lambda is configured; what differs between them stands in `infra.duties`."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from aws_cdk import Duration, IgnoreMode, RemovalPolicy
from aws_cdk.aws_iam import PolicyStatement, Role, ServicePrincipal
from aws_cdk.aws_lambda import Code, ILayerVersion, Tracing
from aws_cdk.aws_lambda import Function as Lambda
from aws_cdk.aws_logs import LogGroup, RetentionDays
from constructs import Construct

from infra.duties import Duty
from infra.lock import ROOT
from infra.nag import acknowledge
from infra.names import PREFIX
from infra.profile import Profile

LOGS_KEPT = RetentionDays.SIX_MONTHS
LEFT_BEHIND = ("**/__pycache__", "**/*.pyc")
"""By whoever ran the code: no change of it."""
NOT_CODE = (*LEFT_BEHIND, "**/README.md", "**/scripts", "**/styles")

Conditions = Mapping[str, Mapping[str, str]]
"""Of a statement: operator -> key of the request -> the value that it must have."""


class Function(Construct):
    """`onestop-<name>`, made of the one folder `functions/<name>`, with a role and a log of its own."""

    def __init__(
        self,
        scope: Construct,
        name: str,
        duty: Duty,
        *,
        layers: Iterable[ILayerVersion],
        environment: Mapping[str, str],
        profile: Profile,
    ) -> None:
        super().__init__(scope, name)
        log = LogGroup(
            self,
            "Log",
            log_group_name=f"/aws/lambda/{PREFIX}{name}",
            retention=LOGS_KEPT,
            removal_policy=RemovalPolicy.DESTROY,
        )
        self.role = Role(self, "Role", assumed_by=ServicePrincipal("lambda.amazonaws.com"))
        log.grant_write(self.role)
        self.function = Lambda(
            self,
            "Function",
            function_name=f"{PREFIX}{name}",
            code=code(name),
            handler=f"{name}.app.handler",
            runtime=profile.runtime,
            architecture=profile.architecture,
            layers=list(layers),
            memory_size=duty.memory,
            timeout=Duration.seconds(duty.timeout),
            environment={**environment, **_powertools(name)},
            role=self.role,
            log_group=log,
            tracing=Tracing.ACTIVE,
        )
        acknowledge(self.role, "X-Ray has no resources that a trace could be limited to.", "IAM5[Resource::*]")
        acknowledge(self.function, "The locked packages of the vendor layer are built for this Python.", "L1")

    def allow(self, actions: Iterable[str], resources: Iterable[str], conditions: Conditions | None = None) -> None:
        """Add to what the role may do."""
        allowed = PolicyStatement(actions=list(actions), resources=list(resources), conditions=conditions)
        self.role.add_to_policy(allowed)


def code(name: str, functions: Path = ROOT / "functions") -> Code:
    """The asset of one function: its folder and no other, under its own name as a package."""
    only = ("*", f"!{name}", f"!{name}/**", *NOT_CODE)
    return Code.from_asset(str(functions), exclude=list(only), ignore_mode=IgnoreMode.DOCKER)


def _powertools(name: str) -> dict[str, str]:
    return {
        "POWERTOOLS_SERVICE_NAME": name,
        "POWERTOOLS_METRICS_NAMESPACE": "OneStop",
        "POWERTOOLS_LOG_LEVEL": "INFO",
    }
