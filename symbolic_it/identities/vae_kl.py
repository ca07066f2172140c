"""The divergence of a VAE from its prior: D(f||g) = (mu^2 + sigma^2 - 1 - log sigma^2)/2

For f normal with mean mu and variance sigma^2, g standard normal; in nats. Source: Kingma and Welling 2014, appendix
B.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, POSITIVE, ZERO, Law, Log, Space, Symbol
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import half

real_line = Space("R", kind="continuous")
mu, sd = Symbol("mu"), Symbol("sigma", POSITIVE)
f = Law("f", (("x", real_line),), ("normal", (mu, sd**2)))
g = Law("g", (("x", real_line),), ("normal", (ZERO, ONE)))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(1 / sd) + (sd**2 + mu**2) / 2 - half, "divergence of normal laws", "with mean 0 and variance 1 for g"),
        Line("=", (mu**2 + sd**2 - 1 - Log(sd**2)) / 2, "log of a power", "log(1/σ) = -(1/2) log σ²"),
    )


IDENTITY = Identity(
    name="vae-kl",
    title="The divergence of a VAE from its prior",
    statement=relation(
        kl(f, g), "=", (mu**2 + sd**2 - 1 - Log(sd**2)) / 2, hypotheses=("f normal with mean μ and variance σ²", "g standard normal")
    ),
    lines=lines,
    source="Kingma and Welling 2014, appendix B",
)
