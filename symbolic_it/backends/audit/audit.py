"""The audit of one callable: probes in every presentation, the readings that fit, then the edges and gradients."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from .budget import SECONDS, Budget, OutOfTimeError
from .call import Plan, call, libraries, plans
from .edges import edges, notes
from .families import heeding_masks, simplest, unexplained
from .gradients import gradients, zero_masses
from .inputs import among
from .matching import Fit, called, read
from .names import LOSSES, Declared, declared, presentations_of, uniform
from .quantities import PROBES, resolve
from .reading import Arguments, Array, Group
from .report import Finding, Report, shown
from .steady import unsteady

#: Part of their value is a constant for training: KTO's reference point, a reward.
STOPPED = frozenset({"kto_loss", "kl_penalised_reward"})


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
    budget = Budget(seconds)
    function = _made(function, budget)
    told = declared(function)
    groups = list(PROBES[name](told, unit))
    chosen = groups if inputs is None else among(groups, inputs, name)
    try:
        report = _audited(function, name, told, chosen, budget)
        if inputs is not None and report.verdict == "undecided":
            free = _audited(function, name, told, groups, budget)
            found = "" if free.verdict == "undecided" else f'; without "{inputs}" demanded: {free.sentence}'
            return replace(report, reading=report.reading + found)
        return report
    except OutOfTimeError:
        return Report(name, "undecided", f"stopped: it did not return within {seconds:g} s (the budget of all calls)", 0)


def _audited(function: Callable[..., Any], name: str, told: Declared, groups: list[Group], budget: Budget) -> Report:
    tried: list[Fit] = []
    unnamed: list[Fit] = []
    seen: dict[tuple[int, str, str], Fit | None] = {}
    for strict in (True, False):
        for library in libraries():
            tried = heeding_masks([*tried, *_fits(function, told, groups, library, budget, strict, seen)], told)
            if any(t.reading for t in tried):
                return _judged(function, name, tried, told, budget, unnamed)
        unnamed = list(tried) if strict else unnamed
    return _nowhere(name, tried) or Report(name, "undecided", _unread(tried, told, budget, groups), 0)


def _nowhere(name: str, tried: list[Fit]) -> Report | None:
    """A finding where every probe that it takes, of several presentations, gives nan."""
    if len({t.group.presentation for t in tried}) < 2 or not all(g.size and np.isnan(g).all() for t in tried for g in t.got):
        return None
    text = f"it gives nan on every probe that it takes ({'; '.join(dict.fromkeys(t.group.family for t in tried))})"
    at, truth = next(((t, r) for t in tried for r in t.group.readings() if r.right), (tried[0], None))
    expected = "undefined there" if truth is None else shown((truth.values[0],))
    finding = Finding(text, shown(at.group.arguments[0]), shown((at.got[0],)), expected)
    return Report(name, "differs", "nan", len(tried), (finding,))


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


def _tried(function: Callable[..., Any], group: Group, how: Plan, library: str, budget: Budget) -> Fit | None:
    first: Fit | None = None
    for given in _mask_types(group):
        done = called(function, given, how, library, budget)
        if done is not None:
            fit = read(given, how, library, done)
            if fit.reading:
                return fit
            first = first or fit
    return first


def _mask_types(group: Group) -> Iterator[Group]:
    """A mask as integers, as truth values and as floats."""
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


def _judged(function: Callable[..., Any], name: str, tried: list[Fit], told: Declared, budget: Budget, unnamed: list[Fit]) -> Report:
    """A presentation in which it is right somewhere is the one it takes; else the first one that fits.

    ``unnamed``: what it gave, and no reading fits, of what its parameters are named for.
    """
    right = [t for t in tried if t.reading and t.reading.right]
    if unnamed and not right:  # a mistake of what its parameters are not named for is more likely something else
        return Report(name, "undecided", _unread(unnamed, told, budget, []), 0)
    if any(t.reading and not t.group.last for t in tried):
        tried = [t for t in tried if not t.group.last]
        right = [t for t in right if not t.group.last]
    alike = [t for t in tried if t.reading and len(set(t.group.kinds[:2])) == 1]
    if alike and uniform(told) and not any(t in alike for t in right):
        right = []  # of two distributions p and q, both are given in one form
    fitting = [t.group.family for t in right or alike or [t for t in tried if t.reading]]
    told_of = [t.group.family for t in tried if t.reading]
    family = (
        max(fitting, key=lambda f: (fitting.count(f), told_of.count(f))) if right else simplest(alike if uniform(told) and alike else tried)
    )
    right = [t for t in right if t.group.family == family]
    own = [t for t in tried if t.reading and t.group.family == family]
    batches = unexplained(tried, family) if right and all(np.ndim(t.group.arguments[0][0]) == 1 for t in right) else []
    if batches:  # right for one row says nothing of weights of classes, or of a mean
        return Report(name, "undecided", _unread(batches, told, budget, []), 0)
    remarks = [t.reading.remark for t in own if t.reading and t.reading.remark]
    findings: dict[str, Finding] = {}
    wrong = [t for t in own if t.reading and not t.reading.right]
    if not right:  # one sentence: of a batch where there is one
        masked = any(p.role == "mask" and p.required for p in told.parameters or ())
        wrong = sorted(
            wrong,
            key=lambda t: (
                masked and "mask" not in t.group.roles,
                t.reading.faults if t.reading else 0,
                np.ndim(t.group.arguments[0][0]) < 2,
            ),
        )[:1]
    if right and any(np.ndim(t.group.arguments[0][0]) > 1 for t in right):  # it takes a batch: a lone row is no fault of it
        wrong = [t for t in wrong if np.ndim(t.group.arguments[0][0]) > 1]
    for t in wrong:
        finding = _finding(t, not right)
        batch = any(np.ndim(r.group.arguments[0][0]) == 2 for r in right)  # for (B, K) it is right, and may be made for that alone
        unheeded = bool(right) and ", some of them" in t.group.presentation and (not told.ignores or told.has("mask"))
        unheeded &= "taken for class 0" not in finding.sentence  # a label below 0 is put right on purpose
        optional = bool(right) and t.group.presentation.endswith(", with a temperature") and told.default("temperature") == 1
        if unheeded or optional or (batch and t.reading is not None and t.reading.across):
            remarks.append(finding.sentence)
        else:
            findings.setdefault(t.reading.text if t.reading else "", finding)
    if right and unnamed:
        t = max(unnamed, key=lambda t: np.ndim(t.group.arguments[0][0]) == 2)
        text = f"it takes {family}, although its parameters are named for {t.group.family}, of which it gives something else"
        truth = next(r for r in t.group.readings() if r.right)
        findings[text] = Finding(text, shown(t.group.arguments[0]), shown((t.got[0],)), shown((truth.values[0],)))
    if right:
        again = unsteady(function, [t for t in tried if t in own or t.group.presentation == family], budget)
        findings |= {again.sentence: again} if again else {}
        checked = _checked(function, name, family, [t for t in own if t.reading and t.reading.right], budget)
        for told_finding, accuses in checked:
            if accuses and not isinstance(told_finding, str):
                elsewhere = "" if findings or told_finding.sentence.startswith("the value is right") else "right elsewhere, but "
                found = replace(told_finding, sentence=elsewhere + told_finding.sentence)
                findings.setdefault(told_finding.sentence, found)
            else:
                remarks.append(told_finding if isinstance(told_finding, str) else told_finding.sentence)
        unread = [t.group.shapes() for t in tried if t.reading is None and t.group.presentation == family]
        if unread and not findings:
            remarks.append(f"given shapes {unread[0]} it returns something else, which no reading explains")
    else:
        others = {t.group.family: t.reading.text for t in reversed(tried) if t.reading and t.group.family != family}
        remarks += [f"given {presentation} it is {text}" for presentation, text in others.items()]
    if any(t.changed for t in own):
        remarks.append("it changes its arguments in place")
    if any(t.rough for t in own):
        remarks.append("its values have about three digits: it computes in low precision")
    texts = list(
        dict.fromkeys(t.reading.text for t in (own if not right else [t for t in own if t.reading and t.reading.right]) if t.reading)
    )
    probes = sum(len(t.group.arguments) for t in own)
    reading = f"{'; '.join(texts)}, from {family}"
    return Report(name, "differs" if findings else "agrees", reading, probes, tuple(findings.values()), tuple(dict.fromkeys(remarks)))


def _finding(t: Fit, alone: bool) -> Finding:
    assert t.reading is not None
    text = f"this is {t.reading.text}" if alone else f"for {t.group.presentation} of shape {t.group.shapes()} it gives {t.reading.text}"
    truths = [r for r in t.group.readings() if r.right]
    truth = next((r for r in truths if r.values[0].shape == t.got[0].shape), truths[0] if truths else None)
    expected = "undefined there" if truth is None else shown((truth.values[0],))
    return Finding(text, shown(t.group.arguments[0]), shown((t.got[0],)), expected)


def _checked(
    function: Callable[..., Any], name: str, family: str, fits: list[Fit], budget: Budget
) -> Iterator[tuple[Finding | str, bool]]:  # fmt: skip
    """The edges and the gradients of a presentation in which it is right."""
    plain = min(fits, key=lambda t: (len(t.group.roles), np.ndim(t.group.arguments[0][0]) != 2))

    def at(arguments: Arguments) -> Array | None:
        values = _shaped(arguments, np.ndim(plain.group.arguments[0][0]))
        filled = (*values, *plain.group.arguments[0][len(values) :])
        done = call(function, plain.how, dict(zip(plain.group.roles, filled, strict=False)), plain.library, budget)
        if done is not None and plain.leaf < len(done.leaves):
            return done.leaves[plain.leaf][1]
        return None

    yield from edges(at, name, family)
    for note in notes(at, name, family):
        yield note, False
    if plain.library.startswith("torch") and not plain.rough and name not in STOPPED:
        for found, remark in gradients(function, plain.group, plain.how, plain.leaf, budget):
            yield (remark, False) if found is None else (found, True)
        if family == "probabilities" and name in ("kl_divergence", "entropy", "jensen_shannon_divergence"):
            for remark in zero_masses(function, plain.how, plain.group.roles, plain.leaf, budget):
                yield remark, False


def _shaped(arguments: Arguments, axes: int) -> Arguments:
    """The same probe as a batch or as a sequence of three equal positions, where that is what is taken."""
    missing = axes - np.ndim(arguments[0])
    if missing > 0 and np.ndim(arguments[0]) == 1:
        arguments, missing = tuple(np.asarray(a)[None] for a in arguments), missing - 1
    if missing > 0:
        arguments = tuple(np.repeat(np.asarray(a)[:, None], 3, axis=1) for a in arguments)
    if missing < 0 and np.ndim(arguments[0]) == 3:
        arguments = tuple(np.asarray(a).reshape(-1, *np.shape(a)[2:]) for a in arguments)
    return arguments


def _unread(tried: list[Fit], told: Declared, budget: Budget, groups: list[Group]) -> str:
    """Why there is no verdict: what it takes, what it raised, or what came back."""
    if tried:
        t = tried[0]
        given, got = shown(t.group.arguments[0]), shown((t.got[0],))
        return f"no convention or mistake of the catalogue fits its values: {t.group.presentation} {given} gives {got}"
    takes = ", ".join(p.name for p in told.parameters or ())
    forms = list(dict.fromkeys(g.family for g in groups))
    raised = f"; the last probe raised {budget.errors[-1]}" if budget.errors else "; it gave no numbers" if told.parameters else ""
    return f"it takes none of the probes ({'; '.join(forms[:5])}): its parameters are ({takes}){raised}"
