"""Maximum likelihood is minimum cross-entropy: argmax E log q_theta = argmin H(p, q_theta)

For the empirical law p of the data: the mean log-likelihood is E_p log q_theta. Source: Goodfellow, Bengio and
Courville 2016, section 5.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Argument, Law, Log
from .expressions import cross_entropy, mean
from .identity import Identity, relation
from .vocabulary import at, p

model = Law("q_theta", p.axes)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Argument("min", "theta", -mean(p, lambda x: Log(at(model, x)))), "negation", "where f is greatest, -f is least"),
        Line("=", Argument("min", "theta", cross_entropy(p, model)), "definition", "H(p, q) = -E_p log q"),
    )


IDENTITY = Identity(
    name="maximum-likelihood-is-minimum-cross-entropy",
    title="Maximum likelihood is minimum cross-entropy",
    statement=relation(
        Argument("max", "theta", mean(p, lambda x: Log(at(model, x)))),
        "=",
        Argument("min", "theta", cross_entropy(p, model)),
        hypotheses=("p the empirical law of the data, q_θ a family of pmfs",),
    ),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 5.5",
)
