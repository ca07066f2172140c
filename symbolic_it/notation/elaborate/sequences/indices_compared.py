r"""Derivatives under i = j or i \neq j: the sides are compared times \delta_{ij} or times 1 - \delta_{ij}.

So are entries that the text has given a formula: p_i = \epsilon/K for i \neq y, of p_i = (1 - \epsilon) \delta_{iy} + \epsilon/K.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ...context import Constraint, Context, Meaning
from ...syntax.nodes import BigOp, Call, Chain, Derivative, Indexed, Mul, Name, Node, Number, Statement, Sub, Tuple
from ...syntax.walk import walk
from ..roles.letters import is_letter

_CLASSES = {Name("y"), Name("t")}  # the index of the correct class
_ANSWERS = {Name("w"), Name("l")}  # of r_w and r_l, the rewards of the preferred answer and of the other


def indices_compared(statement: Statement, context: Context) -> tuple[Statement, Context]:
    """The statement with its sides so multiplied, in the context without the conditions on its indices."""
    told = [f for f in context.facts if isinstance(f.value, Constraint) and _compared(f.value.chain) is not None]
    behind = {c: pair for c, d in pairwise(statement.chains) if (pair := _compared(d)) is not None}  # "..., i \neq j" in the formula
    entry = _entry(statement, context)
    if not (told or behind) or (entry is None and not any(isinstance(n, Derivative) for n in walk(statement))):
        return statement, context
    below = {x for n in walk(statement) if isinstance(n, Name) and n.sub is not None for x in walk(n.sub) if isinstance(x, Name)}
    below |= {n.index for n in walk(statement) if isinstance(n, Indexed) and isinstance(n.index, Name)}  # softmax(z)_i
    bound = {x for n in walk(statement) if isinstance(n, BigOp) for x in n.binder.names}
    context = replace(context, facts=tuple(f for f in context.facts if not any(f is g for g in told)))
    compared = tuple(filter(None, dict.fromkeys(_compared(f.value.chain) for f in told if isinstance(f.value, Constraint))))
    chains = []
    for chain in statement.chains:
        for one, other, equal in (behind[chain],) if chain in behind else compared:
            if ({one, other} <= below or entry in (one, other)) and not {one, other} & bound:
                chain = _multiplied(chain, one, other, equal)
        chains.append(chain)
    return replace(statement, chains=tuple(chains)), context


def _entry(statement: Statement, context: Context) -> Node | None:
    """The i of p_i = ..., where the text has given p_i a formula."""
    first = statement.chains[0].first if len(statement.chains) == 1 else None
    match first:
        case Name(base, sub=Name() as at) if context.about(base, Meaning) is not None:
            return at
        case Call(Name(base, sub=None), (Name() as at,)) if context.about(base, Meaning) is not None:
            return at
    return None


def _compared(chain: object) -> tuple[Name, Name, bool] | None:
    """i = j, i \neq j: the letters, and whether they are equal."""
    if not isinstance(chain, Chain) or len(chain.links) != 1 or chain.links[0].relation not in ("=", "!="):
        return None
    one, other = chain.first, chain.links[0].right
    if not isinstance(one, Name) or not isinstance(other, Name) or one == other:
        return None
    if {one, other} != _ANSWERS and not (_is_index(one) and (_is_index(other) or other in _CLASSES)):
        return None
    return one, other, chain.links[0].relation == "="


def _is_index(node: Name) -> bool:
    return is_letter(node) and node.base.islower() and len(node.base) == 1 and node.base not in "pqfguvwxyz" and node.sub is None


def _multiplied(chain: Chain, one: Name, other: Name, equal: bool) -> Chain:
    if chain.first is None or any(link.relation != "=" for link in chain.links) or _compared(chain) is not None:
        return chain

    def times(node: Node) -> Node:
        delta = Name("delta", sub=Tuple((one, other), span=node.span), span=node.span)
        factor = delta if equal else Sub(Number("1", Fraction(1), span=node.span), delta, span=node.span)
        return Mul(factor, node, span=node.span)

    return replace(chain, first=times(chain.first), links=tuple(replace(link, right=times(link.right)) for link in chain.links))
