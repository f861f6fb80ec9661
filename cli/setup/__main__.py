"""`python3 -m cli.setup`: everything a fresh machine needs, from Python 3.11+ alone.

Standard library only, here and in all this room imports.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is where older ones are told
    sys.exit("OneStop needs Python 3.11 or newer: name one with `make PYTHON=python3.12 ...`")

from cli.setup.cdk_cli import CDK_CLI
from cli.setup.environments import EMULATOR_ENVIRONMENT, PROJECT_ENVIRONMENT
from cli.setup.step import SetUpFailed


def main() -> None:
    """Bring each part up to date, in order; parts already in place cost nothing."""
    try:
        for step in (PROJECT_ENVIRONMENT, EMULATOR_ENVIRONMENT, CDK_CLI):
            step.run()
    except SetUpFailed as failure:
        sys.exit(f"setup: {failure}")


if __name__ == "__main__":
    main()
