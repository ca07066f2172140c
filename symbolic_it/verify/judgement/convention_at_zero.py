r"""The convention for what has no mass in the model: p \log \frac{p}{0} = \infty, of a positive p.

Beside it books write 0 \log \frac{0}{q} = 0 and 0 \log \frac{0}{0} = 0, which need no condition. Source: Cover and Thomas 2006, section 2.3.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax.nodes import Call, Div, Infinity, Log, Mul, Name, Node, Number
from ...notation.text import text_of

_EQUALITIES = ("=", ":=", "equiv")


def convention_at_zero(link: LinkMeaning) -> Verdict | None:
    """The verdict on such a formula, with the condition that it holds under; None for any other, as \\log \\frac{0}{p} or -\\infty."""
    factor = _over_nothing(link.left.node)
    if factor is None or link.relation not in _EQUALITIES or not isinstance(link.right.node, Infinity):
        return None
    return Verdict("definition", "the convention for what the other law gives no mass", (f"{text_of(factor)} > 0",))


def _over_nothing(node: Node) -> Node | None:
    r"""The p of p \log \frac{p}{0}."""
    match node:
        case Mul((Name() | Call()) as factor, Log(Div(above, Number(value=0)))) if above == factor:
            return factor
    return None
