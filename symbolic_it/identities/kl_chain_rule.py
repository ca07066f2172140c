"""Chain rule of divergence: D(p_XY||q_XY) = D(p_X||q_X) + E_p D(p_Y|X||q_Y|X)

For two joint laws of X and Y. The expectation is under the first law. Source: Cover and Thomas 2006, theorem 2.5.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Lambda, Law, Log, Term, function_of
from .expressions import P2, Q2, both, first, kl, over_both, y2
from .identity import Identity, relation
from .vocabulary import total, x


def of_x(law: Law) -> Lambda:
    return function_of((x,), first(law, x), f"{law.name}_X")


def given_x(law: Law, i: Term) -> Lambda:
    return function_of((y2,), both(law, i, y2) / first(law, i))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", over_both(lambda x, y: both(P2, x, y) * Log(both(P2, x, y) / both(Q2, x, y))), "definition"),
        Line(
            "=",
            over_both(
                lambda x, y: (
                    both(P2, x, y)
                    * (Log(first(P2, x) / first(Q2, x)) + Log((both(P2, x, y) / first(P2, x)) / (both(Q2, x, y) / first(Q2, x))))
                )
            ),
            "log of a product",
            "p(x, y) = p(x) p(y|x)",
            ("p(x), q(x) > 0",),
        ),
        Line(
            "=",
            total(lambda x: first(P2, x) * Log(first(P2, x) / first(Q2, x)))
            + over_both(lambda x, y: both(P2, x, y) * Log((both(P2, x, y) / first(P2, x)) / (both(Q2, x, y) / first(Q2, x)))),
            "marginalisation",
            "∑_y p(x, y) = p(x)",
        ),
        Line(
            "=",
            kl(of_x(P2), of_x(Q2)) + total(lambda x: first(P2, x) * kl(given_x(P2, x), given_x(Q2, x))),
            "definition",
            "p(x, y) = p(x) p(y|x) in front of the second logarithm",
        ),
    )


IDENTITY = Identity(
    name="kl-chain-rule",
    title="Chain rule of divergence",
    statement=relation(
        kl(P2, Q2),
        "=",
        kl(of_x(P2), of_x(Q2)) + total(lambda x: first(P2, x) * kl(given_x(P2, x), given_x(Q2, x))),
        hypotheses=("p, q joint pmfs of (X, Y)",),
    ),
    lines=lines,
    remarks=("so the divergence of two sequence models is the sum over steps of the expected divergence per token, under the first model",),
    source="Cover and Thomas 2006, theorem 2.5.3",
)
