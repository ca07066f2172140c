r"""Sizes by the letter of a variable: the K_X of H(X) \le \log K_X is the number of outcomes of X, and no free number."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import key_if_any
from ...notation.syntax import nodes as n
from ..doubt import Doubt, JudgedLink

_SIZES = frozenset("KNMmnkd")


def _is_such_a_size(judged: JudgedLink) -> bool:
    """Whether the witness chose a number for a K_X, N_Y or d_Z that the formula writes."""
    return judged.refuted_in_general and any(
        x.base in _SIZES and isinstance(x.sub, n.Name) and x.sub.base.isupper() and key_if_any(x) in judged.numbers
        for x in judged.nodes
        if isinstance(x, n.Name)
    )


DOUBT = Doubt("it takes a free number for what may count the outcomes of a variable", _is_such_a_size)
