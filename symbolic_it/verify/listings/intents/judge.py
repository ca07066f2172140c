"""Judge one function by its trials: right in one of them is right; else the first clear trial shows what is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ....enclosure.ball import precision
from ..running.arrays import array, flat
from ..running.axes import ValuesAndPlaces
from ..running.follow import Follower
from ..running.real import Real, Unclear
from ..running.values import Closure, Instance
from .intent import Intent, Named, Trial, apart, same, units

BITS = 128
_TRIALS = 160


@dataclass(frozen=True)
class Fault:
    """What a function gives where, and what would be right."""

    wanted: str
    computes: str
    arguments: dict[str, Any]
    got: tuple[Real, ...]
    right: tuple[Real, ...]


def judge(follower: Follower, f: Closure | Instance, named: Named, intent: Intent) -> Fault | None:
    """The fault of a function, or None where it is right, or its trials do not show it wrong."""
    shown: tuple[Trial, Any] | None = None
    with precision(BITS):
        factors = units(named.document + named.code)
        padding = dict.fromkeys((n for n in named.padding if n in named.optional), -100)
        for k, trial in enumerate(intent.trials(named)):
            if k >= _TRIALS:
                return None
            got = _called(follower, f, replace(trial, arguments={**padding, **trial.arguments}))
            if got is None:
                continue
            if any(same(g, right, factors) for g in got for right in trial.right):
                return None
            if trial.firm and shown is None and _shows(got[0], trial, factors):
                shown = trial, got[0]
        fault = None if shown is None or _shifts(named.code) else _fault(*shown, factors, intent.plain)
        return None if fault is None or (shown is not None and shown[0].named_alone and not fault.computes) else fault


def _shifts(code: str) -> bool:
    """logits[:, :-1] beside labels[:, 1:]: a causal model's loss, of other pairs than those that were given."""
    return re.search(r"\[[^\]]*:\s*-1\b[^\]]*\]", code) is not None and re.search(r"\[[^\]]*\b1\s*:[^\]]*\]", code) is not None


def _called(follower: Follower, f: Closure | Instance, trial: Trial) -> list[Any] | None:
    """What it returns: the parts of a tuple; None where it cannot be followed or gives no finite numbers."""
    follower.steps = max(follower.steps, 4000)
    try:
        function = f if isinstance(f, Closure) else _method(f)
        value = follower.call_closure(function, [], {k: _fresh(v) for k, v in trial.arguments.items()})
    except Exception:  # whatever another's code does wrong
        return None
    values = list(value) if isinstance(value, tuple) and not isinstance(value, ValuesAndPlaces) else [value]
    try:
        arrays = [array(v) for v in values if isinstance(v, Real | int | np.ndarray | list)]
        out = [v for v in arrays if v.size and all(x.finite for x in flat(v))]
    except Unclear:
        return None
    return out if out and len(out) == len(values) else None


def _method(f: Instance) -> Closure:
    for name in ("forward", "__call__", "call"):
        if name in f.of.methods:
            m = f.of.methods[name]
            return Closure(name, m.args, m.body, f.of.scope, f)
    raise Unclear("no method")


def _fresh(v: Any) -> Any:
    return v.copy() if isinstance(v, np.ndarray | list | dict) else v


def _shows(got: Any, trial: Trial, factors: tuple[Real, ...]) -> bool:
    """Whether the value lies apart from everything of its shape that would be right, and something of that shape is right."""
    values = flat(got)
    alike = [flat(x) for x in trial.right if np.shape(array(x)) == np.shape(array(got)) or (len(values) == 1 and np.size(array(x)) == 1)]
    alike = [x for x in alike if all(v.finite for v in x)]
    return bool(alike) and all(any(apart(u, v * f) for u, v in zip(values, x, strict=True)) for x in alike for f in factors)


def _fault(trial: Trial, got: Any, factors: tuple[Real, ...], plain: bool) -> Fault:
    computes = next((text for text, value in trial.others if same(got, value, factors, exactly=True)), "")
    values = flat(got)
    right = next(
        [v if plain else v * factors[0] for v in flat(x)]
        for x in trial.right
        if np.shape(array(x)) == np.shape(array(got)) or (len(values) == 1 and np.size(array(x)) == 1)
    )
    return Fault(trial.wanted, computes, trial.arguments, tuple(values), tuple(right))
