"""A Standard state machine for each service, `onestop-<service id>`, and the one role that all of them act in."""

import json
from collections.abc import Iterable, Mapping

from aws_cdk import Aws, RemovalPolicy
from aws_cdk.aws_iam import PolicyStatement, Role, ServicePrincipal
from aws_cdk.aws_logs import LogGroup, RetentionDays
from aws_cdk.aws_stepfunctions import CfnStateMachine
from constructs import Construct

from infra.nag import acknowledge
from infra.names import PREFIX
from onestop.catalogue import Service
from statemachines import FUNCTIONS, compile_service

LOGS_KEPT = RetentionDays.SIX_MONTHS

DELIVER_LOGS = (
    "logs:CreateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:DescribeLogGroups",
    "logs:DescribeResourcePolicies",
    "logs:GetLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:UpdateLogDelivery",
)
TRACE = (
    "xray:GetSamplingRules",
    "xray:GetSamplingTargets",
    "xray:PutTelemetryRecords",
    "xray:PutTraceSegments",
)


class Machines(Construct):
    """The machines by service id. `functions` holds the ARN of each function that they invoke."""

    def __init__(self, scope: Construct, id: str, services: Iterable[Service], functions: Mapping[str, str]) -> None:
        super().__init__(scope, id)
        self._functions = {name: functions[name] for name in FUNCTIONS}
        self._role = self._may_invoke()
        self._log = LogGroup(
            self,
            "Log",
            # This prefix spares a resource policy, which has a size limit.
            log_group_name="/aws/vendedlogs/states/onestop",
            retention=LOGS_KEPT,
            removal_policy=RemovalPolicy.DESTROY,
        )
        self.by_service = {each.id: self._machine(each) for each in services}

    def _machine(self, service: Service) -> CfnStateMachine:
        definition = compile_service(service, {name: f"${{{name}}}" for name in FUNCTIONS}, "${partition}")
        machine = CfnStateMachine(
            self,
            service.id,
            state_machine_name=f"{PREFIX}{service.id}",
            role_arn=self._role.role_arn,
            definition_string=json.dumps(definition, ensure_ascii=False, separators=(",", ":")),
            definition_substitutions={**self._functions, "partition": Aws.PARTITION},
            logging_configuration=self._logging(),
            tracing_configuration=CfnStateMachine.TracingConfigurationProperty(enabled=True),
        )
        machine.node.add_dependency(self._role)
        return machine

    def _logging(self) -> CfnStateMachine.LoggingConfigurationProperty:
        to = CfnStateMachine.CloudWatchLogsLogGroupProperty(log_group_arn=self._log.log_group_arn)
        return CfnStateMachine.LoggingConfigurationProperty(
            level="ALL",
            include_execution_data=False,  # task tokens are in it
            destinations=[CfnStateMachine.LogDestinationProperty(cloud_watch_logs_log_group=to)],
        )

    def _may_invoke(self) -> Role:
        role = Role(self, "Role", assumed_by=ServicePrincipal("states.amazonaws.com"))
        invoke = PolicyStatement(actions=["lambda:InvokeFunction"], resources=list(self._functions.values()))
        observe = PolicyStatement(actions=[*DELIVER_LOGS, *TRACE], resources=["*"])
        role.add_to_policy(invoke)
        role.add_to_policy(observe)
        acknowledge(role, "Log deliveries and traces have no resources to be limited to.", "IAM5[Resource::*]")
        return role
