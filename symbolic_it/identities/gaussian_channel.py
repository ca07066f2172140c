"""Information over a Gaussian channel: h(Y) - h(noise) = (1/2) log(1 + P/N)

For Y = X + noise with normal X of power P and independent normal noise of power N. Source: Cover and Thomas 2006, eq.
9.16.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import PI, POSITIVE, ZERO, Law, Log, Space, Symbol
from .identity import Identity, relation
from .vocabulary import half, quantity

real_line = Space("R", kind="continuous")
power_, noise_power = Symbol("P", POSITIVE), Symbol("N", POSITIVE)
output = Law("f", (("x", real_line),), ("normal", (ZERO, power_ + noise_power)))
noise = Law("g", (("x", real_line),), ("normal", (ZERO, noise_power)))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            (half * Log(2 * PI * (power_ + noise_power)) + half) - (half * Log(2 * PI * noise_power) + half),
            "entropy of the normal law",
            "variances of independent parts add",
        ),
        Line("=", half * Log((power_ + noise_power) / noise_power), "log of a quotient"),
        Line("=", half * Log(1 + power_ / noise_power), "algebra"),
    )


IDENTITY = Identity(
    name="gaussian-channel",
    title="Information over a Gaussian channel",
    statement=relation(
        quantity("differential_entropy", output) - quantity("differential_entropy", noise),
        "=",
        half * Log(1 + power_ / noise_power),
        hypotheses=("f normal with variance P + N, g normal with variance N", "P, N > 0"),
    ),
    lines=lines,
    remarks=("with correlation ρ² = P/(P + N) this is -(1/2) log(1 - ρ²)",),
    source="Cover and Thomas 2006, section 9.1",
)
