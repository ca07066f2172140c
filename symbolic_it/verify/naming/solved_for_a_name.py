r"""Names introduced under a logarithm, a minus or an exponential: `\log PPL = H(p, q)` says that PPL is e^{H(p, q)}."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...notation.elaborate.meaning import Introduction, LinkMeaning, Side
from ...notation.syntax import nodes as n


def solved_for_a_name(link: LinkMeaning, base: int | str | None) -> LinkMeaning:
    """The link with its name alone on the left. ``base``: of a logarithm without one, where the text tells it; else the natural one."""
    left, right = link.left.node, link.right.node
    if not isinstance(link.claim, Introduction):
        return link
    while (step := _turned(left, right, base)) is not None:
        left, right = step
    return link if left is link.left.node else replace(link, left=Side(left), right=Side(right))


def _turned(left: n.Node, right: n.Node, base: int | str | None) -> tuple[n.Node, n.Node] | None:
    match left:
        case n.Neg(body):
            return body, right.body if isinstance(right, n.Neg) else n.Neg(right)
        case n.Log(body, of, spelling, None):
            if of is None and (spelling == "lb" or (spelling == "log" and base == 2)):
                of = n.Number("2", Fraction(2))
            return body, n.Apply("exp", (right,)) if of is None else n.Pow(of, right)
        case n.Apply("exp", (body,)):
            return body, n.Log(right, spelling="ln")
    return None


__all__ = ["solved_for_a_name"]
