"""The audit of one callable: probes in every presentation, the readings that fit, then the edges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ...quantities import load
from .call import call, libraries, second_is_target
from .divergences import divergence_groups, entropy_groups, jsd_groups
from .edges import REMARKS, edges, notes
from .edges import shown as _shown
from .losses import cross_entropy_groups, estimator_groups, perplexity_groups, preference_groups, smoothing_groups
from .reading import Array, Group, Reading
from .report import Finding, Report

QUANTITIES = (
    "kl_divergence", "jensen_shannon_divergence", "entropy", "softmax_cross_entropy", "label_smoothing_cross_entropy", "perplexity",
    "sequence_perplexity", "kl_estimator_k1", "kl_estimator_k2", "kl_estimator_k3", "dpo_loss",
)  # fmt: skip
CLOSE = 1e-5  # a float32 computation of a right formula stays within; readings are further apart


def audit(function: Callable[..., Any], quantity: str, inputs: str | None = None) -> Report:
    """What `function` really computes, told it is `quantity` with arguments in the order of its symbol.

    ``inputs`` ("probabilities", "log-probabilities", "logits" ...) says what it takes, where several would fit. It is called
    with NumPy arrays, and with torch tensors where torch is imported. Raises KeyError for a quantity without probes.
    """
    name = load(quantity).name
    if name not in QUANTITIES:
        raise KeyError(f"audit: no probes for {name}; there are probes for {', '.join(QUANTITIES)}")
    tried: list[tuple[Group, Reading, str, tuple[Array, ...]]] = []
    for library in libraries():
        for group in _groups(function, name):
            if inputs is not None and group.presentation != inputs.replace("_", "-"):
                continue
            values = [call(function, a, library) for a in group.arguments]
            if any(v is None for v in values):
                continue
            got = tuple(v for v in values if v is not None)
            fitting = [r for r in group.readings if _fits(r, got)]
            if fitting:
                tried.append((group, next((r for r in fitting if r.right), fitting[0]), library, got))
        if tried:
            break
    if not tried:
        return Report(name, "undecided", "no convention or mistake of the catalogue fits its values (or it takes none of the probes)", 0)
    return _judged(function, name, tried)


def _groups(function: Callable[..., Any], name: str) -> Iterator[Group]:
    if name == "kl_divergence":
        return divergence_groups(second_is_target(function))
    if name.startswith("kl_estimator"):
        return estimator_groups(name)
    groups = {
        "jensen_shannon_divergence": jsd_groups,
        "entropy": entropy_groups,
        "softmax_cross_entropy": cross_entropy_groups,
        "label_smoothing_cross_entropy": smoothing_groups,
        "perplexity": perplexity_groups,
        "sequence_perplexity": perplexity_groups,
        "dpo_loss": preference_groups,
    }
    return groups[name]()


def _fits(reading: Reading, got: tuple[Array, ...]) -> bool:
    return all(
        v.shape == g.shape and bool(np.isfinite(g).all()) and bool((np.abs(v - g) <= CLOSE * np.maximum(np.abs(v), 0.01)).all())
        for v, g in zip(reading.values, got, strict=True)
    )


def _judged(function: Callable[..., Any], name: str, tried: list[tuple[Group, Reading, str, tuple[Array, ...]]]) -> Report:
    """A presentation in which it is right somewhere is the one it takes; else the first one that fits."""
    right = [t for t in tried if t[1].right]
    presentation = right[0][0].presentation if right else tried[0][0].presentation
    family = _family(presentation)
    own = [t for t in tried if _family(t[0].presentation) == family]
    findings: dict[str, Finding] = {}
    wrong = [t for t in own if not t[1].right]
    if not right:  # one sentence: of a batch where there is one
        wrong = [next((t for t in wrong if np.ndim(t[0].arguments[0][0]) > 1), wrong[0])]
    for group, reading, _, got in wrong:
        truth = next(r for r in group.readings if r.right)
        text = f"this is {reading.text}" if not right else f"for {_shape(group)} it gives {reading.text}"
        findings.setdefault(reading.text, Finding(text, _shown(group.arguments[0]), _shown((got[0],)), _shown((truth.values[0],))))
    library, remarks = own[0][2], list(notes(function, name, family, own[0][2]))
    if not findings:
        for finding in edges(function, name, family, library):
            if any(word in finding.sentence for word in REMARKS):
                remarks.append(finding.sentence)
            else:
                findings.setdefault(finding.sentence, finding)
    elif not right:
        others = {t[0].presentation: t[1].text for t in reversed(tried) if _family(t[0].presentation) != family}
        remarks += [f"given {presentation} it is {text}" for presentation, text in others.items()]
    told = "; ".join(dict.fromkeys(t[1].text for t in own))
    probes = sum(len(t[0].arguments) for t in own)
    return Report(
        name, "differs" if findings else "agrees", f"{told}, from {family}", probes, tuple(findings.values()), tuple(dict.fromkeys(remarks))
    )


def _family(presentation: str) -> str:
    """What is taken, whether or not some labels are ignored or scores are given token by token."""
    return presentation.split(", some")[0].removeprefix("token ")


def _shape(group: Group) -> str:
    shapes = [str(np.shape(a)) for a in group.arguments[0]]
    return f"{group.presentation} of shape {', '.join(shapes)}"
