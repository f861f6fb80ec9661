"""The defect: a layer that two functions share is unpacked twice."""

import io
import os
import zipfile
from typing import Any

from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, MiniStack, Start
from tests.cli.local.emulator.function import create_function

SOURCE = "import shared_by_all\n\ndef handler(event, context):\n    return shared_by_all.ANSWER\n"


def test_still_there_in_ministack(start: Start) -> None:
    assert copies_of_the_layer(start(AS_IT_COMES)) == 2


def test_worked_round(start: Start) -> None:
    assert copies_of_the_layer(start(AS_WE_START_IT)) == 1


def copies_of_the_layer(ministack: MiniStack) -> int:
    """Call two functions with the same layer, and return how often it lies on the disk."""
    lambdas = ministack.client("lambda")
    layer = _publish_layer(lambdas)
    for name in ("one", "other"):
        create_function(lambdas, name, SOURCE)
        lambdas.update_function_configuration(FunctionName=name, Layers=[layer])
        answer = lambdas.invoke(FunctionName=name, Payload=b"{}")
        assert answer["Payload"].read() == b"42"
    folders = os.walk(ministack.home.temporary)
    return sum("shared_by_all.py" in files for _, _, files in folders)


def _publish_layer(lambdas: Any) -> str:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("python/shared_by_all.py", "ANSWER = 42\n")
    published = lambdas.publish_layer_version(LayerName="shared", Content={"ZipFile": packed.getvalue()})
    return str(published["LayerVersionArn"])
