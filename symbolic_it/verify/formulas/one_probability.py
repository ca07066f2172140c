r"""A p that is one number, the probability of the positive class: p = \sigma(z), p = 1/(1 + e^{-z}).

Source: Cox 1958, "The regression analysis of binary sequences".
"""

from __future__ import annotations

from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import index_letters
from ...notation.syntax.nodes import BigOp, Call, Name, Node
from ...notation.syntax.walk import walk
from ..naming.compare import has_form
from ..naming.known import titled

_SIGMOID = titled("logistic sigmoid")
_SIGMA = Name("sigma")


def is_one_probability(body: Node, context: Context) -> bool:
    r"""Whether a formula is the logistic function of one number; the \sigma of a text that defines it otherwise is none."""
    names = [n for n in walk(body) if isinstance(n, Name)]
    if any(isinstance(n, BigOp) for n in walk(body)) or any(index_letters(n.sub) is not None or "bold" in n.accents for n in names):
        return False
    if isinstance(body, Call) and body.head == _SIGMA:
        fact = context.about("sigma", Meaning)
        return len(body.args) == 1 and (fact is None or has_form(fact.value.body, _SIGMOID))
    return has_form(body, _SIGMOID)


__all__ = ["is_one_probability"]
