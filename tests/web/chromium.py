"""The browser on this machine."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHOICE = "ONESTOP_CHROMIUM"


def chromium() -> str:
    """Its executable: the one that ONESTOP_CHROMIUM names, or one of the usual names on the path."""
    found = os.environ.get(CHOICE) or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise RuntimeError(f"no browser: run `apt-get install chromium`, or name one by {CHOICE}")
    return found
