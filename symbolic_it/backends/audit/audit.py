"""The audit of one callable: probes in every presentation, the readings that fit, then the edges and gradients."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from .budget import SECONDS, Budget, OutOfTimeError, one_thread
from .call import Plan, libraries, plans
from .families import credible, heeding_masks
from .fitted import UNNAMED, declared_in, fitted
from .inputs import among
from .judging import judged, unread
from .matching import Fit, called, read
from .names import Declared, declared, presentations_of
from .quantities import probes, resolve
from .reading import Group
from .report import Finding, Report, shown
from .scaled import declares, of_nothing, scaled
from .steady import unsteady
from .twice import steadfast
from .unstated import unless_unstated
from .vocabulary import LOSSES

NOWHERE = "nan"


def audit(
    function: Callable[..., Any], quantity: str, inputs: str | None = None, *, unit: str = "nats", seconds: float = SECONDS
) -> Report:  # fmt: skip
    """What `function` really computes, told it is `quantity` with arguments in the order of its symbol.

    ``inputs`` ("probabilities", "log-probabilities", "logits" ...) says what it takes, where several would fit; ``unit`` ("nats"
    or "bits") what it is to be in. It is called with NumPy arrays, and with torch tensors where torch is imported; names of
    parameters (labels, mask, ref, beta) are believed where they are clear. All calls together get ``seconds``. Raises
    UnknownNameError for a name that is no quantity, KeyError for a quantity without probes, UnknownInputsError (a ValueError) for
    inputs in which there are none.
    """
    name = resolve(quantity)
    if not callable(function):
        raise TypeError(f"audit: {type(function).__name__} is not callable")
    if unit not in ("nats", "bits"):
        raise ValueError(f'audit: unit "{unit}" is neither nats nor bits')
    if not 0 < seconds < float("inf"):
        raise ValueError(f"audit: {seconds:g} is no number of seconds")
    budget = Budget(seconds)
    with one_thread():
        return _whole(_made(function, budget), name, inputs, unit, budget)


def _whole(function: Callable[..., Any], name: str, inputs: str | None, unit: str, budget: Budget) -> Report:
    told = declared(function)
    groups = list(probes(name, told, unit))
    chosen = groups if inputs is None else among(groups, inputs, name)
    try:
        report = _audited(function, name, told, chosen, budget)
        if inputs is not None and report.verdict == "undecided":
            free = _audited(function, name, told, groups, budget)
            if free.reading == NOWHERE:  # whatever it is given
                return free
            found = "" if free.verdict == "undecided" else f'; without "{inputs}" demanded: {free.sentence}'
            return replace(report, reading=report.reading + found)
        return report
    except OutOfTimeError:
        return Report(name, "undecided", f"stopped: it did not return within {budget.seconds:g} s (the budget of all calls)", 0)


def _audited(function: Callable[..., Any], name: str, told: Declared, groups: list[Group], budget: Budget) -> Report:
    tried: list[Fit] = []
    unnamed: list[Fit] = []
    seen: dict[tuple[int, str, str], Fit | None] = {}
    for strict in (True, False):
        for library in libraries():
            every = [*tried, *_fits(function, told, groups, library, budget, strict, seen)]
            tried = of_nothing(credible(heeding_masks(every, told)))
            if any(t.reading for t in tried):
                return unless_unstated(judged(function, name, tried, told, budget, unnamed), tried, told, function)
        unnamed = list(tried) if strict else unnamed
    fits = scaled(tried)
    if fits and fits[0].reading and (declared_by := declares(told, fits[0])):
        return Report(name, "undecided", f"it is {fits[0].reading.text}, as its {declared_by} declares", 0)
    if fits:
        return judged(function, name, fits, told, budget, [])
    if not any(t.reading for t in unnamed):
        fits = fitted(function, name, unnamed or tried, told, budget)
        if fits and fits[0].reading and (declared_by := declared_in(told, fits)):
            return Report(name, "undecided", f"it is {fits[0].reading.text.removesuffix(UNNAMED)}, as its {declared_by} declares", 0)
        if fits:
            return judged(function, name, fits, told, budget, [])
    again = unsteady(function, sorted(tried, key=lambda t: -t.group.axes)[:3], budget)
    if again is not None:
        return Report(name, "undecided", again.sentence, 0)
    named = unnamed if all(presentations_of(p) for p in told.main) else []
    return _nowhere(name, tried) or _nowhere(name, named, 1) or Report(name, "undecided", unread(tried, told, budget, groups), 0)


def _nowhere(name: str, tried: list[Fit], least: int = 2) -> Report | None:
    """A finding where every probe that it takes, of ``least`` presentations or more, gives nan."""
    if len({t.group.presentation for t in tried}) < least or not all(g.size and np.isnan(g).all() for t in tried for g in t.got):
        return None
    text = f"it gives nan on every probe that it takes ({'; '.join(dict.fromkeys(t.group.family for t in tried))})"
    at, truth = next(((t, r) for t in tried for r in t.group.readings().right()), (tried[0], None))
    expected = "undefined there" if truth is None else shown((truth.values[0],))
    finding = Finding(text, shown(at.group.arguments[0]), shown((at.got[0],)), expected)
    return Report(name, "differs", NOWHERE, len(tried), (finding,))


def _made(function: Callable[..., Any], budget: Budget) -> Callable[..., Any]:
    """Of a class of losses, an object made without arguments."""
    if not inspect.isclass(function):
        return function
    try:
        made = budget.run(function)
    except Exception as error:
        raise TypeError(f"audit: {function.__name__} is a class, and making one without arguments raised {error}; give an object") from None
    if not callable(made):
        raise TypeError(f"audit: {function.__name__} is a class whose objects are not callable")
    found: Callable[..., Any] = made
    return found


def _fits(
    function: Callable[..., Any], told: Declared, groups: list[Group], library: str, budget: Budget, strict: bool,
    seen: dict[tuple[int, str, str], Fit | None],
) -> Iterator[Fit]:  # fmt: skip
    """Of each group the first way to call that gives numbers; ``seen``: what was called before, with what came of it."""
    for number, group in enumerate(groups):
        for how in plans(told, group):
            if strict and not _admitted(group, how):
                continue
            key = (number, repr(how), library)
            if key not in seen:
                seen[key] = _tried(function, group, how, library, budget)
            fit = seen[key]
            if fit is not None:
                yield fit
                break
            if budget.errors:
                budget.refused[group.presentation, group.axes, library] = budget.errors[-1]


def _tried(function: Callable[..., Any], group: Group, how: Plan, library: str, budget: Budget) -> Fit | None:
    first: Fit | None = None
    for given in _mask_types(group):
        done = called(function, given, how, library, budget)
        if done is not None:
            fit = read(given, how, library, done)
            if fit.reading and fit.reading.right and not steadfast(function, fit, budget):
                fit = replace(fit, reading=None)
            if fit.reading and (fit.reading.right or "lengths" not in group.roles):
                return fit
            first = fit if fit.reading and not (first and first.reading) else first or fit
    return first


def _mask_types(group: Group) -> Iterator[Group]:
    """A mask as integers, as truth values and as floats; lengths in tokens, and as parts of the longest."""
    if "lengths" in group.roles:
        at = group.roles.index("lengths")
        yield group
        yield replace(group, arguments=tuple((*a[:at], a[at] / max(a[at]), *a[at + 1 :]) for a in group.arguments))
        return
    if "mask" not in group.roles:
        yield group
        return
    at = group.roles.index("mask")
    for kind in (np.int64, bool, float):
        yield replace(group, arguments=tuple((*a[:at], a[at].astype(kind), *a[at + 1 :]) for a in group.arguments))


def _admitted(group: Group, how: Plan) -> bool:
    """Whether the names of the parameters allow what the group gives them."""
    for role in group.roles:
        p, holds = how.parameter(role), group.holds(role)
        said = presentations_of(p) if p is not None and holds else frozenset()
        if said and holds in ("logits", "log-probabilities", "probabilities", "losses") and holds not in said:
            return said == {"losses"} and "loss" not in group.presentation and not p_is_loss(how, role)
    return True


def p_is_loss(how: Plan, role: str) -> bool:
    p = how.parameter(role)
    return p is not None and p.among(LOSSES)
