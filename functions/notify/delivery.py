"""One notice to one applicant: claimed in the table, then sent, then marked.

A process that ends between the two leaves the notice `sending`; whoever gets the message next claims it anew. So a
mail may go out twice after a crash in that moment, at most once for each time that the queue gives the message.
"""

from datetime import UTC, datetime

from notify import mailing
from notify.address import address_of
from notify.letter import letter
from onestop import store
from onestop.notices import Notice, Preferences, State, language_for
from onestop.settings import Settings
from onestop.surroundings import surroundings

LAST_TRY = 5
"""After so many receptions the queue puts a message aside."""


class Busy(Exception):
    """Somebody else is sending it at this moment; the message comes again, and finds it done, or left."""


def deliver(notice: Notice, *, last: bool) -> State | None:
    """Tell the applicant; the state it came to, None when it was known. `last`: nobody tries again after this.

    Raises Busy, and what the mail service or the pool of people raise.
    """
    settings = surroundings()
    to = store.addressee(notice.case)
    wishes = store.preferences(to.applicant)
    language = language_for(wishes, to.language)
    begun = _begun(settings, wishes)
    claimed = store.claim(notice, language, begun, datetime.now(UTC))
    if claimed == "busy":
        raise Busy(f"notice {notice.seq} of case {notice.case}")
    if claimed == "known" or begun != "sending":
        return None if claimed == "known" else begun
    try:
        return _sent(notice, to, language, settings)
    except Exception:
        if last:
            store.mark(notice.case, notice.seq, "failed")
        raise


def _begun(settings: Settings, wishes: Preferences) -> State:
    """What is known before anybody's address is looked up."""
    if not settings.sender:
        return "off"
    return "sending" if wishes.mail else "declined"


def _sent(notice: Notice, to: store.Addressee, language: str, settings: Settings) -> State:
    address = address_of(to.applicant, settings.user_pool)
    if address is None:
        store.mark(notice.case, notice.seq, "no_address")
        return "no_address"
    message = mailing.send(letter(notice, to, language, settings.portal), address, notice, settings)
    store.mark(notice.case, notice.seq, "sent", message)
    return "sent"
