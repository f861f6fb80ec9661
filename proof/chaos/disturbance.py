"""The deployed functions, told by their configuration to go through the proxy and to get their records disturbed."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from proof.chaos.plan import Plan

LAYER = Path(__file__).parent / "layer"
FOLLOWERS = ("onestop-relay", "onestop-tally")
"""Functions that follow the table's stream."""
AGAIN_S = 10


def disturb(functions: Any, url: str, plan: Plan) -> None:
    """Point every function of the deployment at `url`, and put the layer before those that follow the stream."""
    layer = functions.publish_layer_version(LayerName="chaos", Content={"ZipFile": _zipped()})["LayerVersionArn"]
    pages = functions.get_paginator("list_functions").paginate()
    for each in [each for page in pages for each in page["Functions"] if each["FunctionName"].startswith("onestop-")]:
        name, variables = each["FunctionName"], dict(each["Environment"]["Variables"])
        change: dict[str, Any] = {}
        if name in FOLLOWERS:
            layers = [known["Arn"] for known in each["Layers"]]
            change = {"Handler": "disturbed.handler", "Layers": [*layers, layer]}
            variables |= {"CHAOS_HANDLER": each["Handler"], "CHAOS_SEED": str(plan.seed)}
            variables |= {"CHAOS_RATE": str(plan.copied)}
        variables["AWS_ENDPOINT_URL"] = url
        functions.update_function_configuration(FunctionName=name, Environment={"Variables": variables}, **change)


def hurry(sqs: Any, queues: Iterable[str]) -> None:
    """What a killed function had in hand comes again after seconds, not after minutes; so it also comes twice.

    What stands in the queues before the first case (S3 says hello) is thrown away.
    """
    for each in queues:
        sqs.purge_queue(QueueUrl=each)
        sqs.set_queue_attributes(QueueUrl=each, Attributes={"VisibilityTimeout": str(AGAIN_S)})


@contextmanager
def off(functions: Any, name: str) -> Iterator[None]:
    """A function that does not follow the stream while inside; what it misses waits for it."""
    mappings = functions.list_event_source_mappings(FunctionName=name)["EventSourceMappings"]
    for each in mappings:
        functions.update_event_source_mapping(UUID=each["UUID"], Enabled=False)
    try:
        yield
    finally:
        for each in mappings:
            functions.update_event_source_mapping(UUID=each["UUID"], Enabled=True)


def _zipped() -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        for each in sorted(LAYER.glob("*.py")):
            made.write(each, f"python/{each.name}")
    return archive.getvalue()
