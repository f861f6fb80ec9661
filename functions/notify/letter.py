"""A notice in words: a subject, plain text, and the same as plain HTML. No answer, no reason and no name is in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from notify.blanks import Blanks
from notify.words import words
from onestop import store
from onestop.notices import DATED, Notice


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent."""

    subject: str
    text: str
    html: str


def letter(notice: Notice, to: store.Addressee, language: str, portal: str) -> Letter:
    """The letter to the applicant; its links lead to the pages below `portal`."""
    said = words(language)
    service = store.version(to.service, to.service_version)
    kinds, frame = said["kinds"], said["frame"]
    subject = frame["subject"].format(what=kinds[notice.subject]["subject"], case=notice.case)
    blanks = Blanks(service, language)
    head = frame["about"].format(service=service.title[language], case=notice.case)
    told = [kinds[each.kind]["line"].format(**blanks.of(each.facts)) for each in notice.parts]
    links = {frame["see"]: f"{portal}/cases/{notice.case}", frame["choose"]: f"{portal}/preferences"}
    paragraphs = [head, *told, *_dates(notice, to, frame, blanks)]
    text = "\n\n".join([*paragraphs, *(f"{label}\n{link}" for label, link in links.items()), frame["foot"]])
    return Letter(subject, text + "\n", _html(subject, paragraphs, links, frame["foot"], language))


def _dates(notice: Notice, to: store.Addressee, frame: dict[str, str], blanks: Blanks) -> Iterator[str]:
    """Until when there must be an answer, while one is owed: of acceptance first, of the whole case after."""
    if to.due_at is None or not any(each.kind in DATED for each in notice.parts):
        return
    promised = to.promised_due_at or to.due_at
    template = frame["acceptance_due" if to.status == "submitted" else "due"]
    yield template.format(due=blanks.day(to.due_at), promised=blanks.day(promised))


def _html(subject: str, paragraphs: list[str], links: dict[str, str], foot: str, language: str) -> str:
    linked = [f'<p><a href="{escape(link)}">{escape(label)}</a></p>' for label, link in links.items()]
    body = "\n".join([*(f"<p>{escape(each)}</p>" for each in paragraphs), *linked, f"<p>{escape(foot)}</p>"])
    head = f'<meta charset="utf-8"><title>{escape(subject)}</title>'
    return f'<!doctype html>\n<html lang="{language}"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'
