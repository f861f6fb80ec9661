"""Mails of the local AWS: sent from a sample address, and kept where everybody can read them."""

from cli.local.access import client
from cli.local.home import Home

SENDER = "no-reply@onestop.example"
INBOX = "/_ministack/ses/messages"
"""Of the emulator: every mail that was sent, as JSON. None leaves this machine."""


def verify_sender(home: Home) -> None:
    """Let the sample address send; on AWS its owner answers for it. Twice is once."""
    client(home, "ses").verify_email_identity(EmailAddress=SENDER)
