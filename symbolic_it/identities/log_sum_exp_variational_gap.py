"""The gap of the variational form is a divergence: LSE(z) - (E_p z + H(p)) = D(p||softmax(z))

For any pmf p. Source: Wainwright and Jordan 2008, theorem 3.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import entropy, kl, log_sum_exp, mean, softmax, softmax_law
from .identity import Identity, relation
from .vocabulary import at, p, p_, total, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * (log_sum_exp() - z(x) + Log(at(p, x)))), "normalisation", "p sums to 1"),
        Line("=", total(lambda x: at(p, x) * (Log(at(p, x)) - Log(softmax(x)))), "log of a quotient", "log s(x) = z(x) - LSE(z)"),
        Line("=", kl(p_, softmax_law()), "definition"),
    )


IDENTITY = Identity(
    name="log-sum-exp-variational-gap",
    title="The gap of the variational form is a divergence",
    statement=relation(
        log_sum_exp() - (mean(p, z) + entropy(p)),
        "=",
        kl(p_, softmax_law()),
        hypotheses=("p a pmf on K classes", "z finite logits of K classes", "s = softmax(z)"),
    ),
    lines=lines,
    source="Wainwright and Jordan 2008, theorem 3.4",
)
