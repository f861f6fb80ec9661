"""Sizes at which the model is searched whole: each is about one thing, for everything at once is too much to search.

What a size leaves out another one has: letters, silence and gates do not touch the executions, nor the reverse.
"""

from collections.abc import Mapping

Parameters = Mapping[str, int]

_NO_TURNS: Parameters = {"REOPENS": 0, "AMENDS": 0, "CONFLICTS": 0}
_LAW: Parameters = {"K": 1, "RETURNS": 0, "STOPS": 0, "COPIES": 0, "RACES": 0, **_NO_TURNS}
_CONDUCTOR: Parameters = {"LETTERS": 0, "GATES": 0, "RACES": 0, **_NO_TURNS}

QUICK: Mapping[str, Parameters] = {
    "the law, 3 departments": {**_LAW, "N": 3},
    "an answer sent back, 3 departments": {**_LAW, "N": 3, "REOPENS": 1},
    "an amendment, 2 departments": {**_LAW, "N": 2, "AMENDS": 1, "REOPENS": 1},
    "conflicts, 3 departments": {**_LAW, "N": 3, "LETTERS": 0, "CONFLICTS": 1, "REOPENS": 1},
    "a write that is refused, 2 departments": {**_LAW, "N": 2, "LETTERS": 0, "GATES": 0, "RACES": 1, "COPIES": 1},
    "stopped and recovered, 2 departments": {**_CONDUCTOR, "N": 2, "K": 3, "RETURNS": 0, "COPIES": 0},
}
"""A few seconds: for every test run."""

SIZES: Mapping[str, Parameters] = {
    "the law with slow writes and re-opening, 3 departments": {**_LAW, "N": 3, "RACES": 1, "COPIES": 1, "REOPENS": 1},
    "the law, 5 departments": {**_LAW, "N": 5},
    "the law with re-opening, 4 departments": {**_LAW, "N": 4, "REOPENS": 1},
    "the law with every turn, 3 departments": {**_LAW, "N": 3, "REOPENS": 1, "AMENDS": 1, "CONFLICTS": 1},
    "conflicts of 4 departments": {**_LAW, "N": 4, "LETTERS": 0, "CONFLICTS": 1, "REOPENS": 1},
    "nobody stops anything, nobody recovers": {**_CONDUCTOR, "N": 2, "K": 2, "STOPS": 0, "OPERATOR": 0},
    "stopped and recovered, copies, re-opening": {**_CONDUCTOR, "N": 2, "K": 3, "RETURNS": 0, "REOPENS": 1},
    "stopped and recovered, amended, in conflict": {
        **_CONDUCTOR, "N": 2, "K": 3, "RETURNS": 0, "COPIES": 0, "AMENDS": 1, "CONFLICTS": 1,
    },
    "stopped and recovered, 3 departments": {**_CONDUCTOR, "N": 3, "K": 3, "RETURNS": 0, "COPIES": 0},
    "given back, submitted again, recovered": {**_CONDUCTOR, "N": 2, "K": 4, "STOPS": 0},
}  # fmt: skip

CLAIMS = ("joins_once", "refused_stays", "withdrawn_stays", "lapsed_stays", "approved_is_issued", "ends")
"""LTL formulas of the model."""
CLAIMED: Parameters = {**_LAW, "N": 3}

MISTAKES: Mapping[str, Parameters] = {
    "EARLY_JOIN": QUICK["the law, 3 departments"],
    "SILENCE": QUICK["the law, 3 departments"],
    "NO_BRANCH_KEPT": QUICK["an answer sent back, 3 departments"],
    "LETTER_KEPT": QUICK["an answer sent back, 3 departments"],
    "CONFLICT_JOINS": QUICK["conflicts, 3 departments"],
    "SETTLED_ALONE": QUICK["conflicts, 3 departments"],
    "STALE_SETTLEMENT": QUICK["conflicts, 3 departments"],
    "NO_CONDITION": QUICK["a write that is refused, 2 departments"],
    "ANSWER_FIRST": {**_CONDUCTOR, "N": 2, "K": 1, "RETURNS": 0, "STOPS": 0},
    "LOST_COMPLETION": {**_CONDUCTOR, "N": 2, "K": 1, "RETURNS": 0, "STOPS": 0},
    "NEWEST_TOKEN": QUICK["stopped and recovered, 2 departments"],
    "ISSUE": {**_CONDUCTOR, "N": 2, "K": 2, "STOPS": 0, "COPIES": 0, "OPERATOR": 0},
}
"""Mistakes that can be built into the model, and the size at which each must be found."""
