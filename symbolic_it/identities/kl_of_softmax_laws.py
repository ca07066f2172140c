"""Divergence of two softmax laws: D(s||t) = LSE(w) - LSE(z) - sum s (w - z)

For s = softmax(z), t = softmax(w): the Bregman divergence of log-sum-exp. Source: Wainwright and Jordan 2008, section
5.2.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import function, kl, log_sum_exp, softmax, softmax_law, softmax_mean
from .identity import Identity, relation
from .vocabulary import total, z

w_ = function("w")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: softmax(x) * (Log(softmax(x)) - Log(softmax(x, w_)))), "definition"),
        Line(
            "=",
            total(lambda x: softmax(x) * ((z(x) - log_sum_exp()) - (w_(x) - log_sum_exp(w_)))),
            "log of a quotient",
            "log softmax(z) = z - LSE(z)",
        ),
        Line("=", log_sum_exp(w_) - log_sum_exp() - softmax_mean(lambda x: w_(x) - z(x)), "normalisation", "s sums to 1"),
    )


IDENTITY = Identity(
    name="kl-of-softmax-laws",
    title="Divergence of two softmax laws",
    statement=relation(
        kl(softmax_law(), softmax_law(w_, "t")),
        "=",
        log_sum_exp(w_) - log_sum_exp() - softmax_mean(lambda x: w_(x) - z(x)),
        hypotheses=("z, w finite logits of K classes", "s = softmax(z)", "t = softmax(w)"),
    ),
    lines=lines,
    source="Wainwright and Jordan 2008, section 5.2.2",
)
