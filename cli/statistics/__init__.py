"""The statistics, computed from the events once more: whether what is kept agrees, and what mends it."""

from cli.statistics.agreement import Agreement, compare, rebuild

__all__ = ["Agreement", "compare", "rebuild"]
