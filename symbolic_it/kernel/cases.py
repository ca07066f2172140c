"""Kronecker deltas in the normal form: a function of a polynomial in delta is decided by its two cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..terms.term import Delta, indices_of, substitute
from .polynomial import Polynomial, atom, constant, minus, plus

if TYPE_CHECKING:
    from .normal_form import NormalForm


def split_delta(p: Polynomial) -> Delta | None:
    return next((a for m in p for a, _ in m if isinstance(a, Delta)), None)


def by_cases(form: NormalForm, p: Polynomial, delta: Delta, f: Callable[[Polynomial], Polynomial]) -> Polynomial:
    """f(p) = delta f(p at delta = 1) + (1 - delta) f(p at delta = 0)."""
    on: Polynomial = {}
    for m, c in p.items():
        exponents = {a: e for a, e in m if a != delta}
        part = constant(c)
        for a, e in exponents.items():
            moved = form(substitute(a, {delta.right: delta.left})) if delta.right in indices_of(a) else atom(a)
            part = form.times(part, form.power_rational(moved, e))
        on = plus(on, part)
    off = {m: c for m, c in p.items() if all(a != delta for a, _ in m)}
    here, there = f(on), f(off)
    d = atom(delta)
    return plus(form.times(d, here), minus(there, form.times(d, there)))
