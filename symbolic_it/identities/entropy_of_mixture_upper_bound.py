"""A mixture has at most the entropy of its choice more: H(λ p + (1-λ) q) <= λ H(p) + (1-λ) H(q) + h(λ)

For 0 < λ < 1, on any finite alphabet. Source: Cover and Thomas 2006, section 2.7 and exercise 2.10.
"""

from __future__ import annotations

from fractions import Fraction

from ..kernel.derivation import Line
from ..terms.domain import Domain
from ..terms.term import Log, Symbol, Term, apply
from .expressions import binary_entropy, entropy
from .identity import Identity, relation
from .vocabulary import at, mixture, p, p_, q, q_, total

weight = Symbol("lambda", Domain(Fraction(0), Fraction(1), True, True))
blend = mixture(weight, p_, q_)
bound = weight * entropy(p) + (1 - weight) * entropy(q) + binary_entropy(weight)


def m(x: Term) -> Term:
    return apply(blend, x)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            bound
            + total(lambda x: weight * at(p, x) * Log(weight * at(p, x) / m(x)))
            + total(lambda x: (1 - weight) * at(q, x) * Log((1 - weight) * at(q, x) / m(x))),
            "definition",
            "m = λ p + (1-λ) q",
        ),
        Line("<=", bound, "signs", "λ p ≤ m and (1-λ) q ≤ m"),
    )


IDENTITY = Identity(
    name="entropy-of-mixture-upper-bound",
    title="A mixture has at most the entropy of its choice more",
    statement=relation(entropy(blend), "<=", bound, hypotheses=("p, q pmfs on one finite alphabet", "0 < λ < 1")),
    lines=lines,
    equality="iff p and q have no outcome in common",
    source="Cover and Thomas 2006, section 2.7",
)
