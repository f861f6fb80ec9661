"""The functions find everything deployed around them."""

from tests.deployed import deployed, machines, stream

__all__ = ["deployed", "machines", "stream"]
