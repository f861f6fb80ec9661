"""What the reader of a case may do in it for somebody else."""

from collections.abc import Mapping
from typing import Any


def mandate(case: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Of a case as `readCase` answers, the delegate that the reader is; None for whoever reads it as themselves."""
    return next((each for each in case["delegates"] if each["delegate"] == case["delegate"]), None)


def only_prepares(case: Mapping[str, Any]) -> bool:
    """Whether the reader fills it in, and somebody else hands it in."""
    own = mandate(case)
    return own is not None and own["may"] == "prepare"
