"""Values of quantities at exact points, and equality of definitions by the normal form."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from symbolic_it.enclosure.digits import rounded
from symbolic_it.enclosure.evaluate import evaluate
from symbolic_it.enclosure.point import Point, Table
from symbolic_it.enclosure.value import Infinite, Undefined
from symbolic_it.kernel.normal_form import NormalForm
from symbolic_it.kernel.polynomial import minus
from symbolic_it.quantities import Definition
from symbolic_it.quantities.standard import joint
from symbolic_it.terms.term import Array, Index, Law, Space, Symbol, Term


def table_of(nested: Any) -> Table:
    """A table from nested lists of anything that Fraction reads."""
    shape, level = [], nested
    while isinstance(level, list):
        shape.append(len(level))
        level = level[0]

    def entry(at: tuple[int, ...]) -> Fraction:
        value = nested
        for k in at:
            value = value[k]
        return Fraction(value)

    return {at: entry(at) for at in product(*map(range, shape))}


def point_of(arguments: tuple[Any, ...], values: tuple[Any, ...]) -> Point:
    """The point at which each argument has its value: nested lists for laws and arrays, numbers for the rest."""
    point = Point()
    for argument, value in zip(arguments, values, strict=True):
        if isinstance(argument, Law | Array):
            table = table_of(value)
            spaces: list[Space] = [s for _, s in argument.axes] if isinstance(argument, Law) else list(argument.spaces)
            for k, space in enumerate(spaces):
                point.sizes[space] = 1 + max(at[k] for at in table)
            (point.laws if isinstance(argument, Law) else point.arrays)[argument] = table  # type: ignore[index]
        elif isinstance(argument, Index):
            point.indices[argument] = value
        else:
            assert isinstance(argument, Symbol)
            point.symbols[argument] = Fraction(value)
    return point


def value_at(quantity: Definition, *values: Any, places: int = 10) -> str:
    """The value at the standard arguments, correctly rounded; "inf", "-inf" or "undefined"."""
    of_variables = "variables" in quantity.parameters
    arguments = (joint(len(quantity.parameters)),) if of_variables else quantity.arguments
    value = evaluate(quantity.term, point_of(arguments, values))
    if isinstance(value, Infinite):
        return "inf" if value.sign > 0 else "-inf"
    if isinstance(value, Undefined):
        return "undefined"
    text = rounded(value, places)
    assert text is not None
    return text


def same_form(left: Term, right: Term) -> bool:
    """Whether the normal form shows the two terms to be equal."""
    form = NormalForm()
    return form.is_zero(minus(form(left), form(right)))


@pytest.fixture
def at() -> Callable[..., str]:
    return value_at


@pytest.fixture
def same() -> Callable[[Term, Term], bool]:
    return same_form
