"""What an id looks like, of whatever it is."""

import re

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
