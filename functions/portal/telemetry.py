"""What this function tells its operators: no personal data, nothing that was typed, no names."""

import traceback

from aws_lambda_powertools import Logger
from aws_lambda_powertools.metrics import MetricUnit, single_metric

SERVICE = "portal"
NAMESPACE = "OneStop"

logger = Logger(service=SERVICE)


def unexpected(error: BaseException) -> None:
    """Log where an error came from; its message may quote what a person typed, and stays out."""
    places = [f"{each.filename}:{each.lineno} {each.name}" for each in traceback.extract_tb(error.__traceback__)]
    logger.error("unexpected error", error=type(error).__name__, places=places)
    with single_metric(name="Faults", unit=MetricUnit.Count, value=1, namespace=NAMESPACE) as metric:
        metric.add_dimension(name="service", value=SERVICE)
