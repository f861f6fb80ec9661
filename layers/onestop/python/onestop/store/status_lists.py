"""Status lists: a place is taken once, and a list is answered from its set bits, never from its licences."""

from pynamodb.attributes import NumberSetAttribute
from pynamodb.transactions import TransactWrite

from onestop.cases import Case, Licence
from onestop.cases.licence import Purpose
from onestop.store.row import Row

CHUNK = 8192
"""Bits of one row of set bits: full, it holds some 50 kB, an eighth of what a row may."""


class BlockRow(Row, discriminator="BLOCK"):
    """A block of places that licences of one case have; nobody is given it again."""


class BitsRow(Row, discriminator="BITS"):
    """The set bits of one stretch of a list."""

    bits = NumberSetAttribute(null=True)


def write_status(transaction: TransactWrite, before: Case | None, after: Case) -> None:
    """Add to a transaction what a change of licences means to the lists: places taken, bits set and cleared."""
    known = before.licences if before else {}
    placed = [each for each in after.licences.values() if each.place]
    taken = {(each.place.series, each.place.block) for each in placed if each.place and each.id not in known}
    for series, block in sorted(taken):
        row = BlockRow(_partition(series), f"BLOCK#{block:05}", case=after.id)
        transaction.save(row, condition=BlockRow.pk.does_not_exist())
    for each in placed:
        _write_bits(transaction, known.get(each.id), each)


def status_bits(purpose: Purpose, series: str) -> frozenset[int]:
    """The set bits of a list: one query of as many rows as have any, at most sixteen."""
    rows = BitsRow.query(_partition(series), BitsRow.sk.startswith(f"BITS#{purpose}#"), consistent_read=True)
    return frozenset(int(bit) for row in rows for bit in row.bits or ())


def _write_bits(transaction: TransactWrite, before: Licence | None, after: Licence) -> None:
    was = before.flags if before else frozenset()
    for purpose in sorted(was ^ after.flags):
        assert after.place
        index = after.place.index
        row = BitsRow(_partition(after.place.series), f"BITS#{purpose}#{index // CHUNK:02}")
        bit = BitsRow.bits.add({index}) if purpose in after.flags else BitsRow.bits.delete({index})
        transaction.update(row, [BitsRow.kind.set(BitsRow), bit])


def _partition(series: str) -> str:
    return f"STATUS#{series}"
