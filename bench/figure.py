"""One figure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and the bound that we set ourselves; None where we only want to know."""

    name: str
    measured: float
    bound: float | None = None
    unit: str = ""
    """Empty for a ratio or a count."""
    note: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether the bound is kept."""
        return self.bound is None or self.measured <= self.bound
