"""The verdict: what the readings that fit say of a callable, then what its edges and gradients show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from .budget import Budget
from .call import call
from .directions import uniform
from .edges import edges, hidden, notes
from .families import one_number, simplest, unexplained
from .gradients import gradients, zero_masses
from .ignored import left_out
from .leaks import leak
from .matching import Fit
from .names import Declared
from .reading import Arguments, Array, Group
from .report import Finding, Report, shown
from .steady import unsteady
from .unsettled import left, refused, unsettled

LN2 = float(np.log(2))
#: How it is told what does not count: by a mask, or by ignored labels.
OF_A_MASK = ("ignored labels count", "masked positions count")
OF_LABELS = ("the mask is ignored", "the ignored labels count too")
#: Part of their value is a constant for training: KTO's reference point, a reward, GRPO's ratio to itself.
STOPPED = frozenset({"kto_loss", "kl_penalised_reward", "grpo_loss"})


def judged(function: Callable[..., Any], name: str, tried: list[Fit], told: Declared, budget: Budget, unnamed: list[Fit]) -> Report:
    """A presentation in which it is right somewhere is the one it takes; else the first one that fits.

    ``unnamed``: what it gave, and no reading fits, of what its parameters are named for.
    """
    right = [t for t in tried if t.reading and t.reading.right]
    if unnamed and not right:  # a mistake of what its parameters are not named for is more likely something else
        return Report(name, "undecided", unread(unnamed, told, budget, []), 0)
    if any(t.reading and not t.group.last for t in tried):
        tried = [t for t in tried if not t.group.last]
        right = [t for t in right if not t.group.last]
    alike = [t for t in tried if t.reading and len(set(t.group.kinds[:2])) == 1]
    if alike and uniform(told) and not any(t in alike for t in right):
        right = []  # of two distributions p and q, both are given in one form
    fitting = [t.group.family for t in right or alike or [t for t in tried if t.reading]]
    told_of = [t.group.family for t in tried if t.reading]
    if right:  # what is right of logits is so of log-probabilities, which are logits too
        family = max(fitting, key=lambda f: (fitting.count(f), f == "logits", told_of.count(f)))
    else:
        family = simplest(alike if uniform(told) and alike else tried)
    right = [t for t in right if t.group.family == family]
    own = [t for t in tried if t.reading and t.group.family == family]
    batches = []
    if right and all(t.group.axes == 1 for t in right):
        batches = unexplained(tried, family)
    if right and all(t.group.axes == 0 for t in right):
        batches = one_number(tried, family)
    if batches:  # right for one row says nothing of weights of classes, or of a mean
        return Report(name, "undecided", unread(batches, told, budget, []), 0)
    remarks = [t.reading.remark for t in own if t.reading and t.reading.remark]
    findings: dict[str, Finding] = {}
    wrong = [t for t in own if t.reading and not t.reading.right]
    if not right:  # one sentence: of a batch where there is one
        masked = any(p.role == "mask" and p.required for p in told.parameters or ())
        wrong = sorted(
            wrong,
            key=lambda t: (
                masked and "mask" not in t.group.roles,
                t.group.axes < 2,  # what is divided by, and over which axis, shows in a batch alone
                t.reading.faults if t.reading else 0,
            ),
        )[:1]
        if any(r.group.axes < 2 and r.reading and "outcomes" in r.reading.text for r in wrong) and unexplained(tried, family, True):
            return Report(name, "undecided", unread(unexplained(tried, family, True), told, budget, []), 0)
    if right and any(t.group.axes > 1 for t in right):  # it takes a batch: a lone row is no fault of it
        wrong = [t for t in wrong if t.group.axes > 1]
    for t in wrong:
        finding = _finding(t, not right)
        batch = any(r.group.axes == 2 for r in right)  # for (B, K) it is right, and may be made for that alone
        unheeded = bool(right) and ", some of them" in t.group.presentation and (not told.ignores or told.masks)
        # a label below 0 is put right on purpose; where there is a mask, or lengths, that is to leave it out
        unheeded &= told.masks or "taken for class 0" not in finding.sentence
        optional = bool(right) and t.group.presentation.endswith(", with a temperature") and told.default("temperature") == 1
        asked = any(p.role == "axis" and not p.required for p in told.parameters or ())  # which axis it is, is the caller's to say
        across = (
            t.reading is not None and t.reading.across and ((batch and not told.said.cube) or asked or _of_one(function, t, right, budget))
        )
        lone = t.reading is not None and "the sum over all axes" in t.reading.text and all(r.group.axes == 1 for r in right)
        if unheeded or optional or across or (lone and right):
            remarks.append(finding.sentence)
        else:
            findings.setdefault(t.reading.text if t.reading else "", finding)
    if right and unnamed:
        t = max(unnamed, key=lambda t: t.group.axes == 2)
        text = f"it takes {family}, although its parameters are named for {t.group.family}, of which it gives something else"
        truth = next(t.group.readings().right())
        findings[text] = Finding(text, shown(t.group.arguments[0]), shown((t.got[0],)), shown((truth.values[0],)))
    if right:
        again = unsteady(function, [t for t in tried if t in own or t.group.presentation == family], budget)
        findings |= {again.sentence: again} if again else {}
        leaks = leak(function, [t for t in tried if t.group.family == family and _heeded(t, told)], budget)
        findings |= {leaks.sentence: leaks} if leaks else {}
        checked = _checked(function, name, family, [t for t in own if t.reading and t.reading.right], budget)
        for told_finding, accuses in checked:
            if accuses and not isinstance(told_finding, str):
                elsewhere = "" if findings or told_finding.sentence.startswith("the value is right") else "right elsewhere, but "
                found = replace(told_finding, sentence=elsewhere + told_finding.sentence)
                findings.setdefault(told_finding.sentence, found)
            else:
                remarks.append(told_finding if isinstance(told_finding, str) else told_finding.sentence)
        rest = left(tried, family, right)
        if rest and not findings:
            given = " ".join((rest[0].group.shapes(), rest[0].group.presentation.removeprefix(family).lstrip(", "))).strip()
            remarks.append(f"given shapes {given} it returns something else, which no reading explains")
        remarks += refused(tried, family, right, told, budget)
    else:
        said = {t.reading.text for t in wrong if t.reading}
        others = {t.group.family: t.reading.text for t in reversed(tried) if t.reading and t.group.family != family}
        others = {p: text for p, text in others.items() if text not in said}
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
    if right and not findings and (open_one := unsettled(function, tried, family, right, told, budget)):
        alone = "alone it is" if all(t.group.axes == 1 for t in right) and open_one.group.axes > 1 else "it is"
        return Report(name, "undecided", f"{alone} {reading}, but {unread([open_one], told, budget, [])}", 0)
    return Report(name, "differs" if findings else "agrees", reading, probes, tuple(findings.values()), tuple(dict.fromkeys(remarks)))


def _heeded(t: Fit, told: Declared) -> bool:
    """Whether a mask is given to a parameter that is named for one; ignored labels to code that speaks of them."""
    masked = t.how.parameter("mask")
    return masked.role == "mask" if masked else told.ignores and not told.masks


def _of_one(function: Callable[..., Any], t: Fit, right: list[Fit], budget: Budget) -> bool:
    """Whether it takes one distribution as a list and no batch as one: plain Python, never written for a batch."""

    def taken(t: Fit) -> bool:
        values = dict(zip(t.group.roles, t.group.arguments[0], strict=True))
        return call(function, t.how, values, "lists", budget) is not None

    return not taken(t) and any(taken(r) for r in right if r.group.axes == 1)


def _finding(t: Fit, alone: bool) -> Finding:
    assert t.reading is not None
    reading = t.reading.text.replace(*(OF_LABELS if ", some of them" in t.group.presentation else OF_A_MASK))
    text = f"this is {reading}" if alone else f"for {t.group.presentation} of shape {t.group.shapes()} it gives {reading}"
    truths = list(t.group.readings().right())
    truth = next((r for r in truths if r.values[0].shape == t.got[0].shape), truths[0] if truths else None)
    expected = "undefined there" if truth is None else shown((truth.values[0],))
    return Finding(text, shown(t.group.arguments[0]), shown((t.got[0],)), expected)


def _checked(
    function: Callable[..., Any], name: str, family: str, fits: list[Fit], budget: Budget
) -> Iterator[tuple[Finding | str, bool]]:  # fmt: skip
    """The edges and the gradients of a presentation in which it is right."""
    plain = min(fits, key=lambda t: (len(t.group.roles), t.group.axes != 2))

    def at(arguments: Arguments) -> Array | None:
        values = _shaped(arguments, plain.group.axes)
        filled = (*values, *plain.group.arguments[0][len(values) :])
        done = call(function, plain.how, dict(zip(plain.group.roles, filled, strict=False)), plain.library, budget)
        if done is not None and plain.leaf < len(done.leaves):
            return done.leaves[plain.leaf][1]
        return None

    yield from edges(at, name, family, left_out(fits))
    for found in hidden(at, name, family):
        yield found, True
    unit = 1 / LN2 if plain.reading is not None and " in bits" in plain.reading.text else 1.0
    for note in notes(at, name, family, unit):
        yield note, False
    if plain.library.startswith("torch") and not plain.rough and name not in STOPPED:
        for slope, remark in gradients(function, plain.group, plain.how, plain.leaf, budget):
            yield (remark, False) if slope is None else (slope, True)
        if family == "probabilities" and name in ("kl_divergence", "entropy", "jensen_shannon_divergence"):
            for remark in zero_masses(function, plain.how, plain.group.roles, plain.leaf, budget):
                yield remark, False


def _shaped(arguments: Arguments, axes: int) -> Arguments:
    """The same probe as a batch, as a sequence of three equal positions or as its first row, where that is what is taken."""
    missing = axes - np.ndim(arguments[0])
    if missing > 0 and np.ndim(arguments[0]) == 1:
        arguments, missing = tuple(np.asarray(a)[None] for a in arguments), missing - 1
    if missing > 0:
        arguments = tuple(np.repeat(np.asarray(a)[:, None], 3, axis=1) for a in arguments)
    if missing < 0 and np.ndim(arguments[0]) == 3:
        arguments, missing = tuple(np.asarray(a).reshape(-1, *np.shape(a)[2:]) for a in arguments), missing + 1
    if missing < 0 and np.ndim(arguments[0]) == 2:
        arguments = tuple(np.asarray(np.asarray(a)[0]) for a in arguments)
    return arguments


def unread(tried: list[Fit], told: Declared, budget: Budget, groups: list[Group]) -> str:
    """Why there is no verdict: what it takes, what it raised, or what came back."""
    if tried:
        t = tried[0]
        given, got = shown(t.group.arguments[0]), shown((t.got[0],))
        return f"no convention or mistake of the catalogue fits its values: {t.group.presentation} {given} gives {got}"
    takes = ", ".join(p.name for p in told.parameters or ())
    forms = list(dict.fromkeys(g.family for g in groups))
    raised = f"; probes raised {budget.raised}" if budget.errors else "; it gave no numbers" if told.parameters else ""
    return f"it takes none of the probes ({'; '.join(forms[:5])}): its parameters are ({takes}){raised}"
