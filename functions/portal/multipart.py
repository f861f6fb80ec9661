"""A form with files as browsers send it (multipart/form-data, RFC 7578)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.message import Message

from onestop.errors import Malformed

MEDIA_TYPE = "multipart/form-data"
LINE = b"\r\n"
MOST = 100
"""Parts of a form."""


@dataclass(frozen=True, slots=True)
class File:
    """A file by the name that it had where it came from."""

    name: str
    content: bytes


def parts(content_type: str, body: bytes) -> tuple[Mapping[str, Sequence[str]], Mapping[str, File]]:
    """The fields and the files of a form; a file that was not chosen is left out. Raises Malformed."""
    fields: dict[str, list[str]] = {}
    files: dict[str, File] = {}
    for head, content in _split(_boundary(content_type), body):
        name, filename = _said(head, "name"), _said(head, "filename")
        if name is None:
            raise Malformed("a part of the form has no name")
        if filename is None:
            fields.setdefault(name, []).append(_text(content))
        elif filename or content:
            files.setdefault(name, File(filename, content))
    return fields, files


def _boundary(content_type: str) -> bytes:
    said = Message()
    said["Content-Type"] = content_type
    boundary = said.get_boundary()
    if not boundary:
        raise Malformed("the form does not say where its parts end")
    return b"--" + boundary.encode()


def _split(boundary: bytes, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Content-Disposition and content of each part; what stands before the first and behind the last is nobody's."""
    _, *found = (LINE + body).split(LINE + boundary)
    if not found or not found[-1].startswith(b"--") or len(found) > MOST:
        raise Malformed("the form does not end, or has too many parts")
    for part in found[:-1]:
        head, blank, content = part.removeprefix(LINE).partition(LINE + LINE)
        if not blank:
            raise Malformed("a part of the form has no end of its head")
        yield _disposition(head), content


def _disposition(head: bytes) -> str:
    lines = (line.partition(":") for line in head.decode(errors="replace").splitlines())
    return next((value for name, _, value in lines if name.strip().lower() == "content-disposition"), "")


def _said(disposition: str, parameter: str) -> str | None:
    """A parameter: browsers write UTF-8 as it is, and escape quotes and line ends alone (HTML, 4.10.21.8)."""
    _, begun, rest = disposition.partition(f'; {parameter}="')
    if not begun:
        return None
    return rest.partition('"')[0].replace("%22", '"').replace("%0D", "").replace("%0A", "")


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise Malformed("a field of the form is not UTF-8") from None
