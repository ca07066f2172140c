"""Differential entropies of affine maps: h(aX + b) is h(X) + log |a|, h(AX) is h(X) + log |det A|.

Source: Cover and Thomas 2006, theorems 8.6.3 and 8.6.4, and corollary after them.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...syntax import nodes as s
from ...syntax.nodes import Abs, Add, Apply, Call, Log, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..roles.letters import is_variable
from ..shorthand import rebuilt
from .functionals import Functional, of_call

_ONE = Number("1", Fraction(1))
_DIMENSIONS = frozenset(["n", "d", "k", "N", "D"])


def affine_maps_taken(statement: Statement) -> Statement:
    """The formula with h(aX + b) as h(X) + log |a|; unchanged where the factor may be of a vector of unknown length."""
    calls = [x for x in walk(statement) if isinstance(x, Call) and _is_entropy(x) and not isinstance(x.args[0], Name)]
    maps = {x: found for x in calls if (found := _affine(x.args[0])) is not None}
    if not maps or len(maps) != len(set(calls)) or any(isinstance(x, s.BigOp) for x in walk(statement)):
        return statement
    matrices = {factor for factor, _ in maps.values() if isinstance(factor, Name) and factor.base.isupper()}
    plain = {x.base for x in walk(statement) if isinstance(x, Name)}
    vectors = any("bold" in x.accents and not matrices and factor != _ONE for factor, x in maps.values())
    if len(matrices) > 1 or vectors or plain & _DIMENSIONS:
        return statement
    letter = Name(next(x for x in "abcmr" if x not in plain))

    def change(node: Node) -> Node | None:
        if isinstance(node, Call) and node in maps:
            factor, variable = maps[node]
            whole = replace(node, args=(variable,))
            if isinstance(factor, s.Div):
                return s.Sub(whole, Log(Abs(factor.right)), span=node.span)
            size = letter if factor in matrices else factor
            return whole if factor == _ONE else Add(whole, Log(Abs(size)), span=node.span)
        match node:
            case Apply("det", (Name() as body,)) | Abs(Name() as body) if body in matrices:
                return letter if isinstance(node, Apply) else Abs(letter)
        return None

    made = rebuilt(statement, change)
    return statement if any(x in matrices for x in walk(made)) else made


def _is_entropy(call: Call) -> bool:
    return len(call.args) == 1 and isinstance(call.head, Name) and call.head.base == "h" and of_call(call) == Functional("h")


def _affine(node: Node) -> tuple[Node, Name] | None:
    """The factor and the variable of an affine map of one random variable."""
    match node:
        case Name() if is_variable(node) and node.base in "XYZUVW":
            return _ONE, node
        case s.Neg(body):
            return _affine(body)
        case s.Add(left, right) | s.Sub(left, right):
            one, other = _affine(left), _affine(right)
            if one is not None and _is_constant(right):
                return one
            return other if other is not None and _is_constant(left) else None
        case s.Mul(left, right) if _is_constant(left) and (inner := _affine(right)) is not None and inner[0] == _ONE:
            return left, inner[1]
        case s.Div(above, below) if _is_constant(below) and (inner := _affine(above)) is not None and inner[0] == _ONE:
            return s.Div(_ONE, below), inner[1]
    return None


def _is_constant(node: Node) -> bool:
    """A number or a name that is no random variable."""
    if isinstance(node, Name):
        return node.base not in "XYZUVWST" and node.sub is None
    return isinstance(node, Number)
