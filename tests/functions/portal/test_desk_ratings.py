"""Bad grades on the pages: the core department finds them, reads why, and says once what it did."""

from onestop import store
from tests.functions.api.office import CORE, citizen
from tests.functions.portal.brought_about import rated
from tests.functions.portal.citizen import Citizen
from tests.functions.portal.staff import clerk, offices, supervisor

__all__ = ["offices"]

SAID = "Nobody answered <b>me</b>"
DONE = "A second line is open from eight"


def test_a_bad_grade_is_put_right_from_the_list() -> None:
    case, core = rated(citizen(), 1, SAID), clerk(CORE)
    address = f"/desk/cases/{case}/rating"
    assert "/desk/ratings" in core.get("/desk").text
    assert address in core.get("/desk/ratings").text
    page = core.get(address)
    assert "Very dissatisfied" in page.text
    assert "Nobody answered &lt;b&gt;me&lt;/b&gt;" in page.text
    done = core.follow(core.send(page, "/rating", measures=DONE, contacted="no"))
    assert "What was done about the rating is recorded." in done.text
    assert address not in done.text
    rating = store.load(case).rating
    assert rating
    assert (rating.measures, rating.contacted, rating.clerk) == (DONE, False, f"clerk-{CORE}")
    assert DONE in core.get(address).text
    assert DONE in Citizen().get(f"/cases/{case}/rating").text


def test_both_fields_are_owed_and_what_was_typed_is_kept() -> None:
    case, core = rated(citizen(), 2), clerk(CORE)
    page = core.get(f"/desk/cases/{case}/rating")
    nothing = core.send(page, "/rating")
    assert nothing.status == 422
    assert "Say what was done" in nothing.text
    assert "Say whether the applicant was spoken to" in nothing.text
    half = core.send(page, "/rating", measures=DONE)
    assert half.status == 422
    assert DONE in half.text
    assert core.send(page, "/rating", measures="x" * 5001, contacted="yes").status == 422
    assert core.send(page, "/rating", measures=DONE, contacted="perhaps").status == 422
    assert store.load(case).rating.waits  # type: ignore[union-attr]


def test_it_is_put_right_once() -> None:
    case, core, colleague = rated(citizen(), 2), clerk(CORE), clerk(CORE, "colleague")
    page, same = (each.get(f"/desk/cases/{case}/rating") for each in (core, colleague))
    first, again = (core.send(page, "/rating", measures=DONE, contacted="yes") for _ in range(2))
    assert (first.status, again.status) == (303, 303)
    late = colleague.send(same, "/rating", measures="Something else", contacted="yes")
    assert late.status == 409
    assert "Something else" in late.text
    assert f"/desk/cases/{case}/rating" in late.text
    assert store.load(case).rating.measures == DONE  # type: ignore[union-attr]


def test_a_good_grade_is_read_and_owes_nothing() -> None:
    case, core = rated(citizen(), 4, SAID), clerk(CORE)
    address = f"/desk/cases/{case}/rating"
    assert address not in core.get("/desk/ratings").text
    assert address in core.get(f"/desk/cases/{case}").text
    page = core.get(address).text
    assert "This grade needs no answer." in page
    assert "contacted" not in page


def test_only_the_core_department_reads_it() -> None:
    case = rated(citizen(), 1, SAID)
    address = f"/desk/cases/{case}/rating"
    assert clerk("fire-rescue").get(address).status == 404
    assert supervisor().get(address).status == 404
    assert clerk(CORE).get("/desk/cases/none/rating").status == 404
    assert address not in clerk("fire-rescue").get("/desk/ratings").text
