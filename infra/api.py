"""A REST API: a gateway made from the document of a Chalice app's own routes, so that each route stands once."""

import json
from collections.abc import Mapping
from typing import Any

from aws_cdk import Aws, RemovalPolicy
from aws_cdk.aws_apigateway import (
    AccessLogFormat,
    ApiDefinition,
    LogGroupLogDestination,
    MethodLoggingLevel,
    SpecRestApi,
    StageOptions,
)
from aws_cdk.aws_cognito import IUserPool
from aws_cdk.aws_iam import ServicePrincipal
from aws_cdk.aws_lambda import IFunction
from aws_cdk.aws_logs import LogGroup, RetentionDays
from constructs import Construct

from infra.door import API, Door
from infra.gateway import BINARY, gateway_document
from infra.nag import acknowledge
from infra.profile import Profile
from infra.refusals import add_resources

REQUESTS_PER_SECOND = 500
BURST = 1_000

ACCESS = {
    name: f"$context.{name}"
    for name in (
        "requestId",
        "requestTime",
        "httpMethod",
        "resourcePath",
        "status",
        "responseLatency",
        "responseLength",
    )
}
"""Which route, when and how it went: no address, no path with an id in it, nobody's name."""


class Api(Construct):
    """A gateway and its one stage."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        door: Door,
        *,
        document: Mapping[str, Any],
        function: IFunction,
        pool: IUserPool,
        profile: Profile,
    ) -> None:
        super().__init__(scope, id)
        self._door = door
        definition = gateway_document(
            document,
            integration_uri=_integration(function),
            user_pool_arn=pool.user_pool_arn,
            refusals=door.refusals,
        )
        self.rest = SpecRestApi(
            self,
            "Rest",
            rest_api_name=door.name,
            api_definition=ApiDefinition.from_inline(definition),
            binary_media_types=[*BINARY],  # as in the document, for a gateway that does not read it there
            deploy_options=self._stage(),
            # Without this setting of the account, a stage that logs is refused; the account has it once.
            cloud_watch_role=door is API,
            fail_on_warnings=True,
        )
        if profile.emulated:
            add_resources(self.rest, door.refusals)
        function.add_permission(
            "Gateway",
            principal=ServicePrincipal("apigateway.amazonaws.com"),
            source_arn=self.rest.arn_for_execute_api(stage=door.stage),
        )
        _acknowledge(self.rest)

    @property
    def url(self) -> str:
        """Address of the stage, without a slash at its end; the emulator's stand below the context's `gateways`."""
        id, gateways = self.rest.rest_api_id, self.node.try_get_context("gateways")
        base = f"{gateways}/{id}" if gateways else f"https://{id}.execute-api.{Aws.REGION}.{Aws.URL_SUFFIX}"
        return f"{base}/{self._door.stage}"

    def _stage(self) -> StageOptions:
        log = LogGroup(self, "Access", retention=RetentionDays.SIX_MONTHS, removal_policy=RemovalPolicy.DESTROY)
        return StageOptions(
            stage_name=self._door.stage,
            access_log_destination=LogGroupLogDestination(log),
            access_log_format=AccessLogFormat.custom(json.dumps(ACCESS)),
            logging_level=MethodLoggingLevel.ERROR,
            data_trace_enabled=False,
            metrics_enabled=True,
            tracing_enabled=True,
            throttling_rate_limit=REQUESTS_PER_SECOND,
            throttling_burst_limit=BURST,
        )


def _integration(function: IFunction) -> str:
    gateway = f"arn:{Aws.PARTITION}:apigateway:{Aws.REGION}:lambda:path"
    return f"{gateway}/2015-03-31/functions/{function.function_arn}/invocations"


def _acknowledge(rest: SpecRestApi) -> None:
    acknowledge(rest, "The function checks each request and points at every mistake; the gateway cannot.", "APIG2")
    acknowledge(
        rest, "A firewall costs from the first day; the stage's throttle bounds abuse until one is bought.", "APIG3"
    )
    acknowledge(
        rest,
        "The account's own role for the gateway's logs, with the policy that AWS made for just that.",
        "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]",
    )
