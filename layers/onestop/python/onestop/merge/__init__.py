"""How the outcomes of parallel reviews combine into one decision. Pure: statuses in, verdict out."""

from onestop.merge.verdict import COUNTED, GRANTED, LOST, Verdict, partly, verdict

__all__ = ["COUNTED", "GRANTED", "LOST", "Verdict", "partly", "verdict"]
