r"""Sums over where a law is positive: E_p[q(X)/p(X)] = \sum_{x: p(x) > 0} q(x) <= \sum_x q(x) = 1

What p(x) multiplies is zero elsewhere, and masses over a part add up to at most those over all. Source: Cover and Thomas 2006, theorem 2.6.3.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import factors_of, unbracketed
from ...notation.syntax.walk import children, walk
from .exactly import equals
from .sums_over_sets import summed_over

_PART = Verdict("definition", "masses over the support of a law add up to at most those over all outcomes")
_SAME = Verdict("definition", "what a law multiplies is zero outside its support")
OPEN_SUPPORT = Verdict("undecided", "a sum over the support of a law, which the other side takes for all outcomes")
_FLIPPED = {"<=": ">=", ">=": "<=", "=": "="}


def of_a_support(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on such a step; None for any other formula."""
    if relation not in _FLIPPED:
        return None
    for one, order, other in ((left, relation, right), (right, _FLIPPED[relation], left)):
        part = _over_support(one)
        if part is None:
            continue
        law, outcome, body = part
        if order == "<=" and _is_mass(body, outcome):
            whole = summed_over(other)
            same = whole is not None and whole[1] is None and _is_mass(whole[2], whole[0]) and whole[2].head == body.head  # type: ignore[attr-defined]
            return _PART if same or (isinstance(other, n.Number) and other.value == 1) else None
        weighed = _weighed_by(law, outcome, other) if order == "=" else None
        if weighed is not None:
            found = equals(context, weighed, body)
            return _SAME if found is not None and found.positive else None
    return None


def is_less_over_a_support(node: n.Node) -> bool:
    r"""Whether a sum over the outcomes with p(x) > 0 may be less than the one over all: of p(x) q(x)/p(x), not of p(x) \log p(x)."""
    part = _over_support(node)
    return part is not None and _divides(part[2], n.Call(part[0], (part[1],)))


def _divides(node: n.Node, mass: n.Call) -> bool:
    """Whether the mass stands below a line, outside of a logarithm."""
    if isinstance(node, n.Log):
        return False
    return (isinstance(node, n.Div) and any(x == mass for x in walk(node.right))) or any(_divides(x, mass) for x in children(node))


def _over_support(node: n.Node) -> tuple[n.Node, n.Node, n.Node] | None:
    """p, x and what is summed, of a sum over the x with p(x) > 0."""
    if not isinstance(node, n.BigOp) or node.kind != "sum" or len(node.binder.names) != 1 or len(node.binder.conditions) != 1:
        return None
    (outcome,), (condition,) = node.binder.names, node.binder.conditions
    if node.binder.domain is not None or node.binder.upper is not None or not isinstance(condition, n.Chain) or len(condition.links) != 1:
        return None
    mass, link = condition.first, condition.links[0]
    positive = link.relation in (">", "!=") and isinstance(link.right, n.Number) and link.right.value == 0
    if not positive or mass is None or not _is_mass(mass, outcome):
        return None
    return mass.head, outcome, unbracketed(node.body)  # type: ignore[attr-defined]


def _is_mass(node: n.Node, outcome: n.Node) -> bool:
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in LAWS and node.args == (outcome,)


def _weighed_by(law: n.Node, outcome: n.Node, node: n.Node) -> n.Node | None:
    """What is summed over all x in \\sum_x p(x) f(x), where p(x) is one of its factors; None for any other."""
    whole = summed_over(node)
    if whole is None or whole[0] != outcome or whole[1] is not None:
        return None
    mass = n.Call(law, (outcome,))
    return whole[2] if any(unbracketed(x) == mass for x in factors_of(whole[2])) else None
