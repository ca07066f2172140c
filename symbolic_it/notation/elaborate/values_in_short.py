r"""Functions of an outcome written without it: r and k_3, where the text has defined r(x), in a formula at that x.

In \nabla_\theta k_3 = (1 - r) s_\theta and in -\log r = \log q(x) - \log p(x) each of them is its value at the x of its definition. Below
E and in sums the outcome is the one that is drawn or summed over, which the reader sees to itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context, Fact, Meaning
from ..syntax.nodes import BigOp, Call, Chain, Derivative, Name, Node, Statement
from ..syntax.walk import children, over_children, walk
from .errors import ElaborationError
from .roles.letters import LAWS, OUTCOMES, key


def values_in_short(statement: Statement, context: Context) -> Statement:
    """The statement with such names at the outcome of their definition."""
    return over_children(statement, lambda x: _at_outcomes(x, context) if isinstance(x, Chain) else x)


def _at_outcomes(chain: Chain, context: Context) -> Chain:
    alone = dict.fromkeys(n for n in _outside(chain) if isinstance(n, Name))
    found = {n: at for n in alone if (at := _outcome_of(context, n)) is not None}
    if len(set(found.values())) != 1:
        return chain
    (outcome,) = set(found.values())
    calls = [n for n in walk(chain) if isinstance(n, Call)]
    derived = {
        x for n in walk(chain) if isinstance(n, Derivative) and outcome not in n.variables for x in _outside(n.body) if isinstance(x, Name)
    }
    if not any(outcome in n.args and n.head not in found for n in calls) and not derived & set(found):
        return chain
    introduced = chain.first if isinstance(chain.first, Name) else None

    def change(node: Node) -> Node:
        if isinstance(node, Name) and node in found and node is not introduced:
            return Call(node, (outcome,), (), span=node.span)
        if isinstance(node, (Name, BigOp)):
            return node
        if isinstance(node, Call):
            return over_children(node, lambda x: x if isinstance(x, Name) else change(x))
        if isinstance(node, Derivative):
            return over_children(node, lambda x: change(x) if x is node.body else x)
        return over_children(node, change)

    return over_children(chain, change)


def _outside(node: Node) -> Iterator[Node]:
    """The parts of a formula that stand in no sum or mean, and are called at nothing."""
    pending = [node]
    while pending:
        here = pending.pop()
        yield here
        if isinstance(here, (Name, BigOp)):
            continue
        below = (here.body,) if isinstance(here, Derivative) else children(here)
        pending += [x for x in below if not (isinstance(here, Call) and isinstance(x, Name))]


def _outcome_of(context: Context, name: Name) -> Name | None:
    """The x of the definition of r(x), where r was given no other meaning since."""
    if name.base in LAWS:
        return None
    try:
        fact: Fact | None = context.about(key(name))
    except ElaborationError:
        return None
    if fact is None or not isinstance(fact.value, Meaning) or len(fact.value.parameters) != 1:
        return None
    (at,) = fact.value.parameters
    if not isinstance(at, Name) or at.base not in OUTCOMES or at.sub is not None or at.accents:
        return None
    return at
