"""Where one local AWS keeps its things: a folder for each port, so that several run side by side."""

import os
from dataclasses import dataclass
from pathlib import Path

from infra.lock import ROOT

DEFAULT_PORT = 4566


@dataclass(frozen=True)
class Home:
    """The files of the local AWS on one port of this machine."""

    base: Path
    port: int

    @classmethod
    def from_env(cls) -> "Home":
        """The one that ONESTOP_PORT names; ONESTOP_HOME moves them all (tests do)."""
        base = Path(os.environ.get("ONESTOP_HOME", ROOT / ".onestop")).resolve()
        return cls(base=base, port=int(os.environ.get("ONESTOP_PORT", DEFAULT_PORT)))

    @property
    def url(self) -> str:
        """The endpoint of every AWS service."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def folder(self) -> Path:
        """Everything of this port; safe to delete while nothing runs."""
        return self.base / str(self.port)

    @property
    def lock(self) -> Path:
        """Locked for as long as the emulator lives."""
        return self.folder / "lock"

    @property
    def turn(self) -> Path:
        """Locked while somebody deploys."""
        return self.folder / "turn"

    @property
    def pid(self) -> Path:
        """Its process id; left behind when it ends without an orderly stop."""
        return self.folder / "pid"

    @property
    def log(self) -> Path:
        """What the emulator says."""
        return self.folder / "emulator.log"

    @property
    def deploy_log(self) -> Path:
        """What the last `cdk deploy` said."""
        return self.folder / "deploy.log"

    @property
    def state(self) -> Path:
        """The emulator's snapshots, one file a service."""
        return self.folder / "state"

    @property
    def objects(self) -> Path:
        """The buckets' objects."""
        return self.folder / "s3"

    @property
    def temporary(self) -> Path:
        """Unpacked functions; emptied at each start."""
        return self.folder / "tmp"

    @property
    def assembly(self) -> Path:
        """What the last `cdk synth` made."""
        return self.folder / "cdk.out"

    @property
    def deployed(self) -> Path:
        """Fingerprint of the sources that were deployed last."""
        return self.folder / "deployed"

    @property
    def restarted(self) -> Path:
        """When the emulator was started, until the cases that the restart cut off are brought back."""
        return self.folder / "restarted"

    @property
    def outputs(self) -> Path:
        """Addresses and names of what is deployed (a contract, see docs)."""
        return self.folder / "outputs.json"
