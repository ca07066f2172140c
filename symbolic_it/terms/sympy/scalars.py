"""Scalars and outcomes as SymPy symbols, with domains where SymPy's assumptions cannot say them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy

from ..term import Domain, Index, Space, Symbol
from .errors import NotTranslatableError
from .names import checked


class Scalar(sympy.Symbol):  # type: ignore[misc]
    """A real symbol with a domain that assumptions cannot express, such as 0 <= epsilon <= 1."""

    __slots__ = ("domain",)

    def __new__(cls, name: str, domain: Domain) -> Scalar:
        obj: Scalar = sympy.Symbol.__xnew__(cls, name, **assumptions(domain))
        obj.domain = domain
        return obj

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        return (self.name, self.domain), {}

    def _hashable_content(self) -> tuple[Any, ...]:
        return (*super()._hashable_content(), str(self.domain))


class Outcome(sympy.Symbol):  # type: ignore[misc]
    """A free outcome of a space: the y of -log q[y]. In code, an array of outcomes 0 ... K - 1."""

    __slots__ = ("space",)

    def __new__(cls, name: str, space: Space) -> Outcome:
        obj: Outcome = sympy.Symbol.__xnew__(cls, name, **({"integer": True} if space.kind == "finite" else {"real": True}))
        obj.space = space
        return obj

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        return (self.name, self.space), {}

    def _hashable_content(self) -> tuple[Any, ...]:
        return (*super()._hashable_content(), str(self.space))


def assumptions(domain: Domain) -> dict[str, bool]:
    """What SymPy can know of a domain."""
    out = {"integer": True} if domain.integer else {"real": True}
    if domain.positive:
        out["positive"] = True
    elif domain.nonnegative:
        out["nonnegative"] = True
    if domain.upper is not None and (domain.upper < 0 or (domain.upper == 0 and domain.upper_open)):
        out["negative"] = True
    elif domain.upper == 0:
        out["nonpositive"] = True
    return out


def scalar_of(symbol: Symbol) -> sympy.Symbol:
    """The symbol in SymPy: a plain one where its assumptions say all of the domain, else a `Scalar`."""
    name = checked(symbol.name)
    plain = sympy.Symbol(name, **assumptions(symbol.domain))
    return plain if domain_of(plain) == symbol.domain else Scalar(name, symbol.domain)


def domain_of(symbol: sympy.Symbol) -> Domain:
    """The domain that a SymPy symbol's assumptions describe; no assumption at all is read as real.

    Raises NotTranslatableError for assumptions that are no interval, such as imaginary, even or nonzero.
    """
    if isinstance(symbol, Scalar):
        known: Domain = symbol.domain
        return known
    zero, integer = Fraction(0), bool(symbol.is_integer)
    if symbol.is_positive:
        domain = Domain(Fraction(1), integer=True) if integer else Domain(zero, lower_open=True)
    elif symbol.is_negative:
        domain = Domain(upper=Fraction(-1), integer=True) if integer else Domain(upper=zero, upper_open=True)
    elif symbol.is_nonnegative:
        domain = Domain(zero, integer=integer)
    elif symbol.is_nonpositive:
        domain = Domain(upper=zero, integer=integer)
    else:
        domain = Domain(integer=integer)
    said = sympy.Symbol(symbol.name, **assumptions(domain)).assumptions0
    more = sorted(k for k, v in symbol.assumptions0.items() if said.get(k) != v)
    if more:
        raise NotTranslatableError(f"symbol {symbol.name}: the assumption {more[0]!r} is no interval; state it as a condition")
    return domain


def index_of(symbol: sympy.Symbol, space: Space) -> Index:
    """A SymPy symbol in the place of an outcome."""
    if isinstance(symbol, Outcome):
        return Index(symbol.name, symbol.space)
    return Index(checked(symbol.name), space)
