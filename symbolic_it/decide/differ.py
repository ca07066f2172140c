"""A != B: confirmed by one point at which the sides differ, refuted where they are equal always

That two expressions differ is said of the expressions ("D(p||q) != D(q||p) in general"), not of every point; that they differ at all
points is not decided here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..terms.statement import Statement
from .verdict import Verdict


def decide_difference(statement: Statement, decide: Callable[[Statement], Verdict]) -> Verdict:
    """The verdict on "the sides differ" from the one on their equation."""
    equal = decide(replace(statement, claim=replace(statement.claim, relation="=")))
    if equal.word == "proved":
        return replace(equal, word="refuted", message=f"the two sides are equal: {equal.message}")
    if equal.word == "refuted" and equal.witness is not None:
        return replace(equal, word="confirmed", message=f"they differ: {equal.message}")
    return Verdict("undecided", "neither shown to be equal nor to differ")


__all__ = ["decide_difference"]
