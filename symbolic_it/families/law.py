"""Named laws as SymPy objects: Normal(mu, sigma), Gamma(k, theta), and random variables of sympy.stats read as such."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import sympy
from sympy.core.symbol import Str

from ..terms.domain import Domain
from . import continuous, discrete
from .distribution import Distribution
from .statistic import exact


@cache
def distributions() -> dict[str, Distribution]:
    """The families by name and alias."""
    return {name: d for d in (*discrete.FAMILIES, *continuous.FAMILIES) for name in (d.name, *d.aliases)}


class NamedLaw(sympy.Basic):  # type: ignore[misc]
    """A law of a named family with its parameters; substitution and free symbols work as on any SymPy object."""

    def __new__(cls, family: str | Str, *parameters: Any) -> NamedLaw:
        """Raises ValueError for an unknown family, a wrong number of parameters or a value outside, TypeError for text and floats."""
        name = str(family)
        known = distributions().get(name)
        if known is None:
            raise ValueError(f"unknown family {name!r}: expected one of {', '.join(sorted(distributions()))}")
        values = tuple(map(exact, parameters))
        if len(values) != len(known.parameters):
            names = ", ".join(n for n, _ in known.parameters)
            raise ValueError(f"{name}: got {len(values)} parameters, expected {names}")
        for (parameter, domain), value in zip(known.parameters, values, strict=True):
            if inside(value, domain) is False:
                raise ValueError(f"{name}: {parameter} = {value}, expected {domain.described()}")
        for e in known.positive(*values):
            if e.is_positive is False:
                raise ValueError(f"{name}: expected {e} > 0")
        law: NamedLaw = sympy.Basic.__new__(cls, Str(known.name), *values)
        return law

    @property
    def family(self) -> Distribution:
        return distributions()[str(self.args[0])]

    @property
    def parameters(self) -> tuple[sympy.Expr, ...]:
        return tuple(self.args[1:])

    def _sympystr(self, printer: Any) -> str:
        return f"{self.args[0]}({', '.join(printer.doprint(a) for a in self.parameters)})"

    def _latex(self, printer: Any) -> str:
        inside = ", ".join(printer.doprint(a) for a in self.parameters)
        return rf"\operatorname{{{self.args[0]}}}\left({inside}\right)"


def inside(value: sympy.Expr, domain: Domain) -> bool | None:
    """Whether a value lies in a domain, as far as SymPy's assumptions say; None where they do not."""
    answers = [True if value.is_real else value.is_real]
    if domain.integer:
        answers.append(value.is_integer)
    if domain.lower is not None:
        gap = value - sympy.Rational(domain.lower.numerator, domain.lower.denominator)
        answers.append(gap.is_positive if domain.lower_open else gap.is_nonnegative)
    if domain.upper is not None:
        gap = sympy.Rational(domain.upper.numerator, domain.upper.denominator) - value
        answers.append(gap.is_positive if domain.upper_open else gap.is_nonnegative)
    return False if False in answers else None if None in answers else True


def _constructor(family: Distribution) -> Callable[..., NamedLaw]:
    names = [n for n, _ in family.parameters]

    def law(*values: Any, **named: Any) -> NamedLaw:
        if values and isinstance(values[0], str):  # Normal("X", mu, sigma), as in sympy.stats: the name of the variable
            values = values[1:]
        missing = [n for n in names[len(values) :] if n not in named]
        if missing or len(values) + len(named) != len(names):
            raise TypeError(f"{family.name}: expected {', '.join(names)}")
        return NamedLaw(family.name, *values, *(named[n] for n in names[len(values) :]))

    law.__name__ = law.__qualname__ = family.name
    law.__doc__ = f"{family.title}. Parameters: {', '.join(f'{n} {d.described()}' for n, d in family.parameters)}. Source: {family.source}."
    return law


CONSTRUCTORS: dict[str, Callable[..., NamedLaw]] = {name: _constructor(d) for name, d in distributions().items()}

_OF_SYMPY: dict[str, str] = {
    **{f"{name}Distribution": name for name in distributions()},
    "GammaInverseDistribution": "InverseGamma",
    "GaussianInverseDistribution": "InverseGaussian",
}


def law_of(thing: Any) -> NamedLaw:
    """A named law as it is, a random variable of sympy.stats as its law. Raises TypeError for anything else."""
    if isinstance(thing, NamedLaw):
        return thing
    distribution = getattr(getattr(thing, "pspace", None), "distribution", None)
    kind = type(distribution).__name__
    name = _OF_SYMPY.get(kind) if type(distribution).__module__.startswith("sympy.stats") else None
    if name is None or distribution is None:
        raise TypeError(f"expected a named law or a random variable of sympy.stats with one, got {thing}")
    args = tuple(distribution.args)
    if name in ("Bernoulli", "Binomial"):
        if args[-2:] != (1, 0):
            raise TypeError(f"{thing}: expected the values 1 and 0 for success and failure")
        args = args[:-2]
    if name == "DiscreteUniform" or (name == "Gumbel" and args[-1] != False):  # noqa: E712
        raise TypeError(f"{thing}: this form of {name} is not read here; write symbolic_it.families.{name}")
    return NamedLaw(name, *(args[:2] if name == "Gumbel" else args))
