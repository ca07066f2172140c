r"""Probabilities of tokens: the q_t of PPL(q) = \prod_{t=1}^T q_t^{-1/T} are those of T tokens, and no law with T outcomes."""

from __future__ import annotations

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..doubt import Doubt, JudgedLink


def _counts_tokens(judged: JudgedLink) -> bool:
    """Whether a law of a quantity is indexed by what runs from 1 to T."""
    if not judged.refuted_in_general:
        return False
    both = judged.nodes
    laws = {a.base for x in both if isinstance(x, n.Call) and of_call(x) is not None for a in x.args if isinstance(a, n.Name)}
    runs = [x for x in both if isinstance(x, n.BigOp) and isinstance(x.binder.upper, n.Name) and x.binder.upper.base == "T"]
    return any(isinstance(y, n.Name) and y.base in laws and y.sub in x.binder.names for x in runs for y in walk(x.body))


DOUBT = Doubt("the probabilities of tokens, which are no law", _counts_tokens)
