"""Who is woken when something of ours fails: one topic, an alarm on every hop that nobody waits for."""

from aws_cdk import Aws, Duration
from aws_cdk.aws_cloudwatch import Alarm, ComparisonOperator, IMetric, Metric, TreatMissingData
from aws_cdk.aws_cloudwatch_actions import SnsAction
from aws_cdk.aws_iam import PolicyStatement, ServicePrincipal
from aws_cdk.aws_lambda import IFunction
from aws_cdk.aws_sns import Topic
from aws_cdk.aws_sqs import IQueue
from constructs import Construct

from infra.profile import Profile

LATE = Duration.minutes(5)
"""How old the oldest waiting change of the table may grow."""

SILENT_MINUTES = 5
"""After so many minutes without a run, the legal clocks are not being watched."""


class Alarms(Construct):
    """The topic `Topic`, to which the operators subscribe, and the alarms that speak on it."""

    def __init__(self, scope: Construct, id: str, profile: Profile) -> None:
        super().__init__(scope, id)
        self.topic = Topic(self, "Topic", enforce_ssl=profile.tls_only)
        # A policy of our own replaces the one that let every service of the account in.
        self.topic.add_to_resource_policy(
            PolicyStatement(
                principals=[ServicePrincipal("cloudwatch.amazonaws.com")],
                actions=["sns:Publish"],
                resources=[self.topic.topic_arn],
                conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}},
            )
        )
        self._action = SnsAction(self.topic)

    def dead_letters(self, id: str, queue: IQueue) -> None:
        """Something lies in a dead-letter queue."""
        waiting = queue.metric_approximate_number_of_messages_visible(period=Duration.minutes(1))
        self._alarm(f"{id}DeadLetters", waiting, f"{id}: messages that could not be handled wait for a person")

    def late(self, id: str, function: IFunction) -> None:
        """A consumer of the stream falls behind."""
        age = function.metric("IteratorAge", statistic="Maximum", period=Duration.minutes(1))
        what = f"{id}: effects of writes are more than {LATE.to_human_string()} late"
        self._alarm(f"{id}Late", age, what, threshold=LATE.to_milliseconds())

    def silent(self, id: str, function: IFunction) -> None:
        """A function that should run each minute does not."""
        runs = function.metric_invocations(period=Duration.minutes(SILENT_MINUTES))
        alarm = Alarm(
            self,
            f"{id}Silent",
            metric=runs,
            alarm_description=f"{id}: no run in {SILENT_MINUTES} minutes, legal clocks are not watched",
            threshold=1,
            evaluation_periods=1,
            comparison_operator=ComparisonOperator.LESS_THAN_THRESHOLD,
            treat_missing_data=TreatMissingData.BREACHING,
        )
        alarm.add_alarm_action(self._action)

    def failed_executions(self, id: str, machine_arn: str) -> None:
        """A case lost its execution: `onestop cases recover` starts it again from the table."""
        failed = Metric(
            namespace="AWS/States",
            metric_name="ExecutionsFailed",
            dimensions_map={"StateMachineArn": machine_arn},
            statistic="Sum",
            period=Duration.minutes(1),
        )
        self._alarm(f"{id}Failed", failed, f"{id}: executions failed, recover their cases")

    def server_errors(self, id: str, metric: IMetric) -> None:
        """The API answers that the fault is ours."""
        self._alarm(f"{id}ServerErrors", metric, f"{id}: requests fail by our fault")

    def _alarm(self, id: str, metric: IMetric, description: str, threshold: float = 1) -> None:
        alarm = Alarm(
            self,
            id,
            metric=metric,
            alarm_description=description,
            threshold=threshold,
            evaluation_periods=1,
            comparison_operator=ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            treat_missing_data=TreatMissingData.NOT_BREACHING,
        )
        alarm.add_alarm_action(self._action)
