"""`make lock`: compile requirements.lock anew from pyproject.toml, for every platform at once."""

from cli.setup.installer import UV
from cli.setup.step import run
from infra.lock import LOCK, ROOT

if __name__ == "__main__":
    groups = ["--group", "dev", "--group", "emulator"]
    # No index in the lock: each machine fetches from wherever it is set up to.
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header"]
    python = ["--python-version", "3.11"]
    source = ROOT / "pyproject.toml"
    run([UV, "pip", "compile", *options, *python, *groups, source.name, "-o", LOCK.name])
    print(f"{LOCK.name} is up to date; `make setup` installs it")
