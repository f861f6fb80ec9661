"""The two Python environments, both from the one lock.

The emulator lives apart: it runs our Lambdas in its own interpreter, so whatever else
is installed beside it would hide a package missing from the layers.
"""

import shutil
import venv
from pathlib import Path

from cli.setup.installer import PROJECT_PYTHON, install_uv, sync
from cli.setup.step import SetUpFailed, Step, run
from infra.lock import EMULATOR, LOCK, ROOT, closure

_EMULATOR = ROOT / ".onestop" / "emulator"
EMULATOR_PYTHON = _EMULATOR / "bin" / "python"


def _build_project() -> None:
    _create(PROJECT_PYTHON.parent.parent, with_pip=True)
    install_uv()
    sync(PROJECT_PYTHON, LOCK.read_text())
    run([PROJECT_PYTHON, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", "."])


def _build_emulator() -> None:
    _create(_EMULATOR, with_pip=False)
    sync(EMULATOR_PYTHON, closure(LOCK.read_text(), EMULATOR))


def _create(folder: Path, *, with_pip: bool) -> None:
    # pip's script is the last thing that a complete environment gets.
    if (folder / "bin" / "python").exists() and (not with_pip or (folder / "bin" / "pip").exists()):
        return
    shutil.rmtree(folder, ignore_errors=True)
    try:
        venv.create(folder, with_pip=with_pip, symlinks=True)
    except Exception as error:
        raise SetUpFailed(
            f"Python could not make the environment {folder.name}: {error}\n"
            "Where the system splits Python up, install its venv part (Debian: python3-venv)."
        ) from error


PROJECT_ENVIRONMENT = Step(
    name="Python environment",
    folder=ROOT / ".venv",
    inputs=(LOCK, ROOT / "pyproject.toml"),
    build=_build_project,
)
EMULATOR_ENVIRONMENT = Step(name="emulator's environment", folder=_EMULATOR, inputs=(LOCK,), build=_build_emulator)
