r"""Functions read as factors: the k_1 of \sum_x q(x) k_1(p(x)/q(x)), which nothing has told, is no number."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import key_if_any
from ...notation.syntax import nodes as n
from ..doubt import Doubt, JudgedLink

_FUNCTIONS = frozenset(["f", "g", "h", "k", "F", "G", "phi", "psi", "varphi", "s", "u", "v", "w"])


def _may_be_a_function(judged: JudgedLink) -> bool:
    """Whether the witness chose a number for a letter that stands before brackets without a sum in them."""
    return judged.refuted_in_general and any(
        isinstance(x.head, n.Name)
        and x.head.base in _FUNCTIONS
        and len(x.args) == 1
        and not isinstance(x.args[0], (n.Add, n.Sub, n.Neg))
        and key_if_any(x.head) in judged.numbers
        for x in judged.nodes
        if isinstance(x, n.Call)
    )


DOUBT = Doubt("a letter before brackets is read as a factor, and may be a function", _may_be_a_function)
