r"""Sums of masses over what may be a part of the alphabet: -\sum_{x \in S} p(x) \log p(x) is no entropy."""

from __future__ import annotations

from ...notation.context import Context
from ...notation.elaborate.expressions.ranges import may_be_a_part
from ...notation.elaborate.expressions.sums import is_weighed_by
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import children, mentions, walk


def sums_over_a_part(context: Context, node: n.Node) -> bool:
    """Whether such a sum stands in the formula; a mean over data, which weighs by no law, is none."""
    sums = [x for x in walk(node) if isinstance(x, n.BigOp) and x.kind in ("sum", "int")]
    return any(
        ((may_be_a_part(context, x) or _is_restricted(x)) and weighs(x.body, x.binder.names)) or _is_on_another_support(x) for x in sums
    )


def _is_restricted(total: n.BigOp) -> bool:
    r"""Whether a condition below it leaves out outcomes that have a mass: -\sum_{x : p(x) > t} p(x) \log p(x)."""
    return any(_positive(c) is None and _is_of_masses_or_values(c) for c in total.binder.conditions)


def _is_of_masses_or_values(condition: n.Node) -> bool:
    """p(x) > t, p_i > t and x > 0; i > 0 and j != i are of indices."""
    match condition:
        case n.Chain(first, links):
            sides = [first, *(x.right for x in links)]
            return any(isinstance(x, n.Call) or (isinstance(x, n.Name) and (x.sub is not None or x.base in ("x", "y", "z"))) for x in sides)
    return False


def _is_on_another_support(total: n.BigOp) -> bool:
    r"""Whether it is over the support of a law that does not weigh what is summed: -\sum_{x : p(x) > 0} q(x) \log q(x)."""
    masses = [mass for c in total.binder.conditions if (mass := _positive(c)) is not None]
    laws = [mass.head if isinstance(mass, n.Call) else mass for mass in masses]
    return any(not is_weighed_by(law, total.body) for law in (*laws, *_of_supports(total)))


def _of_supports(total: n.BigOp) -> list[n.Node]:
    r"""The q of x \in supp(q), and none for the support of a variable."""
    match total.binder.domain:
        case n.Call(n.Name("supp" | "support"), (n.Call(n.Name() as law),)) | n.Call(n.Name("supp" | "support"), (n.Name() as law,)):
            heads = [x.head for x in walk(total.body) if isinstance(x, n.Call)]
            return [law] if law.base in LAWS or law.base.islower() or law in heads else []
    return []


def _positive(condition: n.Node) -> n.Node | None:
    """The p(x) of p(x) > 0, p(x) != 0 and 0 < p(x); p_i likewise."""
    match condition:
        case n.Chain(mass, (n.Link(">" | "!=", n.Number(value=zero)),)) | n.Chain(n.Number(value=zero), (n.Link("<" | "!=", mass),)):
            return mass if zero == 0 and (isinstance(mass, n.Call) or (isinstance(mass, n.Name) and mass.sub is not None)) else None
    return None


def weighs(body: n.Node, names: tuple[n.Node, ...]) -> bool:
    """Whether a mass at a bound letter stands outside of logarithms: p(x), p_i, and no f(x) below a log."""
    if isinstance(body, n.Log):
        return False
    if isinstance(body, n.Call) and of_call(body) is None and mentions(body, names):
        return True
    if isinstance(body, n.Name) and body.sub is not None and mentions(body.sub, names):
        return True
    return any(weighs(child, names) for child in children(body))
