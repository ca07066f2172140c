r"""Sizes by the letter of a variable: the K_X of H(X) \le \log K_X is the number of outcomes of X, and no free number."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import key_if_any
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..doubt import Doubt, JudgedLink

_SIZES = frozenset("KNMmnkd")


def _is_such_a_size(judged: JudgedLink) -> bool:
    """Whether the witness chose a number for a K_X, N_Y or d_Z that the formula writes."""
    values = (judged.verdict.witness or {}).get("values") or {}
    if not judged.refuted_in_general:
        return False
    for side in (judged.link.left.node, judged.link.right.node):
        for x in walk(side):
            match x:
                case n.Name(base=base, sub=n.Name(base=variable)) if base in _SIZES and variable.isupper():
                    if isinstance(values.get(key_if_any(x) or ""), str):
                        return True
    return False


DOUBT = Doubt("it takes a free number for what may count the outcomes of a variable", _is_such_a_size)
