"""Lists of questions: each reads one page, whatever the number of questions."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from onestop.questions import Published, Question
from onestop.store import schema
from onestop.store.indexed import TABLE_KEY, indexed
from onestop.store.pages import Page, cursor_from, key_from
from onestop.store.question_rows import PublishedRow, QuestionRow, asked_by, put_to, service_key
from onestop.store.questions import to_question

LOOKED_AT = 200
"""Published questions that one search reads at most; whoever wants older ones asks for the next page."""


def questions_of(asker: str, cursor: str | None, limit: int) -> Page[Question]:
    """What one person asked, newest first."""
    return _whole(schema.BY_APPLICANT, asked_by(asker), cursor, limit, newest_first=True)


def questions_to(department: str, status: str, cursor: str | None, limit: int) -> Page[Question]:
    """A department's questions of one status, the oldest first."""
    page = _whole(schema.BY_DEPARTMENT, put_to(department, status), cursor, limit)
    # The index lags behind: what was answered a moment ago is open no more.
    return replace(page, items=tuple(each for each in page.items if each.status == status))


def published_questions(
    service: str, matches: Callable[[Published], bool], cursor: str | None, limit: int
) -> Page[Published]:
    """The published questions of a service that match, newest first: a page may hold few, and have a next one."""
    partition = service_key(service)
    start = key_from(cursor, TABLE_KEY, (schema.PARTITION, partition))
    found = PublishedRow.query(
        partition,
        PublishedRow.sk.startswith("ANSWERED#"),
        limit=LOOKED_AT,
        scan_index_forward=False,
        last_evaluated_key=start,
    )
    items: list[Published] = []
    for row in found:
        shown = _shown(service, row)
        items += [shown] if matches(shown) else []
        if len(items) == limit:
            return Page(tuple(items), cursor_from({schema.PARTITION: {"S": row.pk}, schema.SORT: {"S": row.sk}}))
    return Page(tuple(items), cursor_from(found.last_evaluated_key))


def _whole(
    index: schema.Index, value: str, cursor: str | None, limit: int, *, newest_first: bool = False
) -> Page[Question]:
    """A page of an index, each row of it read whole."""
    found = indexed(index, value, cursor, limit, newest_first=newest_first)
    keys = [(row.pk, row.sk) for row in found]
    whole = {row.pk: row for row in _rows(keys)}
    items = tuple(to_question(whole[pk]) for pk, _ in keys if pk in whole)
    return Page(items, cursor_from(found.last_evaluated_key))


def _rows(keys: list[tuple[str, str]]) -> Iterator[QuestionRow]:
    yield from QuestionRow.batch_get(keys) if keys else ()


def _shown(service: str, row: PublishedRow) -> Published:
    return Published(row.question, service, row.department, row.text, row.answer, row.answered_at)
