r"""Approximations by the first terms of a series at 0: e^{x/T} \approx 1 + x/T, \log(1 + u) \approx u.

What is small is left to the text; the coefficients are not. Source: Abramowitz and Stegun 1964, 4.1.24 and 4.2.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from .algebra import ONE, Form, TooLong, constant, plus, times
from .forms import Forms

_EXPONENTIAL = (Fraction(1), Fraction(1), Fraction(1, 2), Fraction(1, 6))
_LOGARITHM = (Fraction(0), Fraction(1), Fraction(-1, 2), Fraction(1, 3))
_INVERSE = (Fraction(1), Fraction(-1), Fraction(1), Fraction(-1))
_SIGMOID = (Fraction(1, 2), Fraction(1, 4), Fraction(0), Fraction(-1, 48))
TITLE = "first terms of the series"


def of_first_terms(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a function approximated by a polynomial in what it is of, either way round; None for any other statement."""
    if relation != "approx":
        return None
    try:
        return _judged(left, right) or _judged(right, left)
    except (TooLong, RecursionError):
        return None


def _judged(function: n.Node, polynomial: n.Node) -> Verdict | None:
    found = _series(function)
    if found is None:
        return None
    coefficients, small = found
    if not small or (ONE in dict(small) and not (isinstance(function, n.Log) and _is_near_one(function.arg))):
        return None  # e^{1 + x}, e^0
    said = Forms().of(polynomial)
    if any(said == form for form in _partial_sums(coefficients, small)):
        return Verdict("definition", f"agrees with the {TITLE}")
    for k, c in enumerate(coefficients[:3]):
        for other in (-c, 2 * c, c / 2, 2 * c * (k + 1)) if c else ():
            changed = (*coefficients[:k], other, *coefficients[k + 1 :])
            if other != c and any(said == form for form in list(_partial_sums(changed, small))[max(0, k - 1) :]):
                return Verdict("convention-mismatch", f"not the {TITLE}: it would be with the coefficient of the power {k} changed")
    return None


def _is_near_one(arg: n.Node) -> bool:
    """x of log x, p/q of log(p/q): a product without a factor of its own."""
    form = Forms().of(arg)
    return len(form) == 1 and all(c == 1 for _, c in form)


def _partial_sums(coefficients: tuple[Fraction, ...], small: Form) -> Iterator[Form]:
    """Up to the powers 1, 2 and 3."""
    total, power = constant(coefficients[0]), constant(1)
    for c in coefficients[1:]:
        power = times(power, small)
        total = plus(total, times(constant(c), power)) if c else total
        yield total


def _series(node: n.Node) -> tuple[tuple[Fraction, ...], Form] | None:
    """The coefficients of a function, and what it is of."""
    match node:
        case n.Apply("exp", (arg,)) | n.Pow(n.Name("e", sub=None, sup=None), arg) if not isinstance(node, n.Apply) or node.power is None:
            return _EXPONENTIAL, Forms().of(arg)
        case n.Log(arg, base=None, power=None):
            return _LOGARITHM, plus(Forms().of(arg), constant(-1))
        case n.Apply("sigmoid", (arg,)) | n.Call(n.Name("sigma"), (arg,)):
            return _SIGMOID, Forms().of(arg)
        case n.Div(n.Number(value=one), below) if one == 1:
            return _INVERSE, plus(Forms().of(below), constant(-1))
    return None
