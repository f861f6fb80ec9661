"""The sample catalogue: without a mistake, and everything that it promises to show is in it."""

import pytest

from catalogue.compiler import SHIPPED, check, read_source
from onestop.cases.conditions import form_faults, holds
from onestop.catalogue import Service, shipped
from onestop.catalogue.assessment import assess
from onestop.catalogue.durations import Durations, Visits
from onestop.catalogue.limit import Extension
from onestop.catalogue.procedure import Supervision

CODES = {
    "market-regulation", "fire-rescue", "water", "urban-management", "tobacco", "tax", "public-security",
    "social-insurance", "planning", "buildings", "health", "people-government", "province-government",
    "province-tax", "licensing-appeals",
}  # fmt: skip
HIGHEST = {"province-government", "licensing-appeals"}
SERVICES = [shipped().service(each["id"]) for each in shipped().index]
of_each_service = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)


def test_the_sample_catalogue_has_no_mistake() -> None:
    assert check(read_source(SHIPPED)) == ()


def test_departments_and_services_that_others_rely_on() -> None:
    assert set(shipped().departments) == CODES
    expected = {"open-restaurant", "company-setup", "construction-permit", "food-licence-hk", "public-place-hygiene"}
    assert expected <= {each.id for each in SERVICES}
    assert shipped().service("food-licence-hk").calendar == "hong-kong"
    assert shipped().departments["urban-management"].level == "county"
    assert {each.code for each in shipped().departments.values() if each.parent is None} == HIGHEST


def test_everything_the_model_can_say_is_shown_somewhere() -> None:
    reviews = [review for service in SERVICES for review in service.reviews]
    assert {review.kind for review in reviews} == {"binding", "advisory", "fyi", "automatic"}
    assert {review.on_refusal for review in reviews} == {"fatal", "curable"}
    assert {review.on_overdue for review in reviews} == {"escalate", "approve"}
    assert {service.merge.rule for service in SERVICES} == {"all", "quorum"}
    assert {review.limits.promised.unit for review in reviews} == {"working_days", "calendar_days", "hours"}
    assert any(review.after for review in reviews)
    assert any("anyOf" in review.when for review in reviews if review.when)
    assert any(len(service.reviews) == 1 for service in SERVICES)


def test_every_rule_of_the_clocks_is_shown_somewhere() -> None:
    reviews = [review for service in SERVICES for review in service.reviews]
    assert {each.extension.approver for each in reviews if each.extension} == {"department", "parent"}
    assert {service.acceptance.on_overdue for service in SERVICES} == {"escalate", "accept"}
    assert {service.supplement.on_silence for service in SERVICES} == {"lapse", "resume"}
    assert shipped().service("open-restaurant").supervision == Supervision((25, 75), 50, 90)
    assert shipped().service("food-licence-hk").supervision == Supervision()
    food = shipped().service("open-restaurant").review("food-permit")
    assert food
    assert food.extension == Extension(10, "department", "行政許可法 art. 42（本機關負責人批准，可延長十日）")
    inspected = Visits("inspection", 1, 3, 6, failed=0.15)
    assert food.durations == Durations(4, 8, 12, 0.25, 0.02, "sample value", inspected)
    assert {each.id for each in reviews if each.opinion} == {
        "food-permit",
        "fire-safety",
        "plan-screening",
        "fire-services",
    }


def test_the_restaurant_of_the_mission_saves_what_it_says() -> None:
    restaurant = shipped().service("open-restaurant")
    with_tobacco, without = (assess(restaurant, example) for example in restaurant.form["examples"])
    assert (with_tobacco.serial_working_days, with_tobacco.expected_working_days) == (63, 20)
    assert (without.serial_working_days, without.expected_working_days) == (43, 15)


@of_each_service
def test_examples_are_complete_and_reach_every_branch(service: Service) -> None:
    examples = service.form["examples"]
    assert examples
    for example in examples:
        assert form_faults(service, example, complete=True) == ()
    conditions = [review.when for review in service.reviews] + [each.required_when for each in service.documents]
    for condition in filter(None, [*conditions, *(fee.when for fee in service.fees)]):
        assert {holds(condition, example) for example in examples} == {True, False}, condition
    for review in service.reviews:
        if review.check:
            assert any(holds(review.check, example) for example in examples)


@of_each_service
def test_forms_are_closed_and_every_text_has_an_end(service: Service) -> None:
    assert service.form["additionalProperties"] is False
    for name, field in service.form["properties"].items():
        assert field["title"] == field["x-title"]["en"]
        assert field["type"] != "string" or field["maxLength"] > 0, name


@of_each_service
def test_departments_read_what_they_need_and_no_more(service: Service) -> None:
    """Only acceptance sees the whole form of a service with several departments."""
    everything = {section.id for section in service.sections}
    assert set(service.acceptance.sees.sections) == everything
    for review in service.reviews if len(service.reviews) > 1 else ():
        assert set(review.sees.sections) < everything, review.id


@of_each_service
def test_few_enough_documents_are_always_required(service: Service) -> None:
    assert 1 <= sum(each.required_when is None for each in service.documents) <= 4
    assert service.sample


def test_silence_is_never_consent_to_a_safety_item() -> None:
    deemed = {review.id for service in SERVICES for review in service.reviews if review.on_overdue == "approve"}
    assert deemed == {"premises-use", "outdoor-sign"}
    safe = {review.id for service in SERVICES for review in service.reviews if review.safety}
    assert {"food-permit", "fire-safety", "hygiene-permit"} <= safe
    assert not deemed & safe


def test_tobacco_does_not_read_about_food() -> None:
    tobacco = shipped().service("open-restaurant").review("tobacco-retail")
    assert tobacco
    assert tobacco.sees.sections == ("applicant", "premises", "tobacco")
    assert tobacco.sees.documents == ("separation-statement",)
