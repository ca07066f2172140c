r"""Variables told by cases, in words or by events: `E = \begin{cases} 1 & \hat X \ne X ...` makes no claim."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ..model import Claim

_TOLD = Verdict("data", "a variable that is told case by case")


def of_cases(claims: list[Claim], statement: n.Statement) -> list[Claim]:
    """The claims of a statement; the one of a bare name set to numbers, names or values of functions by cases, where it was not understood, as data."""
    if len(claims) != 1 or claims[0].verdict.word != "not-understood" or len(statement.chains) != 1:
        return claims
    (chain,) = statement.chains
    if len(chain.links) != 1 or chain.links[0].relation not in ("=", ":=", "equiv") or not isinstance(chain.first, n.Name):
        return claims
    told = chain.links[0].right
    if not isinstance(told, n.Cases) or len(told.rows) < 2 or not all(isinstance(x.value, (n.Number, n.Name, n.Call)) for x in told.rows):
        return claims
    return [replace(claims[0], kind="data", verdict=_TOLD)]


__all__ = ["of_cases"]
