"""What this function tells its operators: no personal data, no answers, no names."""

import traceback

from aws_lambda_powertools import Logger
from aws_lambda_powertools.metrics import MetricUnit, single_metric

SERVICE = "api"
NAMESPACE = "OneStop"

logger = Logger(service=SERVICE)


def count(name: str) -> None:
    """Count one of something that operators watch; most requests count nothing."""
    with single_metric(name=name, unit=MetricUnit.Count, value=1, namespace=NAMESPACE) as metric:
        metric.add_dimension(name="service", value=SERVICE)


def unexpected(error: BaseException) -> None:
    """Log where an error came from; its message may quote what a person sent, and stays out."""
    places = [f"{each.filename}:{each.lineno} {each.name}" for each in traceback.extract_tb(error.__traceback__)]
    logger.error("unexpected error", error=type(error).__name__, places=places)
    count("Faults")
