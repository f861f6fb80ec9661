"""Statistics on the deployed system: what the stream kept is what the events say, for everyone to read."""

import pytest
import requests

from cli.demo.stage import Stage
from cli.local.access import environment
from cli.local.home import Home
from cli.statistics import Agreement, compare, rebuild
from cli.until import until
from onestop import store
from tests.e2e.applying import PATIENCE_S, WITHOUT_TOBACCO, accept, decide_all, ended, file


def test_what_is_kept_is_what_the_events_say(stage: Stage, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(home).items():
        monkeypatch.setenv(name, value)
    store.bind(stage.outputs.table)
    rebuild()  # a test that kills the local AWS loses what its stream had still to bring
    case = file(stage, "open-restaurant", WITHOUT_TOBACCO)
    accept(stage, case)
    decide_all(stage, case)
    assert ended(stage, case)["status"] == "approved"

    def whole() -> Agreement | None:
        found = compare()
        assert not found.differences
        return found if found.is_whole else None

    assert until(whole, PATIENCE_S, "the last change to be counted", pause=1.0).changes > 1
    services = stage.as_anybody().get("/statistics/public?by=service")["items"]
    told = next(each for each in services if each["service"] == "open-restaurant")
    assert (told["approved"] > 0, told["on_time_rate"], told["median_working_days"]) == (True, 1.0, 0)
    address = f"{stage.outputs.api_url}/statistics/public?by=service"
    table = requests.get(address, headers={"Accept": "text/csv"}, timeout=PATIENCE_S)
    assert table.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert table.text.startswith("service,received,")
    league = stage.as_("supervisor").get("/supervision/statistics?by=department")["items"]
    assert {each["reviews_on_time_rate"] for each in league} <= {1.0, None}
