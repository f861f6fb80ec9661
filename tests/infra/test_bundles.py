"""Each function imports with its layers and an empty environment; the emulator would hide what is missing."""

import subprocess
import sys
from pathlib import Path

import pytest

from infra.duties import DUTIES
from tests.infra.assembly import Assembly

IMPORT = """
import importlib, sys
sys.path[:0] = sys.argv[2:]
module, _, handler = sys.argv[1].rpartition(".")
assert callable(getattr(importlib.import_module(module), handler))
"""


def bundle(assembly: Assembly, name: str) -> list[Path]:
    """The folders that Lambda would put on the path of a function: its code and its layers."""
    function = assembly.resources("AWS::Lambda::Function")[f"Functions{name}Function"]
    carried = ("Vendor", "Domain", "Typefaces") if DUTIES[name].prints else ("Vendor", "Domain")
    layers = [assembly.resources("AWS::Lambda::LayerVersion")[f"Functions{each}"] for each in carried]
    assert len(layers) == len(function["Layers"])
    return [assembly.asset(function["Code"]), *(assembly.asset(each["Content"]) / "python" for each in layers)]


@pytest.mark.parametrize("name", sorted(DUTIES))
def test_a_function_imports_alone(emulator: Assembly, name: str) -> None:
    # -I: no environment, no folder of ours. -S: nothing that is installed on this machine.
    command = [sys.executable, "-I", "-S", "-B", "-c", IMPORT, f"{name}.app.handler", *map(str, bundle(emulator, name))]
    done = subprocess.run(command, env={}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


PRINT = """
import sys
sys.path[:0] = sys.argv[1:]
from onestop.paper.setting import line
from onestop.paper.typeface import typefaces
import pydyf, segno
assert all(len(typefaces(each)) == 5 and line("證照 Licence", typefaces(each)).width for each in ("zh-Hant", "zh-Hans"))
"""


@pytest.mark.parametrize("name", sorted(name for name, duty in DUTIES.items() if duty.prints))
def test_a_function_that_prints_has_all_that_it_takes(emulator: Assembly, name: str) -> None:
    command = [sys.executable, "-I", "-S", "-B", "-c", PRINT, *map(str, bundle(emulator, name))]
    done = subprocess.run(command, env={}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", sorted(DUTIES))
def test_a_function_carries_its_own_folder_alone(emulator: Assembly, name: str) -> None:
    assert [each.name for each in bundle(emulator, name)[0].iterdir()] == [name]


def test_no_bundle_carries_traces_of_a_run(aws: Assembly) -> None:
    assert not [each for each in aws.folder.glob("asset.*/**/*") if each.name == "__pycache__" or each.suffix == ".pyc"]


def test_the_layer_carries_the_compiled_catalogue(aws: Assembly) -> None:
    layer = aws.resources("AWS::Lambda::LayerVersion")["FunctionsDomain"]
    compiled = aws.asset(layer["Content"]) / "python" / "onestop" / "catalogue" / "compiled"
    assert (compiled / "index.json").is_file()
