"""GET/PUT /preferences: whether the caller gets mails of their cases, and in which language."""

from dataclasses import asdict

from onestop import store
from onestop.notices import Preferences
from onestop.operations.call import Call
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "GET /preferences",
    "readPreferences",
    summary="What the caller has chosen of the mails about their cases",
    answers={200: "Preferences"},
)
def read(call: Call) -> Reply:
    """The caller's choice, or what holds for whoever has not chosen."""
    return Reply(asdict(store.preferences(call.caller.sub)))


@operation(
    "PUT /preferences",
    "choosePreferences",
    summary="Switch the mails off or on, and choose their language for all cases (null: that of each filing)",
    answers={200: "Preferences"},
    body="Preferences",
)
def choose(call: Call) -> Reply:
    """The choice in the place of the one before; it holds from the next mail on."""
    chosen = Preferences(call.body["language"], call.body["mail"])
    store.prefer(call.caller.sub, chosen)
    return Reply(asdict(chosen))
