"""The Gibbs variational principle: E_p z + H(p) <= LSE(z)

For any pmf p: log-sum-exp is the greatest value of energy plus entropy. Source: Wainwright and Jordan 2008, theorem
3.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy, kl, log_sum_exp, mean, softmax_law
from .identity import Identity, relation
from .vocabulary import p, p_, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", log_sum_exp() - kl(p_, softmax_law()), "variational gap", "see log-sum-exp-variational-gap"),
        Line("<=", log_sum_exp(), "Gibbs' inequality", "D(p||s) >= 0"),
    )


IDENTITY = Identity(
    name="log-sum-exp-variational-bound",
    title="The Gibbs variational principle",
    statement=relation(
        mean(p, z) + entropy(p), "<=", log_sum_exp(), hypotheses=("p a pmf on K classes", "z finite logits of K classes", "s = softmax(z)")
    ),
    lines=lines,
    equality="iff p = softmax(z)",
    source="Wainwright and Jordan 2008, theorem 3.4",
)
