"""The machine's task tokens: bound to a case or a review of it, beside the state and never inside it."""

from pynamodb.exceptions import UpdateError

from onestop.errors import NotFound
from onestop.store.mapping import case_key
from onestop.store.rows import CaseRow, ReviewRow


def register_token(case: str, review: str | None, token: str) -> None:
    """Keep the token that ends the waiting step: acceptance (None) or a review. The newest token counts.

    A review that the case's version of the service does not have gets a row that is not required, so
    that its branch ends. Raises NotFound for an unknown case.
    """
    partition = case_key(case)
    if review is None:
        _update(CaseRow(partition, "CASE"), CaseRow, [CaseRow.accept_token.set(token)])
        return
    try:
        _update(ReviewRow(partition, f"CASE#REVIEW#{review}"), ReviewRow, [ReviewRow.token.set(token)])
    except NotFound:
        foreign = ReviewRow(
            partition, f"CASE#REVIEW#{review}", case=case, review=review, status="not_required", token=token
        )
        foreign.save()


def _update(row: CaseRow | ReviewRow, model: type[CaseRow | ReviewRow], actions: list[object]) -> None:
    try:
        row.update(actions=actions, condition=model.pk.exists())  # type: ignore[arg-type]
    except UpdateError as error:
        if error.cause_response_code == "ConditionalCheckFailedException":
            raise NotFound("there is no such case") from error
        raise
