"""The slope of entropy in the temperature: dH(s_T)/dT = Var(z)/T^3

For s_T = softmax(z/T), T > 0: entropy rises with temperature unless all logits are equal. Source: Guo et al. 2017,
section S2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Derivative
from .expressions import entropy, log_sum_exp, softmax_law, softmax_mean, softmax_variance, tempered
from .identity import Identity, relation
from .vocabulary import temperature, z


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            Derivative(log_sum_exp(tempered) - softmax_mean(z, tempered) / temperature, temperature),
            "log of a quotient",
            "-log s_T(x) = LSE(z/T) - z(x)/T",
        ),
        Line(
            "=",
            -(softmax_mean(z, tempered) / temperature**2)
            + softmax_mean(z, tempered) / temperature**2
            - Derivative(softmax_mean(z, tempered), temperature) / temperature,
            "product rule",
            "d LSE(z/T)/dT = -E z/T²",
        ),
        Line("=", softmax_variance(z, tempered) / temperature**3, "quotient rule", "dE z/dT = -Var(z)/T²"),
    )


IDENTITY = Identity(
    name="entropy-rises-with-temperature",
    title="The slope of entropy in the temperature",
    statement=relation(
        Derivative(entropy(softmax_law(tempered, "s_T")), temperature),
        "=",
        softmax_variance(z, tempered) / temperature**3,
        hypotheses=("z finite logits of K classes", "s_T = softmax(z/T), T > 0", "mean and variance under s_T"),
    ),
    lines=lines,
    source="Guo et al. 2017, section S2",
)
