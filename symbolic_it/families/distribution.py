"""What a named distribution is, as data: parameters, support, density, and how the means of its statistics follow.

A distribution says of itself one or more of these, and everything else follows (`means`, `forms`):
an exponential family (`Exponential`: statistics T, natural parameters eta, log-partition function A, base measure);
a law represented by another one (x = g(y)); the same law as a member of another family; means that are taken as given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import sympy

from ..terms.domain import Domain
from .statistic import Combination, Statistic, Transform

Values = tuple[Any, ...]  # of parameters: an expression each, or a tuple of them where the parameter is a vector


@dataclass(frozen=True)
class Support:
    """Where a law lives: "interval" or "integers" from lower to upper, or another kind whose sizes must agree ("simplex", "categories")."""

    kind: str
    lower: sympy.Expr = -sympy.oo
    upper: sympy.Expr = sympy.oo


@dataclass(frozen=True)
class Exponential:
    """log p(x) = log h(x) + eta . T(x) - A(eta), for fixed values of the parameters at the places ``fixed``.

    ``statistics``, ``natural``, ``means`` and ``base`` (log h) are functions of the parameters, ``log_partition`` is one of the natural
    parameters and the fixed ones, as is ``domain``: what must be positive for A to be finite. ``means`` are the gradient of A, as
    printed; the kernel compares it with the slopes of A before anything rests on it.
    """

    statistics: Callable[..., tuple[Statistic, ...]]
    natural: Callable[..., tuple[sympy.Expr, ...]]
    log_partition: Callable[..., sympy.Expr]
    domain: Callable[..., tuple[sympy.Expr, ...]]
    means: Callable[..., tuple[sympy.Expr, ...]]
    base: Callable[..., Combination] = lambda *_: {}
    fixed: tuple[int, ...] = ()


@dataclass(frozen=True)
class Given:
    """A mean that is taken as given, and where it is found."""

    value: sympy.Expr
    source: str


@dataclass(frozen=True)
class Distribution:
    """A parametric family of laws. ``parameters``: name, domain, and whether it is a vector. ``forms``: closed forms as a textbook
    prints them, by quantity, functions of one or two lists of parameters; each is shown only once it is proved equal to what follows
    from the definition.
    """

    name: str
    title: str
    parameters: tuple[tuple[str, Domain], ...]
    support: Callable[..., Support]
    density: Callable[..., sympy.Expr]
    normalised: str
    source: str
    exponential: Exponential | None = None
    log_density: Callable[..., Combination] | None = None
    represented: Callable[..., tuple[str, Values, Transform]] | None = None
    same_as: Callable[..., tuple[str, Values]] | None = None
    given: Callable[..., Given | None] | None = None
    forms: dict[str, Callable[..., sympy.Expr]] = field(default_factory=dict)
    vectors: tuple[str, ...] = ()
    positive: Callable[..., tuple[sympy.Expr, ...]] = lambda *_: ()
    aliases: tuple[str, ...] = ()

    @property
    def discrete(self) -> bool:
        return self.support(*self.sample()).kind in ("integers", "categories", "counts")

    def sample(self) -> Values:
        """Symbols for the parameters, vectors with two entries."""
        return tuple(
            tuple(sympy.Symbol(f"{n}{k}", positive=True) for k in (1, 2)) if n in self.vectors else sympy.Symbol(n, real=True)
            for n, _ in self.parameters
        )
