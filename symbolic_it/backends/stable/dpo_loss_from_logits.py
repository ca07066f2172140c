"""DPO = softplus(-beta (sum_t (a_t - b_t) - sum_s (c_s - d_s))) from the log-probabilities of tokens

a and b: policy and reference on the preferred answer; c and d: on the other one. A token without weight has a_t = b_t.
"""

from __future__ import annotations

from ...quantities import load
from ...quantities.standard import POSITIONS
from ...terms.term import NATURAL, Array, Entry, Space, Symbol, Term, fresh_index, sum_over
from ..emission.operations import softplus
from ..form import Form

_, _, BETA = load("dpo_loss").arguments
OTHER_POSITIONS = Space("S", Symbol("S", NATURAL), letter="s")
A, B = (Array(name, (POSITIONS,)) for name in "ab")
C, D = (Array(name, (OTHER_POSITIONS,)) for name in "cd")


def _sum(array: Array) -> Term:
    t = fresh_index(array.spaces[0])
    return sum_over(t, Entry(array, (t,)))


def _differences(policy: Array, reference: Array) -> Term:
    t = fresh_index(policy.spaces[0])
    return sum_over(t, Entry(policy, (t,)) - Entry(reference, (t,)))


FORM = Form(
    name="dpo_loss",
    inputs="log_probs",
    definition=load("dpo_loss")(_sum(A) - _sum(B), _sum(C) - _sum(D), BETA),
    term=softplus(-(BETA * (_differences(A, B) - _differences(C, D)))),
    arguments=(A, B, C, D, BETA),
    why="long answers: sums of log-probabilities cancel, differences of single tokens are exact or nearly so",
)
