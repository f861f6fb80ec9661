"""Pages work below any base path: every link leads below it, and to a page or a file that there is."""

import pytest

from tests.functions.portal.gateway import AWS, GATEWAYS, LOCAL, Gateway
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader

START = ("/", "/services/open-restaurant/assessment", "/nothing/of/that/kind", "/licences/unknown")
TELEPHONE = "tel:"


@pytest.mark.parametrize("gateway", GATEWAYS, ids=lambda each: each.base or "root")
def test_everything_is_linked_below_the_base_and_there(gateway: Gateway) -> None:
    reader = Reader(gateway)
    waiting, seen = {f"{gateway.base}{each}" for each in START}, set[str]()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        answer = reader.get(address)
        if answer.headers.get("Location", "").startswith(f"{gateway.base}/sign-in?"):
            continue
        strange = address.endswith(START[2:])
        assert answer.status == (404 if strange else 200), address
        if answer.headers["Content-Type"].startswith("text/html"):
            named = {each for each in Page.read(answer.text).addresses() if not each.startswith(TELEPHONE)}
            found = {each.partition("#")[0] for each in named} - {""}
            assert all(each.startswith(f"{gateway.base}/") for each in found), (address, found)
            # The languages of one page are enough; each language's are walked on their own.
            waiting |= {each for each in found if "lang=" not in each} - seen
    assert {f"{gateway.base}/services/street-stall", f"{gateway.base}/statistics"} <= seen


def test_a_page_is_found_with_and_without_a_slash_at_its_end() -> None:
    for gateway in (AWS, LOCAL):
        assert Reader(gateway).get("").status == 200
        assert Reader(gateway).get("/").status == 200


def test_an_id_that_is_written_strangely_stays_in_its_place() -> None:
    answer = Reader().get("/licences?number=ABC%20def/")
    assert (answer.status, answer.headers["Location"]) == (303, f"{LOCAL.base}/licences/abcdef")
