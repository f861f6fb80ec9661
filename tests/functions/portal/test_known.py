"""What the government has on file is shown on the pages of an application, and on the desk, with what it is today."""

from onestop import store
from tests.functions.api.office import citizen
from tests.functions.api.test_known import ANN, WANTED, begun, registered
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.html import Page
from tests.store.restaurants import approved

__all__ = ["people"]


def text(reader: Citizen, path: str) -> str:
    return Page.read(reader.get(path).text).text


def test_the_pages_show_it_and_ask_for_nothing_and_the_desk_sees_whether_it_still_holds() -> None:
    approved()
    registered()
    draft, reader = begun(ANN), Citizen("citizen")
    assert "Business licence, no. lic-1" in text(reader, f"/cases/{draft}/application")
    assert "On file with the government" in text(reader, f"/cases/{draft}/documents")
    one = text(reader, f"/cases/{draft}/requirements/{WANTED}")
    assert "You need not send this document" in one
    assert "Market Regulation" in one
    checked = reader.get(f"/cases/{draft}/check")
    assert "Before you can hand it in" not in checked.text
    assert "Application handed in" in reader.fill(checked).text
    assert set(store.load(draft).known) == {WANTED}

    desk = Citizen("clerk", "en", "department:buildings")
    page = text(desk, f"/desk/cases/{draft}/acceptance")
    assert "Business licence, no. lic-1" in page
    assert "Today: Valid" in page
    registered("revoked")
    page = text(desk, f"/desk/cases/{draft}/acceptance")
    assert "Today: Revoked" in page
    assert "It no longer holds" in page


def test_whoever_holds_no_such_licence_is_asked_for_the_document() -> None:
    case = begun(citizen("ben"))
    assert "Add: Business licence of the owner" in text(Citizen("ben"), f"/cases/{case}/check")
