"""Who is signed in, how pages that need it ask for it, and that nothing typed is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from onestop.sdk import client
from portal import pool
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.pool import ENDPOINT, Signer, publishing
from tests.functions.portal.reader import Reader
from tests.store.restaurants import file

SIGNER = Signer()


def forget() -> None:
    """As in a new process."""
    for each in (client, pool._pool, pool._asked_at, pool._claims):
        each.cache_clear()


@pytest.fixture(autouse=True)
def published(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The pool's keys can be read."""
    with publishing(SIGNER) as address:
        monkeypatch.setenv(ENDPOINT, address)
        forget()
        yield
    forget()


def signed_in(token: str | None = None, **cookies: str) -> Reader:
    """Somebody with a token of the pool."""
    return Reader(cookies={"onestop-token": token or SIGNER.token(), "onestop-seen": "1", **cookies})


def test_a_page_of_ones_own_asks_for_a_sign_in_and_comes_back() -> None:
    answer = Reader().get("/cases?cursor=a%2Fb")
    assert (answer.status, answer.headers["Location"]) == (
        303,
        f"{LOCAL.base}/sign-in?next=%2Fcases%3Fcursor%3Da%252Fb",
    )
    form = Page.read(Reader().get(answer.headers["Location"]).text)
    assert next(form.all("input", name="next")).attributes["value"] == "/cases?cursor=a%2Fb"


def test_whoever_is_signed_in_is_named_and_sees_their_cases() -> None:
    reader = signed_in()
    answer = reader.get("/cases")
    assert answer.status == 200
    assert "You have no cases yet" in answer.text
    page = Page.read(answer.text)
    assert "ann Sign out" in page.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.cookies["onestop-seen"].endswith("; Max-Age=1800; HttpOnly; Secure; SameSite=Lax")


def test_a_case_is_listed_with_its_status() -> None:
    file("case-portal", "lin")
    text = Page.read(signed_in(SIGNER.token(sub="lin")).get("/cases").text).text
    assert "Open a restaurant Draft case-portal Not handed in; go on with it" in text


@pytest.mark.parametrize(
    ("group", "own"), [("role:supervisor", "supervision"), ("department:water", "desk"), ("role:counter", "counter")]
)
def test_officials_come_to_their_own_list(group: str, own: str) -> None:
    answer = signed_in(SIGNER.token(**{"cognito:groups": [group]})).get("/cases")
    assert (answer.status, answer.headers["Location"]) == (303, f"{LOCAL.base}/{own}")


def test_a_role_without_any_list_of_its_own_may_not_list_cases() -> None:
    answer = signed_in(SIGNER.token(**{"cognito:groups": ["role:operator"]})).get("/cases")
    assert answer.status == 403
    assert "You cannot do this" in answer.text
    assert "My cases" not in answer.text


@pytest.mark.parametrize(
    "cookies",
    [
        {},
        {"onestop-token": SIGNER.token()},
        {"onestop-token": Signer().token(), "onestop-seen": "1"},
        {"onestop-token": "no.token.atall", "onestop-seen": "1"},
        {"onestop-token": SIGNER.token(exp=1), "onestop-seen": "1"},
        {"onestop-token": SIGNER.token(token_use="access"), "onestop-seen": "1"},
    ],
)
def test_nobody_is_signed_in_without_a_token_of_the_pool(cookies: dict[str, str]) -> None:
    assert Reader(cookies=dict(cookies)).get("/cases").status == 303
    page = Page.read(Reader(cookies=dict(cookies)).get("/").text)
    assert "Sign in" in page.text
    assert "Sign out" not in page.text


def test_a_new_key_of_the_pool_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert signed_in().get("/cases").status == 200
    new = Signer("new")
    with publishing(SIGNER, new) as address:
        monkeypatch.setenv(ENDPOINT, address)
        client.cache_clear()
        assert signed_in(new.token()).get("/cases").status == 303  # asked a moment ago
        monkeypatch.setattr(pool, "AGAIN", 0)
        assert signed_in(new.token()).get("/cases").status == 200


def test_a_form_that_none_of_our_pages_sent_changes_nothing() -> None:
    reader = signed_in()
    page = Page.read(reader.get("/").text)
    crumb = next(page.all("input", name="crumb")).attributes["value"]
    strangers, forged = Reader(cookies=dict(reader.cookies)), ("y" if crumb[0] == "x" else "x") + crumb[1:]
    assert strangers.post("/sign-out", {}).status == 403
    assert strangers.post("/sign-out", {"crumb": forged}).status == 403
    assert strangers.post("/sign-out", {"crumb": crumb}, Sec_Fetch_Site="cross-site").status == 403
    assert strangers.post("/sign-out", {"crumb": crumb}, Origin="https://elsewhere.example").status == 403
    assert "onestop-token" in strangers.cookies
    done = strangers.post("/sign-out", {"crumb": crumb}, Sec_Fetch_Site="same-origin", Origin="http://127.0.0.1:4566")
    assert (done.status, done.headers["Location"]) == (303, f"{LOCAL.base}/")
    assert "onestop-token" not in strangers.cookies


@pytest.mark.parametrize(
    "path", ["//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a b", "/%09x", ""]
)
def test_a_sign_in_leads_to_our_pages_alone(path: str) -> None:
    form = Page.read(Reader().get(f"/sign-in?next={path}").text)
    assert next(form.all("input", name="next")).attributes["value"] == "/cases"


def test_an_empty_form_is_told_what_is_missing() -> None:
    reader = Reader()
    crumb = next(Page.read(reader.get("/sign-in").text).all("input", name="crumb")).attributes["value"]
    answer = reader.post("/sign-in", {"crumb": crumb, "name": "<b>ann", "password": ""})
    assert answer.status == 422
    assert Page.read(answer.text).text.count("Enter your password") == 2
    assert 'value="&lt;b&gt;ann"' in answer.text


def test_a_session_ends_with_its_token() -> None:
    soon = int((datetime.now(UTC) + timedelta(minutes=1)).timestamp())
    assert signed_in(SIGNER.token(exp=soon)).get("/cases").status == 200  # there is nothing to renew it with
    for person, status, said in ((Reader(), 401, "You are not signed in"), (signed_in(), 200, "You are signed in")):
        answer = person.get("/session")
        assert (answer.status, said in answer.text) == (status, True)
