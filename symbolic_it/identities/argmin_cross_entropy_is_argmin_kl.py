"""Minimising cross-entropy minimises forward KL: argmin H(p, q_theta) = argmin D(p||q_theta)

The target p does not depend on theta, and H(p) is finite. Source: Goodfellow, Bengio and Courville 2016, section 5.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Argument, Law
from .expressions import cross_entropy, entropy, kl
from .identity import Identity, relation
from .vocabulary import p

model = Law("q_theta", p.axes)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Argument("min", "theta", entropy(p) + kl(p, model)), "decomposition", "H(p, q) = H(p) + D(p||q)"),
        Line("=", Argument("min", "theta", kl(p, model)), "constants", "H(p) does not depend on θ"),
    )


IDENTITY = Identity(
    name="argmin-cross-entropy-is-argmin-kl",
    title="Minimising cross-entropy minimises forward KL",
    statement=relation(
        Argument("min", "theta", cross_entropy(p, model)),
        "=",
        Argument("min", "theta", kl(p, model)),
        hypotheses=("p a fixed pmf, q_θ a family of pmfs on its alphabet",),
    ),
    lines=lines,
    remarks=("it fails where the targets depend on θ, as in self-distillation",),
    source="Goodfellow, Bengio and Courville 2016, section 5.5",
)
