"""PPL(e^l) = exp(-(1/T) sum_t l_t), from the log-probabilities l_t of the tokens

No probability is formed that would round to 0.
"""

from __future__ import annotations

from ...quantities import load
from ...quantities.standard import POSITIONS
from ...terms.term import Array, Entry, Exp, fresh_index, function_of, neg, sum_over
from ..form import Form

TOKENS = Array("l", (POSITIONS,))
_t, _i = fresh_index(POSITIONS), fresh_index(POSITIONS)

FORM = Form(
    name="sequence_perplexity",
    inputs="logits",
    definition=load("sequence_perplexity")(function_of((_t,), Exp(Entry(TOKENS, (_t,))), "q")),
    term=Exp(neg(sum_over(_i, Entry(TOKENS, (_i,)))) / POSITIONS.size),
    arguments=(TOKENS,),
    why="tokens whose probability rounds to 0",
)
