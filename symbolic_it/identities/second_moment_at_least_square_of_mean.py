"""A second moment is at least the square of the mean: E[f^2] >= E[f]^2

For any real function of a discrete variable. Source: Cover and Thomas 2006, section 2.6, Jensen's inequality for the square.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import function, mean
from .identity import Identity, relation
from .vocabulary import at, p, total

f = function("f")
mu = mean(p, f)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", mu**2 + total(lambda x: at(p, x) * (f(x) - mu) ** 2), "complete the square", "E[f²] = E[f]² + Var f"),
        Line(">=", mu**2, "squares", "a variance is not negative"),
    )


IDENTITY = Identity(
    name="second-moment-at-least-square-of-mean",
    title="A second moment is at least the square of the mean",
    statement=relation(mean(p, lambda x: f(x) ** 2), ">=", mu**2, hypotheses=("p a pmf on a finite alphabet", "f a real function on it")),
    lines=lines,
    equality="iff f is constant wherever p is positive",
    source="Cover and Thomas 2006, section 2.6",
)
