"""The clocks of a case for a page: the picture, and the same in a table."""

from typing import Any

from portal.asking import ask
from portal.clocks.gantt import drawn
from portal.clocks.reckoning import reckoned
from portal.visit import Visit


def shown_clocks(visit: Visit, case: str) -> dict[str, Any]:
    """Raises what `readClocks` refuses with."""
    told = ask(visit, "readClocks", case=case).body
    table = [reckoned(told, each["id"], visit.now) for each in told["clocks"]]
    return {"clocks": told, "picture": drawn(told, visit.now), "table": table}
