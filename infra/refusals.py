"""How a gateway refuses a request that its function never sees: in the words that the function would use."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from aws_cdk import Acknowledgment, Validations
from aws_cdk.aws_apigateway import ResponseType, SpecRestApi

REFUSALS: Mapping[str, HTTPStatus] = {
    "ACCESS_DENIED": HTTPStatus.FORBIDDEN,
    "EXPIRED_TOKEN": HTTPStatus.UNAUTHORIZED,
    "INTEGRATION_FAILURE": HTTPStatus.BAD_GATEWAY,
    "INTEGRATION_TIMEOUT": HTTPStatus.GATEWAY_TIMEOUT,
    # What API Gateway says to a path that it does not know.
    "MISSING_AUTHENTICATION_TOKEN": HTTPStatus.NOT_FOUND,
    "REQUEST_TOO_LARGE": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "THROTTLED": HTTPStatus.TOO_MANY_REQUESTS,
    "UNAUTHORIZED": HTTPStatus.UNAUTHORIZED,
    "UNSUPPORTED_MEDIA_TYPE": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
}
"""Status by the gateway's own name for what happened."""

OTHERS = ("DEFAULT_4XX", "DEFAULT_5XX")
"""The rest, which keep the status of what happened."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a refusal is said: of a status, and of one that nobody foresaw; both are templates of the gateway's (VTL)."""

    media_type: str
    of: Callable[[HTTPStatus], str]
    unforeseen: str


def _problem(status: HTTPStatus) -> str:
    return json.dumps({"type": "about:blank", "title": status.phrase, "status": status.value})


PROBLEMS = Wording(
    "application/problem+json", _problem, '{"type": "about:blank", "title": $context.error.messageString}'
)
"""RFC 9457, as the API says it."""

_PAGE = """<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>一件事 OneStop</title></head><body><main>
<h1>{}</h1><p>{}</p>
<p lang="zh-Hans">{}</p>
<p lang="en">{}</p></main></body></html>"""
_UNFORESEEN = _PAGE.format(
    "未能辦理",
    "請稍後再試，或檢查網址。",
    "未能办理。请稍后再试，或检查网址。",
    "This could not be done. Try again later, or check the address.",
)
_TOO_LARGE = _PAGE.format(
    "檔案太大",
    "停用 JavaScript 時最大 4 MB。請返回上一頁，啟用 JavaScript、降低解析度重新掃描，或交到窗口。",
    "文件太大：停用 JavaScript 时最大 4 MB。请返回上一页，启用 JavaScript、降低分辨率重新扫描，或交到窗口。",
    "The file is too large: without JavaScript, 4 MB at most. Go back and switch JavaScript on, scan it with fewer "
    "dots per inch, or take it to a counter.",
)
"""A form with a file that the gateway does not carry (`portal.filing.uploads.LARGEST`)."""


def _page(status: HTTPStatus) -> str:
    return _TOO_LARGE if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else _UNFORESEEN


PAGES = Wording("text/html; charset=utf-8", _page, _UNFORESEEN)
"""In every language: nobody has asked yet which one the reader has."""


def document_extension(wording: Wording) -> dict[str, Any]:
    """The value of `x-amazon-apigateway-gateway-responses` in the gateway's document."""
    return {
        kind: {
            **({"statusCode": status.value} if status else {}),
            "responseParameters": {f"gatewayresponse.header.{name}": value for name, value in headers.items()},
            "responseTemplates": {"application/json": body},
        }
        for kind, status, headers, body in _refusals(wording)
    }


def add_resources(rest: SpecRestApi, wording: Wording) -> None:
    """The same as resources of their own, for a gateway that does not read the extension. Not for AWS:
    there each import of the document wipes what stands beside it."""
    Validations.of(rest).acknowledge(Acknowledgment(id="CloudFormation-Validate::W3660", reason="only on the emulator"))
    for kind, status, headers, body in _refusals(wording):
        rest.add_gateway_response(
            kind.title().replace("_", ""),
            type=ResponseType.of(kind),
            status_code=str(status.value) if status else None,
            response_headers=headers,
            templates={"application/json": body},
        )


def _refusals(wording: Wording) -> Iterator[tuple[str, HTTPStatus | None, dict[str, str], str]]:
    """Name, status, headers and body of each."""
    told = {"Content-Type": f"'{wording.media_type}'"}
    for kind, status in REFUSALS.items():
        challenge = {"WWW-Authenticate": "'Bearer'"} if status == HTTPStatus.UNAUTHORIZED else {}
        yield kind, status, {**told, **challenge}, wording.of(status)
    for kind in OTHERS:
        yield kind, None, told, wording.unforeseen
