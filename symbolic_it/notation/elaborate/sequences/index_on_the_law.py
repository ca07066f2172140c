r"""An index on the law where it belongs to the outcome: H(X) = -\sum_i p_i(x) \log p_i(x) is over the masses p_i = p(x_i).

Laws p_1, p_2 at one outcome x would leave x free on one side alone; so it is only read where nothing binds x or speaks of it otherwise.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Chain, Name, Node, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import LAWS, OUTCOMES, is_variable
from ..shorthand import rebuilt


def index_on_the_law(statement: Statement) -> Statement:
    """The statement with p(x_i) for such p_i(x)."""
    chains = tuple(_written(c) for c in statement.chains)
    return statement if chains == statement.chains else replace(statement, chains=chains)


def _written(chain: Chain) -> Chain:
    sides = [chain.first, *(k.right for k in chain.links)]
    of_variables = {a.base.lower() for s in sides if isinstance(s, Call) and _is_entropy(s) for a in s.args if isinstance(a, Name)}
    found = {call.args[0] for n in walk(chain) if isinstance(n, BigOp) and n.kind == "sum" for call in _masses(n)}
    if len(found) != 1 or not of_variables:
        return chain
    (letter,) = found
    assert isinstance(letter, Name)
    inside = sum(len(_masses(n)) for n in walk(chain) if isinstance(n, BigOp) and n.kind == "sum")
    if letter.base not in of_variables or sum(n == letter for n in walk(chain)) != inside:
        return chain

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or node.args != (letter,) or not isinstance(node.head, Name) or node.head.sub is None:
            return None
        return replace(node, head=replace(node.head, sub=None), args=(replace(letter, sub=node.head.sub),))

    return rebuilt(chain, change)


def _masses(node: BigOp) -> list[Call]:
    """The p_i(x) in a sum over i."""
    indices = node.binder.names
    return [
        n
        for n in walk(node.body)
        if isinstance(n, Call)
        and isinstance(n.head, Name)
        and n.head.base in LAWS
        and n.head.sub in indices
        and len(n.args) == 1
        and isinstance(n.args[0], Name)
        and n.args[0].base in OUTCOMES
        and n.args[0].sub is None
    ]


def _is_entropy(call: Call) -> bool:
    try:
        found = of_call(call)
    except ElaborationError:
        return False
    return found is not None and found.name == "H" and all(map(is_variable, call.args))
