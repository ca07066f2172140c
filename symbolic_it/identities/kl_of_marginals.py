"""Ignoring a variable lowers divergence: D(p_X||q_X) <= D(p_XY||q_XY)

For two joint laws of X and Y: the data processing inequality for the map (x, y) -> x. Source: Cover and Thomas 2006,
section 4.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Lambda, Law, Log, Term, function_of
from .expressions import P2, Q2, both, first, kl, over_both
from .identity import Identity, relation
from .vocabulary import x


def of_x(law: Law) -> Lambda:
    return function_of((x,), first(law, x), f"{law.name}_X")


def ratio(i: Term, j: Term) -> Term:
    return first(P2, i) * both(Q2, i, j) / (first(Q2, i) * both(P2, i, j))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", over_both(lambda x, y: both(P2, x, y) * Log(first(P2, x) / first(Q2, x))), "marginalisation", "p(x) = ∑_y p(x, y)"),
        Line(
            "=",
            kl(P2, Q2) + over_both(lambda x, y: both(P2, x, y) * Log(ratio(x, y))),
            "log of a quotient",
            "log(p(x)/q(x)) = log(p(x, y)/q(x, y)) + log u with u = p(x) q(x, y)/(q(x) p(x, y))",
        ),
        Line("<=", kl(P2, Q2) + over_both(lambda x, y: both(P2, x, y) * (ratio(x, y) - 1)), "tangent line", "log u <= u - 1"),
        Line("=", kl(P2, Q2), "normalisation", "∑ p(x) q(x, y)/q(x) = 1"),
    )


IDENTITY = Identity(
    name="kl-of-marginals",
    title="Ignoring a variable lowers divergence",
    statement=relation(kl(of_x(P2), of_x(Q2)), "<=", kl(P2, Q2), hypotheses=("p, q joint pmfs of (X, Y)",)),
    lines=lines,
    equality="iff p(y|x) = q(y|x) wherever p(x, y) > 0; where both sides are finite",
    source="Cover and Thomas 2006, section 4.4",
)
