"""Every text is there in every language, with the same blanks, and none is there for nothing."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest

import portal
from portal.language import LANGUAGES
from portal.words import Message, messages

ROOM = Path(portal.__file__).parent
SAID = re.compile(r"""\b(?:t|words|visit\.words)\(\s*['"]([\w.-]+)['"]""")
OF_A_FAMILY = re.compile(r"""\b(?:t|words|visit\.words)\.of\(\s*['"]([\w.-]+)['"]""")
READ: Mapping[str, Mapping[str, Message]] = {language: dict(messages(language)) for language in LANGUAGES}


def sources() -> Iterator[str]:
    """Each template and module of the room."""
    for path in (*ROOM.rglob("*.py"), *ROOM.rglob("*.html")):
        yield path.read_text(encoding="utf-8")


def used(pattern: re.Pattern[str]) -> set[str]:
    """What the sources name so."""
    return {name for text in sources() for name in pattern.findall(text)}


def blanks(message: Message) -> set[str]:
    """The names of a message's blanks."""
    texts = [message] if isinstance(message, str) else message.values()
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_texts_with_the_same_blanks(language: str) -> None:
    wanted = {name: blanks(text) for name, text in READ["en"].items()}
    assert {name: blanks(text) for name, text in READ[language].items()} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_and_forms_are_one_and_other(language: str) -> None:
    for name, text in READ[language].items():
        forms = {"other": text} if isinstance(text, str) else text
        assert all(each.strip() for each in forms.values()), name
        assert forms.keys() in ({"other"}, {"one", "other"}), name


def test_every_text_that_is_named_is_there() -> None:
    assert used(SAID) - READ["en"].keys() == set()
    for family in used(OF_A_FAMILY):
        assert any(name.startswith(f"{family}.") for name in READ["en"]), family


def test_every_text_that_is_there_is_named() -> None:
    named = used(SAID)
    families = used(OF_A_FAMILY)
    unused = {name for name in READ["en"] if name not in named and name.rpartition(".")[0] not in families}
    assert unused == set()


def test_traditional_and_simplified_are_not_mixed_up() -> None:
    traditional, simplified = "請這個證辦還們時應該無點頁錯誤", "请这个证办还们时应该无点页错误"
    for name in READ["en"]:
        assert not set(str(READ["zh-Hans"][name])) & set(traditional), name
        assert not set(str(READ["zh-Hant"][name])) & set(simplified), name
