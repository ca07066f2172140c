"""What the right side of a definition is: a number, a law, or of the kind that quantities of information have."""

from __future__ import annotations

from fractions import Fraction

from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.laws.told_laws import law_of
from ...notation.elaborate.relations.shapes import is_closed, is_made_of
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk


def is_a_number(right: n.Node) -> bool:
    """0.94 - 0.69, 1/K and 2^{log_2 K} of K outcomes: a value, which no definition is."""
    sizes = {x for x in walk(right) if isinstance(x, n.Name) and x.base in ("K", "N", "V", "n", "M") and x.sub is None}
    numbers = rebuilt(right, lambda x: n.Number("2", Fraction(2)) if x in sizes else None)
    mass = isinstance(right, n.Div) and isinstance(right.left, n.Number) and right.right in sizes
    return is_closed(numbers) and (not sizes or mass or right in sizes or any(isinstance(x, (n.Log, n.Pow)) for x in walk(right)))


LAWS = frozenset(["p", "q", "r", "m", "P", "Q", "R", "M"])


def is_a_law(right: n.Node) -> bool:
    """A law by its family, or a mixture of bare names of laws."""
    if isinstance(right, (n.Call, n.Apply)):
        return right.function == "softmax" if isinstance(right, n.Apply) else law_of(right) is not None or right.head == n.Name("softmax")
    return is_made_of(right, lambda x: x.base in LAWS and x.sub is None)


def letters_of(right: n.Node) -> set[str]:
    found = {"mu" if "bar" in x.accents else x.base for x in walk(right) if isinstance(x, n.Name)} | {
        x.base for x in walk(right) if isinstance(x, n.Name)
    }
    return found | {"mean", "std"} if {"mu", "sigma"} <= found else found


def resembles(right: n.Node) -> bool:
    """Whether the formula is of the kind that quantities of information have: with logarithms, exponentials or such quantities."""
    return {"mean", "std"} <= letters_of(right) or any(
        isinstance(x, n.Log)
        or (isinstance(x, n.Pow) and (x.base == n.Name("e") or isinstance(x.base, n.Number)))
        or (isinstance(x, n.Apply) and x.function in ("exp", "min", "max", "softmax", "logsumexp", "sigmoid"))
        or (isinstance(x, n.BigOp) and x.kind in ("sum", "int", "E"))
        or (isinstance(x, n.Call) and x.head in (n.Name("mean"), n.Name("std")))
        or (isinstance(x, n.Name) and x.sub is None and x.base.lower() in ("bias", "var", "variance", "l", "ell", "likelihood"))
        or (isinstance(x, (n.Call, n.Name)) and _is_quantity(x.head if isinstance(x, n.Call) else x))
        for x in walk(right)
    )


def has_tanh(right: n.Node) -> bool:
    """Whether the formula has the shape that a sigmoid has, too."""
    return any(isinstance(x, n.Apply) and x.function == "tanh" for x in walk(right))


def is_power(node: n.Node) -> bool:
    return isinstance(node, n.Pow) or (isinstance(node, n.Apply) and node.function in ("root", "sqrt"))


def _is_quantity(head: n.Node) -> bool:
    try:
        found = functional(head)
    except ElaborationError:
        return False
    return found is not None and found.name != "h"
