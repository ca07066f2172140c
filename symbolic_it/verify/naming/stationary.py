r"""Where the derivative of a function of a law is 0: -\log p_i - 1 + \lambda = 0, p_i = e^{\lambda - 1}, of a Lagrangian.

The derivative is taken of the formula as it was written, by one mass, with every sum kept: a multiplier stays beside its constraint.
That it is 0 is set by the text and proves no maximum; what the masses are then is put in, and makes it 0 or does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import is_letter, key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import mentions, walk
from .algebra import TooLong
from .extrema import NotDifferentiated, derivative
from .forms import Forms
from .near_miss import single_changes

_LAWS = frozenset(["p", "q", "f", "P", "pi"])
_ZERO, _ONE = (n.Number(str(k), Fraction(k)) for k in (0, 1))
_MASS = n.Name("mass of its own")  # what the derivative is taken by, while it is taken
_SET = Verdict("definition", "where the derivative of the function that was given is 0")
TRIES = 30


def of_stationary_laws(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on what makes the derivative of a function of a law 0, or on that equation; None for any other formula."""
    if relation not in ("=", ":=") or context.log_base not in (None, "e"):
        return None
    if isinstance(left, n.Derivative):
        return _of_a_derivative(context, left, right)
    if left == _ZERO or right == _ZERO:
        return _of_an_equation(context, right if left == _ZERO else left)
    if not _is_mass(left) or left in set(walk(right)):
        return None
    for slope in slopes(context, left):
        if _vanishes(_put_in(slope, left, right)):
            return _SET
        if any(_vanishes(_put_in(slope, left, changed)) for changed in _changes(right)):
            return Verdict(
                "convention-mismatch", "the derivative of the function that was given is not 0 there: it would be with a sign changed"
            )
    return None


def _of_a_derivative(context: Context, left: n.Derivative, right: n.Node) -> Verdict | None:
    r"""\partial J / \partial p(x), where the function is given by its name."""
    (by,) = left.variables if len(left.variables) == 1 else (None,)
    if not isinstance(left.body, n.Name) or not isinstance(by, n.Name) or not isinstance(by.sub, n.Name) or right == _ZERO:
        return None
    masses: tuple[n.Node, ...] = (by, n.Call(replace(by, sub=None), (by.sub,)))
    for slope in (slope for mass in masses for slope in slopes(context, mass, left.body)):
        if _equal(right, slope):
            return replace(_SET, message="the derivative of the function that was given")
        if any(_equal(changed, slope) for changed in _changes(right)):
            return Verdict("convention-mismatch", "not the derivative of the function that was given: it would be with a sign changed")
    return None


def _of_an_equation(context: Context, side: n.Node) -> Verdict | None:
    masses = [x for x in walk(side) if _is_mass(x)]
    for mass in dict.fromkeys(masses):
        for slope in slopes(context, mass):
            if _equal(side, slope) or _equal(n.Neg(side), slope):
                return replace(_SET, message="the derivative of the function that was given, set to 0")
            if any(_equal(changed, slope) for changed in _changes(side)):
                return Verdict("convention-mismatch", "not the derivative of the function that was given: it would be with a sign changed")
    return None


def _changes(node: n.Node) -> Iterator[n.Node]:
    tried = (changed for what, changed in single_changes(node) if what == "a sign")
    return (one for _, one in zip(range(TRIES), tried, strict=False))


def _is_mass(node: n.Node) -> bool:
    """p_i, p(x), f^*(x)."""
    match node:
        case n.Name(sub=n.Name() as index):
            return node.base in _LAWS and is_letter(index)
        case n.Call(n.Name(sub=None) as head, (n.Name() as at,)):
            return head.base in _LAWS and is_letter(at)
    return False


def slopes(context: Context, mass: n.Node, name: n.Name | None = None) -> Iterator[n.Node]:
    """The derivative of the latest function of this law that the text has given, of that name if there is one."""
    for fact in reversed(context.facts):
        if name is not None and fact.symbol != key(name):
            continue
        if isinstance(fact.value, Meaning) and any(_is_of(x, mass) for x in walk(fact.value.body)):
            try:
                slope = _slope(fact.value.body, mass)
            except NotDifferentiated:
                continue
            if mentions(slope, (mass,)) and any(isinstance(x, n.Log) for x in walk(slope)):
                yield slope
                return


def _is_of(node: n.Node, mass: n.Node) -> bool:
    """Whether a node is a mass of the same law, at any outcome."""
    match node, mass:
        case n.Name(sub=n.Name()), n.Name():
            return replace(node, sub=None) == replace(mass, sub=None)
        case n.Call(head, (n.Name(),)), n.Call(n.Name() as law):
            return head == law or replace(law, sup=None) == head
    return False


def _index(mass: n.Node) -> n.Node:
    return mass.args[0] if isinstance(mass, n.Call) else mass.sub if isinstance(mass, n.Name) and mass.sub is not None else mass


def _slope(node: n.Node, mass: n.Node) -> n.Node:
    """The derivative by one mass; a sum over the outcomes has it at one of them. Raises NotDifferentiated."""
    if not any(_is_of(x, mass) for x in walk(node)):
        return _ZERO
    match node:
        case n.Add(left, right) | n.Sub(left, right):
            return replace(node, left=_slope(left, mass), right=_slope(right, mass))
        case n.Neg(body) | n.Vector((body,)):
            return n.Neg(_slope(body, mass)) if isinstance(node, n.Neg) else _slope(body, mass)
        case n.Mul(factor, body) if not any(_is_of(x, mass) for x in walk(factor)):
            return n.Mul(factor, _slope(body, mass))
        case n.Call(n.Name() as factor, (body,), juxtaposed=True):
            return n.Mul(factor, _slope(body, mass))
        case n.BigOp("sum" | "int", binder, body) if len(binder.names) == 1 and not binder.conditions:
            (name,) = binder.names
            own = [x for x in walk(body) if _is_of(x, mass)]
            if all(_index(x) == name for x in own) and own:
                at = rebuilt(body, lambda x: _MASS if _is_of(x, mass) else _index(mass) if x == name else None)
                return rebuilt(derivative(at, _MASS), lambda x: mass if x == _MASS else None)
            if all(_index(x) != name for x in own):
                return replace(node, body=_slope(body, mass))
    raise NotDifferentiated


def _put_in(slope: n.Node, mass: n.Node, value: n.Node) -> n.Node:
    return rebuilt(slope, lambda x: value if x == mass else None)


def _vanishes(node: n.Node) -> bool:
    try:
        return not Forms().of(node)
    except (TooLong, RecursionError, ZeroDivisionError):
        return False


def _equal(one: n.Node, other: n.Node) -> bool:
    return _vanishes(n.Sub(one, other))
