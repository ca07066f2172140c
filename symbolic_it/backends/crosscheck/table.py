"""The table: error in units in the last place of our functions and the libraries', against balls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from flint import arb

from ...enclosure.ball import precision
from ...quantities import load
from ..runtime.ball_runtime import BITS, exact
from .inputs import Case, cases
from .references import Reference, references

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One function on one case: the largest error in ulps (inf where it is nan or has lost everything), how often negative or nan."""

    quantity: str
    case: str
    dtype: str
    library: str
    function: str
    ulps: float
    broken: int


def crosscheck(quantities: tuple[str, ...] = (), dtypes: tuple[str, ...] = ("float64", "float32"), device: str = "cpu") -> Iterator[Row]:
    """Every function on every case. ``device`` "cuda" runs the torch functions there."""
    known = references(device)
    for dtype in dtypes:
        for case in cases(dtype, quantities):
            truth = oracle(case)
            for library, name, function in (*_ours(case, device), *_theirs(case, known)):
                ulps, broken = _errors(function, case, truth, dtype)
                yield Row(case.quantity, case.label, dtype, library, name, ulps, broken)


def oracle(case: Case) -> Array:
    """Balls of the true values: at the inputs as they are, or for rounded pmfs at the masses over their exact sums."""
    given = case.arguments
    if case.rounded:
        with precision(BITS):
            given = tuple(balls / balls.sum(axis=-1)[..., None] for balls in map(exact, given))
    value = load(case.quantity).compile("ball", inputs=case.inputs, gradient=case.gradient)(*given)
    balls = np.asarray(value, dtype=object)
    return _at_target(balls, case) if case.gradient else balls


def _at_target(value: Array, case: Case) -> Array:
    """The entry of a gradient at the label."""
    entries: Array = value[np.arange(len(value)), case.arguments[1]]
    return entries


def _ours(case: Case, device: str) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    d = load(case.quantity)
    function = d.compile(inputs=case.inputs, gradient=case.gradient)
    yield "symbolic_it", "numpy", (lambda *a: _at_target(function(*a), case)) if case.gradient else function
    try:
        import torch
    except ImportError:
        return
    compiled = d.compile("torch", inputs=case.inputs)

    def call(*args: Any) -> Any:
        given = [torch.as_tensor(a, device=device) if isinstance(a, np.ndarray) else a for a in args]
        if not case.gradient:
            return compiled(*given).cpu().numpy()
        given[0] = given[0].clone().requires_grad_(True)
        (slope,) = torch.autograd.grad(compiled(*given).sum(), given[0])
        return _at_target(slope.cpu().numpy(), case)

    yield "symbolic_it", f"torch ({device})", call


def _theirs(case: Case, known: list[Reference]) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    for r in known:
        if (r.quantity, r.inputs, r.gradient) == (case.quantity, case.inputs, case.gradient):
            yield r.library, r.name, r.function


def _errors(function: Callable[..., Any], case: Case, truth: Array, dtype: str) -> tuple[float, int]:
    with np.errstate(all="ignore"):
        value = np.asarray(function(*case.arguments))
    epsilon = float(np.finfo(dtype).eps)
    worst, broken = 0.0, 0
    with precision(BITS):
        for got, true in zip(value.ravel(), truth.ravel(), strict=True):
            if np.isnan(got) or (got < 0 and true > 0):
                broken += 1
            if np.isfinite(got):
                worst = max(worst, float(abs(arb(float(got)) - true) / abs(true)) / epsilon if true != 0 else abs(float(got)))
            else:
                worst = np.inf
    return worst, broken
