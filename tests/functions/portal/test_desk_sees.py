"""What a department's `sees` excludes is not in its pages."""

from html import unescape

import pytest

from onestop import store
from tests.functions.api.office import citizen, in_review, service
from tests.functions.api.office import clerk as official
from tests.functions.portal.staff import clerk, offices

__all__ = ["offices"]

DESKS = {"fire-rescue": "fire-safety", "urban-management": "outdoor-sign"}
"""Two departments of the restaurant, one of them behind a gate."""


@pytest.mark.parametrize("department", DESKS)
def test_only_sections_and_documents_that_it_sees(department: str) -> None:
    case = in_review(citizen())
    official("market-regulation").post(
        f"/cases/{case}/reviews/food-permit/decision", {"outcome": "approved", "reasons": "SECRET-REASON"}
    )
    state, declared = store.load(case), service()
    review = declared.review(DESKS[department])
    assert review
    page = f"/desk/cases/{case}/reviews/{review.id}"
    person = clerk(department)
    pages = [
        page,
        f"{page}/supplement",
        f"{page}/decision",
        f"/desk/cases/{case}/clocks",
        "/desk",
        "/desk?status=blocked",
    ]
    told = unescape("".join(person.get(each).text for each in pages))
    assert "SECRET-REASON" not in told
    for section in declared.sections:
        for field in section.fields:
            seen = section.id in review.sees.sections
            title = declared.form["properties"][field]["x-title"]["en"]
            assert (f">{title}<" in told) == seen, field
            assert (f'value="/answers/{field}"' in told) == (seen and _workable(state.reviews[review.id].status)), field
            value = state.answers[field]
            assert seen or not (isinstance(value, str) and len(value) >= 6 and value in told), field
    for document in state.documents.values():
        seen = document.requirement in review.sees.documents
        assert (f"/documents/{document.id}" in told) == seen, document.requirement
        assert (person.get(f"/desk/cases/{case}/documents/{document.id}").status == 303) == seen


def _workable(status: str) -> bool:
    return status in {"open", "claimed", "blocked"}
