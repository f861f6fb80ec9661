"""Each page of a family, in every language, on a phone and on a desktop, by whoever may see it."""

from collections.abc import Sequence

import pytest

from cli.local import people
from onestop.catalogue import shipped
from portal.language import LANGUAGES
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.signing_in import signed_in
from tests.web.look import Look, looked_at, sent_as_it_stands
from tests.web.window import Window


def each_of(looks: Sequence[Look]) -> pytest.MarkDecorator:
    """A test is called with each of them."""
    return pytest.mark.parametrize("look", looks, ids=lambda each: each.name)


def for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    """The page, and the same with what is wrong when its form was sent as it stands."""
    sign_in(seen, look.person)
    for language in LANGUAGES:
        assert seen.open(look.address(sample, language)) == look.status
        looked_at(seen, language, look.name)
        if look.sent:
            sent_as_it_stands(seen, look.sent)
            looked_at(seen, language, f"{look.name}-wrong")
    assert seen.complaints == []


def sign_in(seen: Window, person: str | None) -> None:
    """As a sample person, in a window that has forgotten whoever was there before."""
    seen.complaints.clear()
    seen.page.context.clear_cookies()
    if person is None:
        return
    groups = {each.name: each.groups for each in people.people(shipped().departments)}[person]
    kept = {"domain": "127.0.0.1", "path": LOCAL.base, "httpOnly": True, "secure": True, "sameSite": "Lax"}
    cookies = signed_in(person, *groups)
    seen.page.context.add_cookies([{"name": name, "value": cookies[name], **kept} for name in cookies])  # type: ignore[typeddict-item]
