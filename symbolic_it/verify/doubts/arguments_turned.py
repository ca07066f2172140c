r"""Functions of two letters the other way round: \pi^* \propto \pi_{ref} e^{r(y, x)/\beta} of a reward r(x, y).

A formula agrees with one of a known shape whatever the order of a reward's arguments. Where the text writes r(x, y), and r(y, x) in
this formula alone, it may be a slip.
"""

from __future__ import annotations

import re

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ..doubt import Doubt, JudgedLink

_BELOW = r"(?:_\{[^{}]*\}|_\\?\w+)?"  # the w of y_w


def _turns_arguments(judged: JudgedLink) -> bool:
    """Whether a form was recognised in which a function has its two letters in the order that the section does not write."""
    if judged.verdict.word != "definition":
        return False
    orders = {order for x in judged.nodes if (order := _order(x)) is not None}
    return any(
        _writes(judged.section, head, second, first) and not _writes(judged.section, head, first, second) for head, first, second in orders
    ) or any((head, second, first) in orders for head, first, second in orders)


def _order(node: n.Node) -> tuple[str, str, str] | None:
    """The letters of r(x, y_w): r, x, y."""
    match node:
        case n.Call(n.Name(base=head), (n.Name(base=first), n.Name(base=second)), separators=(",",)) if first != second:
            return (head, first, second) if of_call(node) is None and not node.juxtaposed else None
    return None


def _writes(text: str, head: str, first: str, second: str) -> bool:
    """Whether a text writes the function of the letters in this order."""
    mark = r"(?:_\{[^{}]*\}|_\\?\w+|\^\{[^{}]*\}|\^\\?[\w*])*"
    return re.search(rf"(?<![A-Za-z]){re.escape(head)}{mark}\s*\(\s*{first}{_BELOW}\s*,\s*{second}{_BELOW}\s*\)", text) is not None


DOUBT = Doubt("it has the arguments of a function the other way round than the text", _turns_arguments, of_forms=True)
