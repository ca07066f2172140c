r"""Laws that divergences measure against, made of the laws that are measured: $M = A + B$ is none

A sum of multiples of laws sums to the sum of its weights, which has to be one. Weights in letters are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ..model import Claim

_NO_LAW = Verdict("undecided", "its entries do not sum to one, as those of a law do")


def sums_to_its_weights(claims: list[Claim], statement: n.Statement, compared: Iterable[n.Call]) -> list[Claim]:
    """The claims; one that makes a law of the laws that are compared with it is left open where its weights do not sum to one."""
    chain = statement.chains[0] if len(statement.chains) == 1 else None
    if chain is None or chain.first is None or len(chain.links) != 1 or len(claims) != 1 or not claims[0].verdict.positive:
        return claims
    laws = [c.args[0] for c in compared if len(c.args) == 2 and c.args[1] == chain.first]
    total = _weights(chain.links[0].right, laws) if laws else None
    return claims if total is None or not total[1] or (not total[0] and total[1] == 1) else [replace(claims[0], verdict=_NO_LAW)]


def _weights(node: n.Node, laws: list[n.Node]) -> tuple[Fraction, Fraction] | None:
    """A number beside laws, and the sum of their weights; None where anything else stands there."""
    if node in laws:
        return Fraction(0), Fraction(1)
    match node:
        case n.Number(value=value) if value is not None:
            return Fraction(value), Fraction(0)
        case n.Neg(body) if (inner := _weights(body, laws)) is not None:
            return -inner[0], -inner[1]
        case n.Add(left, right) | n.Sub(left, right):
            one, other = _weights(left, laws), _weights(right, laws)
            if one is None or other is None:
                return None
            sign = 1 if isinstance(node, n.Add) else -1
            return one[0] + sign * other[0], one[1] + sign * other[1]
        case n.Mul(left, right):
            one, other = _weights(left, laws), _weights(right, laws)
            if one is None or other is None or (one[1] and other[1]):
                return None
            scale, scaled = (one[0], other) if not one[1] else (other[0], one)
            return scale * scaled[0], scale * scaled[1]
        case n.Div(above, below):
            one, other = _weights(above, laws), _weights(below, laws)
            return None if one is None or other is None or other[1] or not other[0] else (one[0] / other[0], one[1] / other[0])
    return None
