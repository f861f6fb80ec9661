"""How the outcomes of parallel reviews combine into one decision. Pure: statuses in, verdict out."""

from onestop.merge.verdict import GRANTED, LOST, Verdict, verdict

__all__ = ["GRANTED", "LOST", "Verdict", "verdict"]
