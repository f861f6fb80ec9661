"""Links that let a browser put a declared file into the bucket, or read a checked one, without passing through us."""

from base64 import b64encode
from functools import cache
from typing import Any
from urllib.parse import quote

from onestop.cases import Document
from onestop.documents.place import key

UPLOAD_SECONDS = 900
"""How long an upload may begin after it was declared."""
DOWNLOAD_SECONDS = 120
"""How long a link to a checked file works: it is followed at once."""


def upload(bucket: str, case: str, document: Document) -> dict[str, Any]:
    """A form, {url, fields}, that takes exactly the declared file: its size, type, checksum and place."""
    fields = {
        "Content-Type": document.content_type,
        "x-amz-checksum-algorithm": "SHA256",
        "x-amz-checksum-sha256": b64encode(bytes.fromhex(document.sha256)).decode(),
    }
    conditions = [{name: value} for name, value in fields.items()]
    size = ["content-length-range", document.size, document.size]
    form = _s3().generate_presigned_post(
        Bucket=bucket,
        Key=key(case, document.id),
        Fields=fields,
        Conditions=[*conditions, size],
        ExpiresIn=UPLOAD_SECONDS,
    )
    return {"url": form["url"], "fields": form["fields"]}


@cache
def address(bucket: str) -> str:
    """Where every form of `upload` is sent, for the policy of a page that sends one: there and nowhere else."""
    return str(_s3().generate_presigned_post(Bucket=bucket, Key="-")["url"])


def download(bucket: str, case: str, document: Document, *, shown: bool = False) -> str:
    """A link to the version of the file that was checked, to be saved, or to be `shown` within a page of ours.

    Either way it is what its bytes say and comes from the bucket's own host: no file can act as a page of ours.
    """
    wanted = {
        "Bucket": bucket,
        "Key": key(document.stored_in or case, document.id),
        "VersionId": document.object_version,
        "ResponseContentType": document.content_type,
        "ResponseContentDisposition": disposition("inline" if shown else "attachment", document.filename),
        "ResponseCacheControl": "private, no-store",
    }
    return str(_s3().generate_presigned_url("get_object", Params=wanted, ExpiresIn=DOWNLOAD_SECONDS))


def disposition(kind: str, filename: str) -> str:
    """A Content-Disposition (RFC 6266) for any name: nothing in it can end the header or leave the folder."""
    plain = "".join(each if each.isascii() and (each.isalnum() or each in "._- ") else "_" for each in filename)
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, safe='')}"


@cache
def _s3() -> Any:
    """The client that signs; opened at the first link, for a process that makes none has no need of it."""
    from botocore.config import Config
    from botocore.session import get_session

    # SigV4 must be asked for. The bucket's own host name is regional: a form does not survive a redirect.
    signing = Config(signature_version="s3v4", s3={"addressing_style": "virtual"})
    return get_session().create_client("s3", config=signing)
