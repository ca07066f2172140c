r"""Densities of named families, written out: a e^{-a x} of ExpRate(a), e^{-|x - m|/b}/(2b) of Laplace(m, b)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...syntax.nodes import Abs, Call, Div, Mul, Name, Neg, Node, Number, Pow, Sub

_ZERO, _ONE, _TWO = (Number(str(n), Fraction(n)) for n in (0, 1, 2))


def density_of(law: Call, x: Node) -> Node | None:
    """The density of such a law at x, and None for any other law."""
    match law:
        case Call(Name("ExpRate"), (rate,)):
            return Mul(rate, _e_to_minus(Mul(rate, x)))
        case Call(Name("Laplace"), (place, scale)):
            distance = Abs(x if place == _ZERO else Sub(x, place))
            return Mul(Div(_ONE, Mul(_TWO, scale)), _e_to_minus(Div(distance, scale)))
    return None


def families_of(x: Name, *letters: Name) -> Iterator[tuple[Call, Node]]:
    """Laws of one or two letters, each with a way to write its density at x."""
    scale = letters[-1]
    if len(letters) == 1:
        yield _with_density(Call(Name("ExpRate"), (scale,), ()), x)
        yield Call(Name("ExpRate"), (Div(_ONE, scale),), ()), Mul(Div(_ONE, scale), _e_to_minus(Div(x, scale)))
    yield _with_density(Call(Name("Laplace"), (_ZERO if len(letters) == 1 else letters[0], scale), (",",)), x)


def _with_density(law: Call, x: Name) -> tuple[Call, Node]:
    density = density_of(law, x)
    assert density is not None
    return law, density


def _e_to_minus(power: Node) -> Node:
    return Pow(Name("e"), Neg(power))
