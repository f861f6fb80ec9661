"""What officials chose from the catalogue's standard texts is read in the reader's own language."""

import pytest

from onestop.catalogue import shipped
from portal.language import LANGUAGES
from portal.wording import standard
from tests.functions.api.office import clerk, decided, in_review
from tests.functions.api.person import Person
from tests.functions.api.test_opinions import ready
from tests.functions.portal.brought_about import FIRE, REVIEW, refused
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.html import Page

__all__ = ["people"]

SERVICE = "open-restaurant"
OWN = "兩扇門 Two doors 🚪"
HOURS = {"subject": "opening-hours", "requirement": "08:00–22:00"}


def review() -> tuple[dict[str, str], dict[str, str]]:
    """A standard reason and a standard condition of the fire brigade."""
    found = shipped().service(SERVICE).review(REVIEW)
    assert found is not None
    return dict(found.texts.reasons[0]), dict(found.texts.conditions[0])


def text(path: str, language: str) -> str:
    answer = Citizen("ann", language).get(path)
    assert answer.status == 200, answer
    return Page.read(answer.text).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", LANGUAGES)
def test_a_condition_from_the_standard_texts(written: str, language: str) -> None:
    _, condition = review()
    case = in_review(Person("ann"), number=1)
    said = [condition[written], OWN]
    assert decided(case, REVIEW, "approved_with_conditions", conditions=said).status == 200
    shown = text(f"/cases/{case}", language)
    assert condition[language] in shown
    assert OWN in shown
    assert all(condition[other] not in shown for other in LANGUAGES if condition[other] != condition[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_from_the_standard_texts(language: str) -> None:
    reason, _ = review()
    case = refused(Person("ann"), reasons=reason["zh-Hant"])
    assert reason[language] in text(f"/cases/{case}", language)


def test_an_opinion_says_its_conditions_by_their_subjects_titles() -> None:
    _, condition = review()
    case, ann = ready(), Citizen("ann")
    ann.fill(ann.get(f"/cases/{case}/opinions"))
    given = {"outcome": "favourable_with_conditions", "reasons": OWN, "conditions": [condition["zh-Hant"], HOURS]}
    assert clerk(FIRE).post(f"/cases/{case}/opinions/{REVIEW}", given).status == 200
    shown = text(f"/cases/{case}/opinions", "en")
    assert condition["en"] in shown
    assert "Opening hours: 08:00–22:00" in shown
    assert HOURS["subject"] not in shown


def test_a_service_that_is_no_longer_offered_says_it_as_it_was_written() -> None:
    _, condition = review()
    assert standard("en", "no-such-service", condition["zh-Hant"]) == condition["zh-Hant"]


def test_a_limit_without_a_law_says_so_in_the_readers_language() -> None:
    path = f"/cases/{in_review(Person('ann'))}/clocks"
    assert "示例數值" in text(path, "zh-Hant")
    assert "sample value" not in text(path, "zh-Hant")
    assert "行政許可法" in text(path, "en")
