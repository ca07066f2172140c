"""D(softmax a||softmax b) = log1p(E_a[phi(d)]), d = b - a - c, c = E_a[b - a], phi(d) = e^d - 1 - d

phi >= 0, and the shift c need not be exact: it enters to second order only. A summand e^u phi(d), u = a_x - a_k, is computed as
e^v - e^u (1 + d), v = u + d, where d is large, so that outcomes without mass under a count. Values beyond 30 nats are the difference of
cross-entropy and entropy, which then cancel no digits.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Term
from ..form import Form
from ..operations import exp_gap, log1p
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .entropy_from_logits import FORM as ENTROPY
from .vocabulary import LARGEST, LOGITS, SECOND, at, mean, rest, softmax, total

_first = mean(LOGITS, LARGEST, lambda x: at(SECOND, x) - at(LOGITS, x))
_second = mean(LOGITS, LARGEST, lambda x: at(SECOND, x) - at(LOGITS, x) - _first)


def _summand(x: Term) -> Term:
    u, d = at(LOGITS, x) - at(LOGITS, LARGEST), at(SECOND, x) - at(LOGITS, x) - _first - _second
    return exp_gap(u, d, at(SECOND, x) - at(LOGITS, LARGEST) - _first - _second)


FORM = Form(
    name="kl_divergence",
    inputs="logits",
    definition=load("kl_divergence")(softmax(LOGITS), softmax(SECOND)),
    term=log1p(total(_summand) / (ONE + rest(LOGITS, LARGEST))),
    arguments=(LOGITS, SECOND),
    why="near-equal logits: differences of log-softmaxes cancel to noise, in float32 from 1e-2 on",
    chosen=CROSS_ENTROPY.chosen,
    large=CROSS_ENTROPY.term - ENTROPY.term,
)
