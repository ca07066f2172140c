r"""Sums of random variables: Z = X + Y, Y = 2X - 3, Y = X \oplus Z, Y = X + Z mod 3 tell each as a function of the others

That is all of it that entropies can say; a witness may still break the sum itself, so it can only prove (see `entropic.sums`).
"""

from __future__ import annotations

import re
from fractions import Fraction

from ....entropic.sums import Sum
from ...syntax import nodes as s
from ...syntax.nodes import Chain, Name, Node, Number
from ..roles.letters import is_variable, key

_ANY = 2  # the modulus at which Y = X + Z mod K is refuted; what is proved of it holds for every K
Linear = dict[str, Fraction]  # coefficients of the variables; "" for the constant


def linear_dependence(chain: Chain) -> Sum | None:
    """The random variables tied by a linear equation with literal coefficients, none of them 0; None for anything else."""
    if chain.first is None or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
        return None
    if all(isinstance(part, Name) and part.base in ("P", "Q") for part in (chain.first, chain.links[0].right)):
        return None  # two laws
    (left, one), (right, other) = _reduced(chain.first), _reduced(chain.links[0].right)
    if left is None or right is None or (one is not None and other is not None and one != other):
        return None
    tied, modulus = _sum(left, right, Fraction(-1)), one or other
    names = sorted((n for n, c in tied.items() if n and c), key=lambda n: (n in left, n))
    if len(names) < 2 or len(names) != len({n for n in (*left, *right) if n}):
        return None
    if modulus is not None and (len(names) == 2 or any(abs(tied[n]) != 1 for n in names)):
        return None  # Y = X mod 2 does not tell X: it is a remainder of X, which need not be one itself
    return Sum(tuple((n, tied[n]) for n in names), modulus, tied.get("", Fraction(0)))


def sum_of(image: str, name: str) -> Sum:
    """The variable that stands for X+Z-W mod 2, as `image_of` writes it, and its summands."""
    written, _, modulus = image.partition(" mod ")
    terms = [(m[2], Fraction(-1 if m[1] == "-" else 1)) for m in re.finditer(r"([+-]?)([^+-]+)", written)]
    return Sum((*terms, (name, Fraction(-1))), int(modulus) if modulus else None)


def _reduced(node: Node) -> tuple[Linear | None, int | None]:
    """A side and its modulus."""
    match node:
        case s.Apply("mod", (body, Number(_, modulus))) if modulus > 1 and modulus.denominator == 1:
            return _linear(body), int(modulus)
        case s.Apply("mod", (body, Name())):
            return _linear(body), _ANY
    return _linear(node), None


def _linear(node: Node) -> Linear | None:
    match node:
        case Number(_, value):
            return {"": Fraction(value)}
        case Name() if is_variable(node):
            return {key(node): Fraction(1)}
        case s.Neg(body):
            inner = _linear(body)
            return None if inner is None else _sum({}, inner, Fraction(-1))
        case s.Add(left, right) | s.Sub(left, right):
            a, b = _linear(left), _linear(right)
            return None if a is None or b is None else _sum(a, b, Fraction(-1 if isinstance(node, s.Sub) else 1))
        case s.Mul(Number(_, factor), right):
            inner = _linear(right)
            return None if inner is None else _sum({}, inner, Fraction(factor))
    return None


def _sum(a: Linear, b: Linear, factor: Fraction) -> Linear:
    return {n: a.get(n, Fraction(0)) + factor * b.get(n, Fraction(0)) for n in {*a, *b}}
