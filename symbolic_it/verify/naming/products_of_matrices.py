"""Sums of products of scalars and matrices, multiplied out, each with its sign."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Add, Call, Div, Mul, Name, Neg, Node, Number, Pow, Sub, Transpose

_SCALARS = frozenset(["alpha", "beta", "lambda", "sigma", "tau", "eta", "gamma", "delta"])
SPREADS, MEANS = frozenset(["S", "Sigma", "V", "C"]), frozenset(["m", "mu", "w"])
_ONE = Number("1", Fraction(1))


@dataclass(frozen=True, slots=True)
class Term:
    """A product of scalars and matrices, with its sign."""

    sign: int
    scalars: tuple[Node, ...]
    word: tuple[Node, ...]


def plain(node: Node) -> Node:
    """Without fonts, with one way to write a transpose and brackets around a product."""

    def change(x: Node) -> Node | None:
        match x:
            case n.Vector((body,)):
                return plain(body)
            case Pow(base, Name("T" | "top" | "intercal", sub=None)):
                return Transpose(plain(base))
            case Pow(base, Number(_, one)) if one == 1:
                return plain(base)
            case Name() if x.accents:
                return Name(x.base, tuple(a for a in x.accents if a in ("hat", "widehat")), x.sub, x.sup, x.upper)
        return None

    return rebuilt(node, change)


def summands_of(node: Node, sign: int = 1) -> list[Term] | None:
    """A sum of products, multiplied out; None where anything else stands in it."""
    match node:
        case Add(one, other) | Sub(one, other):
            parts = [summands_of(one, sign), summands_of(other, sign if isinstance(node, Add) else -sign)]
            return None if None in parts else [t for part in parts if part is not None for t in part]
        case Neg(body):
            return summands_of(body, -sign)
        case Mul(one, other):
            return _multiplied(summands_of(one, sign), summands_of(other))
        case Div(one, other):
            below = summands_of(other)
            if below is None or len(below) != 1 or below[0].word:
                return None
            return _multiplied(summands_of(one, sign), [Term(below[0].sign, tuple(Pow(s, Neg(_ONE)) for s in below[0].scalars), ())])
        case Call(Name() as head, (Add() | Sub() as arg,)) if head.base in SPREADS | _SCALARS:
            return _multiplied(summands_of(head, sign), summands_of(arg))
        case Number():
            return [Term(sign, () if node == _ONE else (node,), ())]
        case Pow(Name(base) as name, Neg(Number(_, one))) if base in _SCALARS and one in (1, 2):
            return [Term(sign, (Pow(name if one == 1 else Pow(name, Number("2", Fraction(2))), Neg(_ONE)),), ())]
        case Name(base) | Pow(Name(base), Number()) if base in _SCALARS:
            return [Term(sign, (node,), ())]
        case Name("I"):
            return [Term(sign, (), (Name("I"),))]
        case Name() | Transpose() | Call() | Pow(_, Neg(Number(_, _))):
            return [Term(sign, (), (node,))]
    return None


def _multiplied(one: list[Term] | None, other: list[Term] | None) -> list[Term] | None:
    if one is None or other is None:
        return None
    return [Term(a.sign * b.sign, (*a.scalars, *b.scalars), (*a.word, *b.word)) for a in one for b in other]


def inverse_of(node: Node) -> Node | None:
    match node:
        case Pow(base, Neg(Number(_, one))) if one == 1:
            return base
    return None


def is_square(term: Term) -> bool:
    """c X^T X."""
    match term.word:
        case (Transpose(one), other):
            return one == other
    return False


def powers_of(term: Term) -> dict[Name, int] | None:
    """The power of each scalar of a term; None where a number is among them."""
    found: dict[Name, int] = {}
    for scalar in term.scalars:
        power = 1
        while isinstance(scalar, Pow):
            exponent = scalar.exponent.body if isinstance(scalar.exponent, Neg) else scalar.exponent
            if not isinstance(exponent, Number) or exponent.value not in (1, 2):
                return None
            power *= int(exponent.value) * (-1 if isinstance(scalar.exponent, Neg) else 1)
            scalar = scalar.base
        if not isinstance(scalar, Name):
            return None
        found[scalar] = found.get(scalar, 0) + power
    return found
