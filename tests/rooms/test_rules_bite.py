"""The import rules are no decoration: each breach is refused, and the refusal says what to do instead."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from infra.lock import ROOT

ROOMS = ("catalogue", "statemachines", "infra", "functions", "layers", "cli")
DOMAIN = "layers/onestop/python/onestop"
BIN = Path(sys.executable).parent

BREACHES = [
    (f"{DOMAIN}/cases/breach.py", "import boto3", "The rules are pure"),
    (f"{DOMAIN}/merge/breach.py", "import onestop.store", "The rules are pure"),
    (f"{DOMAIN}/questions/breach.py", "import pynamodb", "The rules are pure"),
    (f"{DOMAIN}/statistics/breach.py", "import onestop.store", "The rules are pure"),
    (f"{DOMAIN}/licences/breach.py", "import pynamodb.models", "Only onestop.store knows PynamoDB"),
    (f"{DOMAIN}/identity/breach.py", "import onestop.operations", "The rooms of the domain know no operation"),
    (f"{DOMAIN}/paper/breach.py", "import onestop.store", "A licence on paper is a projection"),
    ("functions/relay/breach.py", "import api.app", "A function imports no other function"),
    ("functions/clock/breach.py", "import catalogue.compiler", "A function sees only its layers"),
    (f"{DOMAIN}/events/breach.py", "import chalice", "The domain knows no function"),
    ("statemachines/breach.py", "import aws_cdk", "The state machines are pure text"),
    ("catalogue/breach.py", "import infra.table", "The catalogue's compiler knows neither AWS"),
    ("infra/breach.py", "import boto3", "Infra describes, it does not call AWS"),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house with every breach in it."""
    copy = tmp_path_factory.mktemp("house")
    for room in ROOMS:
        shutil.copytree(ROOT / room, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for file, line, _ in BREACHES:
        (copy / file).write_text(line + "\n")
    return copy


@pytest.fixture(scope="module")
def verdict(house: Path) -> str:
    """What the tool says of it, in one line."""
    paths = os.pathsep.join(str(house / folder) for folder in (".", "functions", "layers/onestop/python"))
    done = subprocess.run(
        [BIN / "lint-imports", "--no-logo", "--no-cache"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    return " ".join(done.stdout.split())


@pytest.mark.parametrize(("file", "line", "rule"), BREACHES)
def test_a_breach_is_refused(verdict: str, file: str, line: str, rule: str) -> None:
    module = file.rpartition("onestop/python/")[2].removeprefix("functions/").removesuffix(".py").replace("/", ".")
    broken = verdict.partition("Broken contracts")[2]
    assert rule in broken
    assert f"{module} -> {line.split()[1].partition('.')[0]}" in broken


@pytest.mark.parametrize("line", ["datetime.now(UTC)", "date.today()", "os.environ", "random.random()"])
def test_a_pure_room_reads_no_clock_and_no_environment(house: Path, line: str) -> None:
    breach = house / DOMAIN / "clock" / "breach.py"
    breach.write_text(f"import os\nimport random\nfrom datetime import UTC, date, datetime\n\n{line}\n")
    done = subprocess.run([BIN / "ruff", "check", "--no-cache", breach], capture_output=True, text=True, check=False)
    assert "TID251" in done.stdout
    assert "argument" in done.stdout
