"""Probes of the KL divergence of normal laws, given by mean and log-variance, deviation or variance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from .composed import Composed
from .names import Declared, Parameter
from .reading import Array, Conventions, Core, Group, Readings, Rows

MEANS = frozenset({"mu", "mean", "means", "loc", "m", "mus", "z_mean", "mu1", "mu2", "qm", "pm"})
SPREADS = (
    "logvar",
    "logvariance",
    "logsigma",
    "logstd",
    "logscale",
    "sigma",
    "std",
    "scale",
    "var",
    "variance",
    "stddev",
    "lv",
    "logs",
    "logv",
    "qv",
    "pv",
)
#: What a name may hold: the transformation from the standard deviation.
HOLDS: dict[str, tuple[str, ...]] = {
    "logvar": ("log-variance",), "logvariance": ("log-variance",), "lv": ("log-variance",), "logv": ("log-variance",),
    "logsigma": ("log-deviation", "log-variance"), "logstd": ("log-deviation",), "logscale": ("log-deviation",), "logs": ("log-deviation",),
    "sigma": ("deviation", "variance"), "std": ("deviation",), "stddev": ("deviation",), "scale": ("deviation",),
    "var": ("variance",), "variance": ("variance",), "qv": ("variance",), "pv": ("variance",),
}  # fmt: skip
FROM_DEVIATION: dict[str, Callable[[Array], Array]] = {
    "log-variance": lambda s: 2 * np.log(s),
    "log-deviation": np.log,
    "deviation": lambda s: s,
    "variance": lambda s: s * s,
}


def spread(p: Parameter) -> str | None:
    """logvar_q, log_var, sigma1 ... -> which of SPREADS."""
    letters = "".join(w for w in p.words if not w.isdigit())
    return next((s for s in SPREADS if any(w.rstrip("0123456789") == s for w in (*p.words, letters))), None)


def normal(told: Declared) -> bool:
    """Whether the parameters are those of normal laws."""
    return any(spread(p) for p in told.required) and any(_mean(p) for p in told.required)


def _mean(p: Parameter) -> bool:
    return any(w.rstrip("0123456789") in MEANS for w in p.words)


def normal_groups(told: Declared, unit: str) -> Iterator[Group]:
    """D(N(mu, sigma^2)||N(0, 1)) over dimensions, or of two normal laws."""
    spreads = [p for p in told.required if spread(p)]
    rng = np.random.default_rng(90)
    two = len(spreads) > 1
    for held in HOLDS[spread(spreads[0]) or "logvar"]:
        f = FROM_DEVIATION[held]
        for shape in ((5,), (3, 5), (2, 4, 6)):
            laws = [[(rng.normal(size=shape), np.exp(0.4 * rng.normal(size=shape))) for _ in range(2)] for _ in range(2)]
            if not two:
                laws = [[a, (np.zeros(shape), np.ones(shape))] for a, _ in laws]
            values = [tuple(x for m, s in (c if two else c[:1]) for x in (m, f(s))) for c in laws]
            roles = ("mean", "spread", "mean of the second", "spread of the second")[: 4 if two else 2]

            def made(laws: Any = laws, held: str = held, shape: tuple[int, ...] = shape) -> Readings:
                return Composed(_normal_cores(laws, held), Conventions(shape[-1], unit))

            names = {}
            for n, role in enumerate(roles):
                of = [p for p in told.required if (_mean(p) if n % 2 == 0 else spread(p))]
                if len(of) > n // 2:
                    names[role] = frozenset({"".join(of[n // 2].words)})
            yield Group(f"mean and {held}" + " of two normal laws" * two, roles, tuple(values), made, names=names)


def _normal_cores(laws: Any, held: str) -> list[Core]:
    def rows(f: Callable[..., Array]) -> Rows:
        return [f(m, s, n, t) for (m, s), (n, t) in laws]

    def terms(m: Array, s: Array, n: Array, t: Array) -> Array:
        return np.asarray(((m - n) ** 2 + s * s) / (2 * t * t) - 0.5 + np.log(t / s))

    apart: list[Rows] = []

    def total(f: Callable[..., Array]) -> Rows:
        apart.append(rows(f))
        return [np.asarray(r.sum(-1)) for r in apart[-1]]

    two = bool(np.any(laws[0][1][0]))
    first = "KL(N(mu1, sigma1^2)‖N(mu2, sigma2^2))" if two else "KL(N(mu, sigma^2)‖N(0, 1))"
    second = "KL(N(mu2, sigma2^2)‖N(mu1, sigma1^2))" if two else "KL(N(0, 1)‖N(mu, sigma^2))"
    out = [
        Core(first, total(terms)),
        Core(f"the terms of {first}, one of each dimension, not summed,", rows(terms), fixed=True),
        Core(f"{second}, the wrong way round:", total(lambda m, s, n, t: terms(n, t, m, s)), 1),
        Core(f"{first} without the term -1:", total(lambda m, s, n, t: terms(m, s, n, t) + 0.5), 1),
        Core(f"{first} without the term of the means:", total(lambda m, s, n, t: terms(n, s, n, t)), 1),
        Core(
            f"{first} without sigma^2, the exp of the log-variance:", total(lambda m, s, n, t: terms(m, s, n, t) - s * s / (2 * t * t)), 1
        ),
        Core(
            f"{first} with the log-variance in place of sigma^2, not exponentiated:",
            total(lambda m, s, n, t: terms(m, s, n, t) + (2 * np.log(s) - s * s) / (2 * t * t)),
            1,
        ),
        Core(f"{first} without the logarithm:", total(lambda m, s, n, t: terms(m, s, n, t) + np.log(s / t)), 1),
        Core(
            f"{first} with the difference of the means over the first variance, not the second:",
            total(lambda m, s, n, t: terms(n, s, n, t) + (m - n) ** 2 / (2 * s * s)),
            1,
        ),
        Core(f"{first} with mu, not its square:", total(lambda m, s, n, t: terms(n, s, n, t) + (m - n) / (2 * t * t)), 1),
        Core(f"{first} with |mu|, not its square:", total(lambda m, s, n, t: terms(n, s, n, t) + np.abs(m - n) / (2 * t * t)), 1),
        Core(f"{first} with sigma^4 in place of sigma^2:", total(lambda m, s, n, t: terms(m, s, n, t) + (s**4 - s * s) / (2 * t * t)), 1),
        Core(f"{first} with sigma in place of sigma^2:", total(lambda m, s, n, t: (s + (m - n) ** 2 - 1) / 2 - np.log(s)), 1),
        Core(f"{first} without the factor 1/2 of the logarithm:", total(lambda m, s, n, t: terms(m, s, n, t) - np.log(s)), 1),
        Core(f"{first} with the logarithm added, not subtracted:", total(lambda m, s, n, t: terms(m, s, n, t) + 2 * np.log(s)), 1),
    ]
    if held == "log-variance":
        text = "the log-variance read as the log of the deviation"
        out.append(Core(f"{first} with {text}:", total(lambda m, s, n, t: terms(m, s * s, n, t * t)), 1))
    if held == "log-deviation":
        text = "the log of the deviation read as a log-variance"
        out.append(Core(f"{first} with {text}:", total(lambda m, s, n, t: terms(m, np.sqrt(s), n, np.sqrt(t))), 1))
    if held == "deviation":
        out.append(
            Core(f"{first} with the deviation read as a variance:", total(lambda m, s, n, t: terms(m, np.sqrt(s), n, np.sqrt(t))), 1)
        )
    if held == "variance":
        out.append(Core(f"{first} with the variance read as a deviation:", total(lambda m, s, n, t: terms(m, s * s, n, t * t)), 1))
    whole = zip((c for c in out if not c.fixed), apart, strict=True)
    out += [replace(c, text=f"the terms, not summed, of {c.text}", rows=r, fixed=True) for c, r in whole if c.faults]
    return out
