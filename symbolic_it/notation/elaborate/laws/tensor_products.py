r"""Products of laws: H(p \otimes q) or H(p \times q) is of the pair of an outcome of p and one of q, as divergences are.

Each is written as a sum over the outcomes of all the factors; a factor may stand several times.
"""

from __future__ import annotations

from functools import reduce

from ...syntax.nodes import BigOp, Binder, Call, Div, Log, Mul, Name, Neg, Node, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import LAW_CAPITALS, LAWS, is_variable
from ..shorthand import rebuilt

_OUTCOMES = ("x", "y", "z", "w")


def tensor_products(statement: Statement) -> Statement:
    """The statement with such sums; as it is where a factor is no law by its letter."""
    if not any(isinstance(n, Mul) and n.tensor for n in walk(statement)):
        return statement
    used = {n.base for n in walk(statement) if isinstance(n, Name)}
    free = [Name(x) for x in _OUTCOMES if x not in used]

    def change(node: Node) -> Node | None:
        return _summed(node, free) if isinstance(node, Call) else None

    return rebuilt(statement, change)


def _summed(call: Call, free: list[Name]) -> Node | None:
    factors = [_factors(a) for a in call.args]
    count = len(factors[0]) if factors else 0
    if not 1 < count <= len(free) or any(len(f) != count for f in factors) or len(call.args) > 2:
        return None
    try:
        found = of_call(call)
    except ElaborationError:
        return None
    at = free[:count]
    masses: list[Node] = [reduce(_times, _masses(f, at)) for f in factors]
    name = "" if found is None else found.name
    if name == "KL" and len(masses) == 2:
        body: Node = Log(Div(masses[0], masses[1]))
    elif (name == "H" and len(masses) in (1, 2) and call.separators in ((), (",",))) or (name == "CE" and len(masses) == 2):
        body = Log(masses[-1])
    else:
        return None
    whole = BigOp("sum", Binder(names=tuple(at)), Mul(masses[0], body), bracketed=True, span=call.span)
    return whole if name == "KL" else Neg(whole, span=call.span)


def _masses(laws: tuple[Name, ...], at: list[Name]) -> list[Node]:
    return [Call(law, (x,), ()) for law, x in zip(laws, at, strict=True)]


def _times(left: Node, right: Node) -> Node:
    return Mul(left, right)


def _factors(node: Node) -> tuple[Name, ...]:
    r"""The laws of p \otimes q \otimes r; () for anything else."""
    if isinstance(node, Mul) and _of_laws_by_letter(node):
        left, right = _factors(node.left), _factors(node.right)
        return (*left, *right) if left and right else ()
    return (node,) if isinstance(node, Name) and (node.base in LAWS or node.base in LAW_CAPITALS or not is_variable(node)) else ()


def _of_laws_by_letter(node: Mul) -> bool:
    r"""A \times may stand between numbers, too: its factors are laws where they are called p or q."""
    names = [n.base for side in (node.left, node.right) for n in walk(side) if isinstance(n, Name)]
    return node.tensor == "otimes" or (node.tensor == "times" and all(n in LAWS for n in names))
