"""Label smoothing adds a divergence from uniform: (1-eps)(-log q(y)) + eps (log K + D(u||q))

For eps/K on all classes; u is the uniform law. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import cross_entropy, entropy, kl, on_all_classes
from .identity import Identity, relation
from .vocabulary import K, at, epsilon, q, q_, uniform, y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", (1 - epsilon) * -Log(at(q, y)) + epsilon * cross_entropy(uniform, q_), "loss split", "t(x) = (1−ε) δ(x, y) + ε/K"),
        Line(
            "=",
            (1 - epsilon) * -Log(at(q, y)) + epsilon * (entropy(uniform) + kl(uniform, q_)),
            "decomposition",
            "H(u, q) = H(u) + D(u||q)",
        ),
        Line("=", (1 - epsilon) * -Log(at(q, y)) + epsilon * (Log(K) + kl(uniform, q_)), "uniform law", "H(u) = log K"),
    )


IDENTITY = Identity(
    name="label-smoothing-is-a-kl-penalty",
    title="Label smoothing adds a divergence from uniform",
    statement=relation(
        cross_entropy(on_all_classes(label="t"), q_),
        "=",
        (1 - epsilon) * -Log(at(q, y)) + epsilon * (Log(K) + kl(uniform, q_)),
        hypotheses=("q a pmf on K classes", "y the true class of K", "0 <= ε <= 1"),
    ),
    lines=lines,
    remarks=("a forward divergence from uniform: infinite where q(x) = 0 on any class",),
    source="Szegedy et al. 2016, section 7",
)
