"""How the outcomes of parallel reviews combine into one decision. Pure: statuses in, verdict out."""

from onestop.merge.verdict import LOST, Verdict, verdict

__all__ = ["LOST", "Verdict", "verdict"]
