r"""Functions read as factors: the k_1 of \sum_x q(x) k_1(p(x)/q(x)), which nothing has told, is no number."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import key_if_any
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..doubt import Doubt, JudgedLink

_FUNCTIONS = frozenset(["f", "g", "h", "k", "F", "G", "phi", "psi", "varphi", "s", "u", "v", "w"])


def _may_be_a_function(judged: JudgedLink) -> bool:
    """Whether the witness chose a number for a letter that stands before brackets without a sum in them."""
    values = (judged.verdict.witness or {}).get("values") or {}
    if not judged.refuted_in_general:
        return False
    for side in (judged.link.left.node, judged.link.right.node):
        for x in walk(side):
            match x:
                case n.Call(n.Name(base=base) as head, (argument,)) if base in _FUNCTIONS and not isinstance(
                    argument, (n.Add, n.Sub, n.Neg)
                ):
                    if isinstance(values.get(key_if_any(head) or ""), str):
                        return True
    return False


DOUBT = Doubt("a letter before brackets is read as a factor, and may be a function", _may_be_a_function)
