"""Doubtful readings: where a sign, a comma or the extent of a sum may be meant otherwise, nothing negative is said.

The reader marks such places. A refutation stands only if it also holds for every other tree that the formula may be; what cannot
be written as another tree (a comma between digits, a Greek letter in a Latin word) leaves its link undecided.
"""

from __future__ import annotations

from collections.abc import Callable

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import LinkMeaning, Reading
from ...notation.syntax import nodes as n
from ...notation.syntax.readings import is_ambiguous, readings
from ..numbers.decimal_commas import has_two_numbers_or_one, in_decimals, is_of_numbers

Outcome = tuple[Reading, list[tuple[Verdict, ...]]]
TREES = 6
_COMMA = "a comma in it may be a decimal comma or separate two numbers"
DOUBTFUL = {
    "lookalike": "a letter that looks like another stands in it",
    "mixed-script": "a word in it mixes scripts",
    "ambiguous-comma": _COMMA,
    "letter-e": "the e behind a number in it may be Euler's number",
    "letter-run": "letters in it are read as a product",
    "unbraced-script": "it is not clear how far a subscript in it goes",
}
_CLEAR = ("\\log_10", "all its digits above", "whole letter below", "bracket above")  # what everybody reads in one way


def settled(statement: n.Statement, outcome: Outcome, judge: Callable[[n.Statement], Outcome]) -> Outcome:
    """The outcome with those negative verdicts taken back that rest on a doubtful reading. ``judge``: another tree's outcome."""
    reading, rows = outcome
    if has_two_numbers_or_one(statement):
        alone = is_of_numbers(statement) and sum(c.code == "ambiguous-comma" for c in statement.warnings) == 1
        return _by_the_comma(outcome, judge(in_decimals(statement)) if alone else outcome)
    if not any(v.negative for row in rows for v in row):
        return outcome
    if reading.more:
        return reading, [tuple(_undecided(v, "it has more readings than were tried") for v in row) for row in rows]
    decimals = in_decimals(statement)
    if decimals != statement and _is_better(found := judge(decimals)):
        return found  # 1,585 for the logarithm of 3: nobody writes thousands there
    cautions = [c for c in statement.warnings if c.code in DOUBTFUL and not any(words in c.message for words in _CLEAR)]
    kept = [
        tuple(_under(cautions, link, v) for link, v in zip(chain.links, row, strict=True))
        for chain, row in zip(reading.chains, rows, strict=True)
    ]
    if not is_ambiguous(statement):
        return reading, kept
    for tree in readings(statement, TREES)[1:]:
        try:
            other = [v for row in judge(tree)[1] for v in row]
        except ElaborationError:
            other = []  # what it would say is not known
        if other and all(v.negative or v.word == "data" for v in other):
            continue
        flat = [v for row in kept for v in row]
        same = len(other) == len(flat)
        settled_flat = [
            v if same and other[k].negative else _undecided(v, "it may be read otherwise: write brackets") for k, v in enumerate(flat)
        ]
        it = iter(settled_flat)
        kept = [tuple(next(it) for _ in row) for row in kept]
    return reading, kept


def _by_the_comma(apart: Outcome, joined: Outcome) -> Outcome:
    """Of x = 1,44 the reading as one number where that is true, or false as the other is; else nothing is known but what it is of."""
    if joined is not apart and (_is_better(joined) or (_has_negative(apart) and _has_negative(joined))):
        return joined
    reading, rows = apart
    return reading, [tuple(v if v.word == "data" else Verdict("undecided", f"no verdict, as {_COMMA}") for v in row) for row in rows]


def _has_negative(outcome: Outcome) -> bool:
    return any(v.negative for row in outcome[1] for v in row)


def _is_better(outcome: Outcome) -> bool:
    words = [v.word for row in outcome[1] for v in row]
    return "refuted" not in words and any(w in ("confirmed", "proved", "rounding-slip") for w in words)


def _under(cautions: list[n.Caution], link: LinkMeaning, verdict: Verdict) -> Verdict:
    for c in cautions:
        if c.code == "letter-e" or (c.span.start < link.span.end and link.span.start < c.span.end):
            return _undecided(verdict, DOUBTFUL[c.code])
    return verdict


def _undecided(verdict: Verdict, why: str) -> Verdict:
    return Verdict("undecided", f"no verdict, as {why}") if verdict.negative else verdict
