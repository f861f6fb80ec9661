"""Lists of cases: with nothing, with one, and with many of them."""

import re
from datetime import UTC, datetime, timedelta

import boto3
import pytest

from onestop.store.keys import counters_desk, due_key, moment
from onestop.surroundings import surroundings
from tests.functions.api.calls import counted
from tests.functions.api.office import filed
from tests.functions.api.person import Person
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader
from tests.functions.portal.staff import Staff, offices

__all__ = ["offices"]

MANY = 10_000
FIRST = datetime(2027, 1, 1, tzinfo=UTC)
ANN, COUNTER = "ann-of-many", "counter-of-many"


def cases(text: str) -> list[str]:
    """In the order of the page."""
    return re.findall(r"/cases/([a-z0-9]+)\"", text)


@pytest.fixture(scope="module")
def many() -> None:
    """Cases of one applicant that one clerk filed, a minute after each other."""
    table = boto3.resource("dynamodb").Table(surroundings().table)
    with table.batch_writer() as batch:
        for number in range(MANY):
            case, begun = f"many{number:05}", FIRST + timedelta(minutes=number)
            batch.put_item(
                {
                    "pk": f"CASE#{case}",
                    "sk": "CASE",
                    "kind": "CASE",
                    "case": case,
                    "service": "open-restaurant",
                    "status": "draft",
                    "applicant": ANN,
                    "filed_by": COUNTER,
                    "created_key": f"{moment(begun)}#{case}",
                    "desk": counters_desk(COUNTER),
                    "desk_due": due_key(begun, case),
                }
            )


@pytest.mark.parametrize(("path", "person"), [("/cases", Staff("ann-0")), ("/counter", Staff("c-0", "role:counter"))])
def test_with_nothing_a_list_says_so(path: str, person: Reader) -> None:
    page = person.get(path)
    assert (page.status, cases(page.text)) == (200, [])


@pytest.mark.parametrize(("path", "person"), [("/cases", Staff("ann-1")), ("/counter", Staff("c-1", "role:counter"))])
def test_one_is_shown_alone(path: str, person: Reader) -> None:
    counter = Person("c-1", "role:counter")
    mine = filed(Person("ann-1")) if path == "/cases" else filed(counter, on_behalf_of="ann-2")
    page = person.get(path)
    assert set(cases(page.text)) == {mine}
    assert "cursor=" not in page.text


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(("path", "person"), [("/cases", Staff(ANN)), ("/counter", Staff(COUNTER, "role:counter"))])
def test_of_many_a_page_is_read_and_the_next_goes_on_where_it_ended(path: str, person: Reader) -> None:
    seen: list[str] = []
    for _ in range(4):
        with counted() as calls:
            page = person.get(path)
        assert (page.status, calls["Query"]) == (200, 1)
        assert page.sent < 100_000
        seen += cases(page.text)
        (path,) = [each for each in Page.read(page.text).addresses() if "?cursor=" in each and "&" not in each]
    assert seen == [f"many{MANY - 1 - number:05}" for number in range(len(seen))]
    assert len(seen) >= 100
