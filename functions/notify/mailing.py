"""A letter handed to the mail service (SES), tagged so that news of it finds its notice again."""

from collections.abc import Mapping

from notify.letter import Letter
from onestop.notices import Notice
from onestop.sdk import client
from onestop.settings import Settings


def send(letter: Letter, address: str, notice: Notice, settings: Settings) -> str:
    """Send it; the service's own id of the message. Raises ClientError when it does not take it."""
    body = {"Text": _content(letter.text), "Html": _content(letter.html)}
    answer = client("sesv2").send_email(
        FromEmailAddress=settings.sender,
        Destination={"ToAddresses": [address]},
        Content={"Simple": {"Subject": _content(letter.subject), "Body": body}},
        EmailTags=[{"Name": "case", "Value": notice.case}, {"Name": "notice", "Value": str(notice.seq)}],
        ConfigurationSetName=settings.configuration_set,
    )
    return str(answer["MessageId"])


def _content(text: str) -> Mapping[str, str]:
    return {"Data": text, "Charset": "UTF-8"}
