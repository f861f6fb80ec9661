"""A function finds out where it runs at its first call: importing one needs no environment and opens nothing."""

import os
from functools import cache

from onestop import store
from onestop.settings import Settings


@cache
def surroundings() -> Settings:
    """The settings of this process, its store bound to the table; raises KeyError for a missing variable."""
    settings = Settings.from_env(os.environ)
    store.bind(settings.table)
    return settings
