"""D(softmax a||softmax b) = log1p(E_a[phi(d)]), d = b - a - c, c = E_a[b - a], phi(d) = e^d - 1 - d

phi >= 0, and the shift c need not be exact: it enters to second order only; where the logits differ by a large constant, what b - a
rounds away is put back after it. A summand e^u phi(d), u = a_x - a_k, is computed as
e^v - e^u (1 + d), v = u + d, where d is large, so that outcomes without mass under a count. Values beyond 30 nats are the logarithm
of the quotient of both sums of exponentials and a mean of gaps, which then cancel no digits.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Array, Index, Term
from ..emission.operations import apart, exp_gap, log1p
from ..form import Form
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .vocabulary import LARGEST, LOGITS, OTHERS, SECOND, at, gap, largest_split, mean, rest, softmax, total


def centred(a: Array, b: Array, over: Term = ONE, place: Index = LARGEST) -> Term:
    """D(softmax a||softmax b) of logits, or of logits over a temperature; the largest of a stands at a place."""

    first = mean(a, place, lambda x: at(b, x) - at(a, x), over)
    second = mean(a, place, lambda x: apart(at(b, x), at(a, x), first), over)

    def summand(x: Term) -> Term:
        d, v = (_divided(apart(at(b, x), at(a, y), first, second), over) for y in (x, place))
        return exp_gap(gap(a, x, place, over), d, v)

    return log1p(total(summand) / (ONE + rest(a, place, over)))


def far(a: Array, b: Array, over: Term = ONE, place: Index = LARGEST, other: Index = OTHERS) -> Term:
    """The same as log sum exp(b_x - b_l) - log sum exp(a_x - a_k) + E_a[(b_l - b_x) - (a_k - a_x)], the largest at k and l split off.

    Each gap is taken first: a constant between a and b, which may be far larger than the divergence, enters nowhere.
    """
    sums = largest_split(b, other, over) - largest_split(a, place, over)
    return _divided(mean(a, place, lambda x: gap(b, other, x) - gap(a, place, x), over), over) + sums


def _divided(x: Term, over: Term) -> Term:
    return x if over == ONE else x / over


FORM = Form(
    name="kl_divergence",
    inputs="logits",
    definition=load("kl_divergence")(softmax(LOGITS), softmax(SECOND)),
    term=centred(LOGITS, SECOND),
    arguments=(LOGITS, SECOND),
    why="near-equal logits: differences of log-softmaxes cancel to noise, in float32 from 1e-2 on",
    chosen=CROSS_ENTROPY.chosen,
    large=far(LOGITS, SECOND),
)
