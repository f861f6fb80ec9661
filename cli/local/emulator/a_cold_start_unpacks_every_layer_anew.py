"""Each process that serves a function unpacks all its layers for itself: thousands of files, and half its start.

A burst of cases starts a dozen processes; on a slow disk they, and clearing up after
them, take longer than all the work.
"""

import hashlib
import tempfile
import threading
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ministack.core import lambda_runtime

_unpacking = threading.Lock()


def work_round() -> None:
    """Unpack a layer once, and give every process a link to it."""
    lambda_runtime.zipfile = SimpleNamespace(**{**vars(zipfile), "ZipFile": _LayerOnce})


class _LayerOnce(zipfile.ZipFile):
    """A ZIP file that puts a link to one shared copy where a layer belongs, and unpacks anything else."""

    def namelist(self) -> list[str]:
        """Nothing of a layer: it is looked through for names that lead elsewhere, which `extractall` defuses."""
        return [] if _is_layer(str(self.filename)) else super().namelist()

    def extractall(self, path: Any = None, members: Any = None, pwd: Any = None) -> None:
        """As it was, but for layers."""
        if not _is_layer(path):
            super().extractall(path, members, pwd)
            return
        Path(path).rmdir()
        Path(path).symlink_to(self._shared())

    def _shared(self) -> Path:
        content = Path(str(self.filename)).read_bytes()
        shared = Path(tempfile.gettempdir(), "layers", hashlib.sha256(content).hexdigest())
        with _unpacking:
            if not shared.exists():
                beside = shared.with_suffix(".new")
                super().extractall(beside, super().namelist())
                beside.rename(shared)
        return shared


def _is_layer(path: str) -> bool:
    return Path(path).name.startswith("layer_")
