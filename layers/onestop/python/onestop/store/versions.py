"""The service versions that cases began with: written beside the first such case, read when the catalogue moved on."""

from dataclasses import asdict

from pynamodb.transactions import TransactWrite

from onestop.cases import Case
from onestop.catalogue import Service, shipped
from onestop.catalogue.decode import decode
from onestop.errors import NotFound
from onestop.store.history_rows import VersionRow

_written: set[tuple[str, str]] = set()
"""Versions that this process knows to stand in the table."""
_read: dict[tuple[str, str], Service] = {}


def pinned(case: Case) -> Service:
    """The service as it was when the case began; one read per process for a superseded version."""
    return version(case.service, case.service_version)


def version(service: str, number: str) -> Service:
    """That version of a service, whether it is offered still or kept; raises NotFound."""
    key = (service, number)
    if key not in _read:
        _read[key] = _offered(*key) or _kept(*key)
    return _read[key]


def forget() -> None:
    """Drop what this process remembers, for another table."""
    _written.clear()
    _read.clear()


class Pin:
    """Keeps the service version of a case in the same transaction as the case, once per process."""

    def __init__(self, case: Case) -> None:
        self._key = (case.service, case.service_version)

    def write(self, transaction: TransactWrite) -> None:
        """Add the version to a transaction unless it is known to be there, or is not ours to add."""
        offered = None if self._key in _written else _offered(*self._key)
        if offered is not None:
            row = VersionRow(*_place(*self._key), definition=asdict(offered))
            transaction.save(row)

    def written(self) -> None:
        """The transaction succeeded."""
        _written.add(self._key)


def _offered(service: str, version: str) -> Service | None:
    try:
        offered = shipped().service(service)
    except NotFound:
        return None
    return offered if offered.version == version else None


def _kept(service: str, version: str) -> Service:
    try:
        return decode(Service, VersionRow.get(*_place(service, version)).definition)
    except VersionRow.DoesNotExist as error:
        raise NotFound(f"version {version} of service {service!r} is not kept") from error


def _place(service: str, version: str) -> tuple[str, str]:
    return f"SERVICE#{service}", f"VERSION#{version}"
