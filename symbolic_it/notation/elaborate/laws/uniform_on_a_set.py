r"""Uniform laws on finite sets: Unif{1, ..., N}, Unif([N]) and Unif({0, 1}^n) as the family that only the size tells."""

from __future__ import annotations

from fractions import Fraction

from ...syntax.nodes import Abs, Call, Chain, Div, Ellipsis, Name, Neg, Node, Number, Pow, SetLiteral, Vector
from ...syntax.walk import walk
from ..roles.letters import SIZES, is_letter

_NAMES = frozenset(["U", "Unif", "Uniform"])
_LAWS = frozenset(["p", "P", "Pr", "Prob"])  # q is a model of X, by which X is not drawn


def counted(node: Node) -> Node:
    """DiscreteUniform(N) for a uniform law on a set whose size is written; any other node unchanged."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _NAMES or node.head.sub is not None:
        return node
    size = _size(SetLiteral(node.args)) if node.bracket == "{" else _size(node.args[0]) if len(node.args) == 1 else None
    if size is None:
        return node
    return Call(Name("DiscreteUniform", span=node.head.span), (size,), span=node.span)


def set_of(node: Node) -> SetLiteral | None:
    """The {1, ..., 8} of Uniform({1, ..., 8}) and of Unif{1, ..., 8}."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _NAMES:
        return None
    inside = SetLiteral(node.args) if node.bracket == "{" else node.args[0] if len(node.args) == 1 else None
    return inside if isinstance(inside, SetLiteral) else None


def size_of(law: Node) -> Node | None:
    """The K of DiscreteUniform(K)."""
    uniform = isinstance(law, Call) and isinstance(law.head, Name) and law.head.base == "DiscreteUniform"
    return law.args[0] if isinstance(law, Call) and uniform else None


def is_on_a_set(node: Node) -> bool:
    """Whether a uniform law is on what is no interval, whether its size is known or not."""
    named = isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in _NAMES
    return named and isinstance(node, Call) and (node.bracket == "{" or len(node.args) == 1)


def equal_masses(left: Node, right: Node) -> tuple[str, Call] | None:
    r"""X and DiscreteUniform(K) for P(X = x) = 1/K, p(x = k) = K^{-1} and p_X(x) = 1/|X|; None for anything else.

    The outcome is a letter and the size a name: one mass of 1/2 tells nothing of the others.
    """
    if not isinstance(left, Call) or not isinstance(left.head, Name) or left.head.base not in _LAWS or len(left.args) != 1:
        return None
    (at,) = left.args
    if isinstance(at, Chain) and len(at.links) == 1 and at.links[0].relation == "=" and left.head.sub is None:
        variable, outcome = at.first, at.links[0].right
    else:
        variable, outcome = left.head.sub, at
    if not isinstance(variable, Name) or variable.sub is not None or not is_letter(outcome):
        return None
    size = _inverse_of(right)
    if size is None or any(n == outcome for n in walk(size)):
        return None
    return variable.base.upper(), Call(Name("DiscreteUniform", span=left.head.span), (size,), span=left.span)


def _inverse_of(node: Node) -> Node | None:
    match node:
        case Div(Number(value=one), size) if one == 1:
            pass
        case Pow(size, Neg(Number(value=one))) if one == 1:
            pass
        case _:
            return None
    named = isinstance(size, Name) and (size.base in SIZES or "cal" in size.accents)
    return size if named or isinstance(size, Abs) else None


def _size(node: Node) -> Node | None:
    """How many elements {1, ..., N}, {a, b, c}, [N] and {0, 1}^n have."""
    match node:
        case Vector((Name() as n,), "[") if n.base in SIZES:
            return n
        case SetLiteral((Number(value=first), Ellipsis(), last), None) if first == 1:
            return last if isinstance(last, (Name, Number)) else None
        case SetLiteral((Number(value=first), Number(value=second), Ellipsis(), last), None) if first == 1 and second == 2:
            return last if isinstance(last, (Name, Number)) else None
        case SetLiteral((*first, Ellipsis(), last), None) if (count := _steps([_value(x) for x in (*first, last)])) is not None:
            return Number(str(count), Fraction(count), span=node.span)
        case SetLiteral(items, None) if len(set(items)) == len(items) > 1:
            numbers = {v for item in items if (v := _value(item)) is not None}
            plain = len(numbers) == len(items) or all(isinstance(i, Name) for i in items)
            return Number(str(len(items)), Fraction(len(items)), span=node.span) if plain else None
        case Pow(SetLiteral() as base, Name() as exponent) if (size := _size(base)) is not None:
            return Pow(size, exponent, span=node.span)
    return None


def _steps(numbers: list[Fraction | None]) -> int | None:
    """How many numbers 0, 2, ..., 8 and 0, ..., 9 are: the first ones and the last are told."""
    known = [x for x in numbers if x is not None]
    if len(known) != len(numbers) or len(known) not in (2, 3):
        return None
    step = known[1] - known[0] if len(known) == 3 else Fraction(1)
    count = (known[-1] - known[0]) / step + 1 if step > 0 else Fraction(0)
    return int(count) if count.denominator == 1 and count > 1 else None


def _value(node: Node) -> Fraction | None:
    match node:
        case Number(value=value):
            return value
        case Neg(Number(value=value)):
            return -value
    return None
