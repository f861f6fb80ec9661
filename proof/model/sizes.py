"""Sizes at which the model is searched whole: each is about one thing, for everything at once is too much to search.

What a size leaves out another one has: letters, silence and gates do not touch the executions, nor the reverse.
"""

from collections.abc import Mapping

Parameters = Mapping[str, int]

_LAW: Parameters = {"K": 1, "RETURNS": 0, "STOPS": 0}
_CONDUCTOR: Parameters = {"LETTERS": 0, "GATES": 0, "RACES": 0, "REOPENS": 0}

QUICK: Mapping[str, Parameters] = {
    "the law, 3 departments": {**_LAW, "N": 3, "COPIES": 0, "RACES": 0},
    "a write that is refused, 2 departments": {**_LAW, "N": 2, "LETTERS": 0, "GATES": 0},
    "stopped and recovered, 2 departments": {**_CONDUCTOR, "N": 2, "K": 3, "RETURNS": 0, "COPIES": 0},
}
"""A few seconds: for every test run."""

SIZES: Mapping[str, Parameters] = {
    "the law with slow writes and re-opening, 3 departments": {**_LAW, "N": 3},
    "the law, 5 departments": {**_LAW, "N": 5, "COPIES": 0, "RACES": 0, "REOPENS": 0},
    "the law with re-opening, 4 departments": {**_LAW, "N": 4, "COPIES": 0, "RACES": 0},
    "nobody stops anything, nobody recovers": {**_CONDUCTOR, "N": 2, "K": 2, "STOPS": 0, "OPERATOR": 0},
    "stopped and recovered, copies, re-opening": {**_CONDUCTOR, "N": 2, "K": 3, "RETURNS": 0, "REOPENS": 1},
    "stopped and recovered, 3 departments": {**_CONDUCTOR, "N": 3, "K": 3, "RETURNS": 0, "COPIES": 0},
    "given back, submitted again, recovered": {**_CONDUCTOR, "N": 2, "K": 4, "STOPS": 0},
}

CLAIMS = ("joins_once", "refused_stays", "withdrawn_stays", "lapsed_stays", "approved_is_issued", "ends")
"""LTL formulas of the model."""
CLAIMED: Parameters = {**_LAW, "N": 3, "COPIES": 0, "RACES": 0, "REOPENS": 0}

MISTAKES: Mapping[str, Parameters] = {
    "EARLY_JOIN": QUICK["the law, 3 departments"],
    "SILENCE": QUICK["the law, 3 departments"],
    "NO_BRANCH_KEPT": QUICK["the law, 3 departments"],
    "NO_CONDITION": QUICK["a write that is refused, 2 departments"],
    "ANSWER_FIRST": {**_CONDUCTOR, "N": 2, "K": 1, "RETURNS": 0, "STOPS": 0},
    "LOST_COMPLETION": {**_CONDUCTOR, "N": 2, "K": 1, "RETURNS": 0, "STOPS": 0},
    "NEWEST_TOKEN": QUICK["stopped and recovered, 2 departments"],
    "ISSUE": {**_CONDUCTOR, "N": 2, "K": 2, "STOPS": 0, "COPIES": 0, "OPERATOR": 0},
}
"""Mistakes that can be built into the model, and the size at which each must be found."""
