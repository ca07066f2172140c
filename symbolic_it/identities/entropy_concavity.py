"""Entropy is concave: H(lambda p + (1-lambda) q) >= lambda H(p) + (1-lambda) H(q)

For 0 <= lambda <= 1: mixing raises entropy. Source: Cover and Thomas 2006, theorem 2.7.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import cross_entropy, entropy, kl
from .identity import Identity, relation
from .vocabulary import mixture, p, p_, q, q_, weight

blend = mixture(weight, p_, q_, "m")
chord = weight * entropy(p) + (1 - weight) * entropy(q)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            weight * cross_entropy(p_, blend) + (1 - weight) * cross_entropy(q_, blend),
            "linearity",
            "m = λ p + (1−λ) q in front of -log m(x)",
        ),
        Line("=", chord + weight * kl(p_, blend) + (1 - weight) * kl(q_, blend), "cross-entropy", "H(p, m) = H(p) + D(p||m)"),
        Line(">=", chord, "Gibbs' inequality", "both divergences are >= 0"),
    )


IDENTITY = Identity(
    name="entropy-concavity",
    title="Entropy is concave",
    statement=relation(entropy(blend), ">=", chord, hypotheses=("p, q pmfs on one finite alphabet", "0 <= λ <= 1")),
    lines=lines,
    equality="iff p = q or λ is 0 or 1",
    remarks=("the gap is the mutual information of the outcome and the choice between p and q",),
    source="Cover and Thomas 2006, theorem 2.7.3",
)
