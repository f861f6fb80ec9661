"""What happens before and after the departments' work: the question, the filing, the sum."""

from collections.abc import Mapping
from typing import Any

from cli.client import Client
from cli.demo.board import both
from cli.demo.filing import add_documents, draft, submit
from cli.demo.screen import Screen

Json = Mapping[str, Any]


def fullest(anybody: Client, service: Json) -> tuple[Json, Json]:
    """Of the form's complete examples, the one that concerns the most reviews, and its assessment."""
    path = f"/services/{service['id']}/assessment"
    assessed = [(answers, anybody.post(path, {"answers": answers})) for answers in service["form"]["examples"]]
    return max(assessed, key=lambda each: len(each[1]["reviews"]))


def tell_what_it_takes(screen: Screen, service: Json, assessment: Json) -> None:
    """The reviews that concern the applicant, and how long each may take."""
    names = {each["code"]: both(each["name"]) for each in service["departments"]}
    for review in assessment["reviews"]:
        if review["kind"] == "automatic":
            screen.say(f"{both(review['title'])}: checked by the system at once")
            continue
        promised, statutory = review["limits"]["promised"], review["limits"]["statutory"]
        waits = f", after {', '.join(review['after'])}" if review["after"] else ""
        screen.say(
            f"{both(review['title'])} by {names[review['department']]}: promised within {_days(promised)}, "
            f"by law {_days(statutory)}{waits}"
        )


def file_application(citizen: Client, screen: Screen, service: Json, answers: Json, required: list[Json]) -> str:
    """Fill in, upload, submit; return the case's id."""
    case = draft(citizen, service["id"], answers)
    screen.say(f"case {case} for {answers['business_name']}")
    for document in add_documents(citizen, case, required, answers):
        made = f"{document['filename']}, {document['size']} bytes, SHA-256 {document['sha256'][:12]}..."
        screen.say(f"{made}: checked, {document['status']}")
    submit(citizen, case)
    screen.say("submitted")
    return case


def tell_what_was_saved(screen: Screen, assessment: Json) -> None:
    """Serial sum against critical path, in working days."""
    serial, together = assessment["serial_working_days"], assessment["expected_working_days"]
    screen.say(f"one after another, with every promise kept: {serial} working days")
    screen.say(f"side by side, behind the gates: {together} working days (the longest path)")
    screen.say(f"saved: {serial - together} working days, {(serial - together) / serial:.0%}")


def _days(limit: Json) -> str:
    return f"{limit['within']} {limit['unit'].replace('_', ' ')}"
