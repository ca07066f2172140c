"""Processing loses divergence: D(pW||qW) <= D(p||q) for a channel W

(pW)(y) = sum_x p(x) W(y|x). Source: Cover and Thomas 2006, section 4.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, Term, apply, function_of, sum_over
from .expressions import CHANNEL, both, first, kl, over_both, y2
from .identity import Identity, relation
from .vocabulary import at, p, q, x


def w(i: Term, j: Term) -> Term:
    """W(y|x)."""
    return both(CHANNEL, i, j) / first(CHANNEL, i)


p_out = function_of((y2,), sum_over(x, at(p, x) * w(x, y2)), "pW")
q_out = function_of((y2,), sum_over(x, at(q, x) * w(x, y2)), "qW")


def ratio(i: Term, j: Term) -> Term:
    return at(q, i) * apply(p_out, j) / (at(p, i) * apply(q_out, j))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            kl(p_out, q_out) + over_both(lambda i, j: at(p, i) * w(i, j) * -Log(ratio(i, j))),
            "log of a product",
            "log(p/q) = log((pW)/(qW)) - log(q (pW)/(p (qW))); W(y|x) sums to 1",
        ),
        Line(">=", kl(p_out, q_out) + over_both(lambda i, j: at(p, i) * w(i, j) * (1 - ratio(i, j))), "tangent line", "-log t ≥ 1 - t"),
        Line("=", kl(p_out, q_out), "linearity", "both double sums are 1"),
    )


IDENTITY = Identity(
    name="data-processing-inequality",
    title="Processing loses divergence",
    statement=relation(
        kl(p, q),
        ">=",
        kl(p_out, q_out),
        hypotheses=("p, q pmfs on one finite alphabet", "W(y|x) a channel: a pmf of y for each x"),
    ),
    lines=lines,
    equality="iff p(x)/q(x) depends only on y wherever W(y|x) > 0; where both sides are finite",
    source="Cover and Thomas 2006, section 4.4",
)
