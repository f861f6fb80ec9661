"""The typefaces' layer: Noto (SIL Open Font License 1.1), of the npm packages that package-lock.json pins by hash."""

import fcntl
import hashlib
import shutil
from pathlib import Path

from infra.lock import ROOT
from onestop.paper.typeface import FILES, PACKAGE

_BUILD = ROOT / ".onestop" / "build"
_PACKAGES = ROOT / "node_modules" / "@expo-google-fonts"
_LICENCE = "LICENSE_FONT"


def typefaces_layer() -> Path:
    """Return the layer's folder, gathering it when the packages have changed."""
    folder, stamp = _BUILD / "typefaces", _BUILD / "typefaces.stamp"
    _BUILD.mkdir(parents=True, exist_ok=True)
    with (_BUILD / "typefaces.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # two synths at once gather it once
        if not (folder.is_dir() and stamp.is_file() and stamp.read_text() == _fingerprint()):
            stamp.unlink(missing_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
            _gather(folder / "python" / PACKAGE)
            stamp.write_text(_fingerprint())
    return folder


def _fingerprint() -> str:
    inputs = (ROOT / "package-lock.json").read_bytes() + Path(__file__).read_bytes() + repr(FILES).encode()
    return hashlib.sha256(inputs).hexdigest()


def _gather(target: Path) -> None:
    """Copy each file with the licence that it is under."""
    target.mkdir(parents=True)
    for name in FILES:
        found = list(_PACKAGES.glob(f"*/*/{name}"))
        if not found:
            raise RuntimeError(f"the typeface {name} is missing: run `make setup`")
        shutil.copyfile(found[0], target / name)
        shutil.copyfile(found[0].parent.parent / _LICENCE, target / f"{found[0].stem}.OFL.txt")
