r"""Derivatives under i = j or i \neq j: the sides are compared times \delta_{ij} or times 1 - \delta_{ij}."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...context import Constraint, Context
from ...syntax.nodes import BigOp, Chain, Derivative, Mul, Name, Node, Number, Statement, Sub, Tuple
from ...syntax.walk import walk
from ..roles.letters import is_letter

_ANSWERS = {Name("w"), Name("l")}  # of r_w and r_l, the rewards of the preferred answer and of the other


def indices_compared(statement: Statement, context: Context) -> tuple[Statement, Context]:
    """The statement with its sides so multiplied, in the context without the conditions on its indices."""
    told = [f for f in context.facts if isinstance(f.value, Constraint) and _compared(f.value.chain) is not None]
    if not told or not any(isinstance(n, Derivative) for n in walk(statement)):
        return statement, context
    below = {x for n in walk(statement) if isinstance(n, Name) and n.sub is not None for x in walk(n.sub) if isinstance(x, Name)}
    bound = {x for n in walk(statement) if isinstance(n, BigOp) for x in n.binder.names}
    context = replace(context, facts=tuple(f for f in context.facts if not any(f is g for g in told)))
    compared = dict.fromkeys(_compared(f.value.chain) for f in told if isinstance(f.value, Constraint))
    for one, other, equal in filter(None, compared):
        if {one, other} <= below and not {one, other} & bound:
            statement = replace(statement, chains=tuple(_multiplied(c, one, other, equal) for c in statement.chains))
    return statement, context


def _compared(chain: object) -> tuple[Name, Name, bool] | None:
    """i = j, i \neq j: the letters, and whether they are equal."""
    if not isinstance(chain, Chain) or len(chain.links) != 1 or chain.links[0].relation not in ("=", "!="):
        return None
    one, other = chain.first, chain.links[0].right
    if not isinstance(one, Name) or not isinstance(other, Name) or one == other:
        return None
    if {one, other} != _ANSWERS and not all(_is_index(x) for x in (one, other)):
        return None
    return one, other, chain.links[0].relation == "="


def _is_index(node: Name) -> bool:
    return is_letter(node) and node.base.islower() and len(node.base) == 1 and node.base not in "pqfguvwxyz" and node.sub is None


def _multiplied(chain: Chain, one: Name, other: Name, equal: bool) -> Chain:
    if chain.first is None or any(link.relation != "=" for link in chain.links):
        return chain

    def times(node: Node) -> Node:
        delta = Name("delta", sub=Tuple((one, other), span=node.span), span=node.span)
        factor = delta if equal else Sub(Number("1", Fraction(1), span=node.span), delta, span=node.span)
        return Mul(factor, node, span=node.span)

    return replace(chain, first=times(chain.first), links=tuple(replace(link, right=times(link.right)) for link in chain.links))
