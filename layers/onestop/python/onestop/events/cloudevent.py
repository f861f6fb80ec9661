"""The envelope in which an event leaves the system: CloudEvents 1.0, JSON (https://cloudevents.io)."""

from typing import Any

from onestop.events.chain import Recorded

PREFIX = "gov.onestop."
SOURCE = "onestop"


def cloud_event(event: Recorded, service: str) -> dict[str, Any]:
    """An event of a case of that service. Its id tells a duplicate; its links are relative to the API's address."""
    review = event.data.get("review")
    subject = f"{event.case}/{review}" if review else event.case
    links = {"case": f"/cases/{event.case}"}
    if review:
        links["review"] = f"/cases/{event.case}/reviews/{review}"
    return envelope(event, event.type, subject, {"case": event.case, "service": service, **event.data, "links": links})


def envelope(event: Recorded, type_: str, subject: str, data: dict[str, Any]) -> dict[str, Any]:
    """The attributes that every message about an event carries around its data."""
    return {
        "specversion": "1.0",
        "id": f"{event.case}/{event.seq}",
        "source": SOURCE,
        "type": PREFIX + type_,
        "subject": subject,
        "time": event.at,
        "datacontenttype": "application/json",
        "data": data,
    }
