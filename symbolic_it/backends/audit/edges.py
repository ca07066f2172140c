"""Edges: inputs at which ordinary values say nothing, where an infinity, a nan or a sign shows what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from .estimators import FORMULAS
from .probes import IGNORED, entropy
from .reading import Arguments, Array
from .report import Finding, shown

CLIPS = "it clips, or adds a constant inside the logarithm"
#: Losses of a margin that go as it does where it is far below 0.
MARGINS = ("dpo_loss", "simpo_loss", "bradley_terry_loss")
CROSS_ENTROPIES = ("cross_entropy", "softmax_cross_entropy")
Caller = Callable[[Arguments], Array | None]


@dataclass(frozen=True, slots=True)
class Edge:
    """An input, the value there if it is one number, and what to say; ``accuses``: a nan or a negative value there is a mistake."""

    arguments: Arguments
    expected: float | None
    sentence: str
    accuses: bool = True
    negative: bool = False
    infinite: bool = False  # so may be an overflow
    large: str = "large logits give"
    cause: str = "softmax first, then log"
    implied_by: str = ""  # another sentence, after which this one says nothing new


def edges(f: Caller, quantity: str, family: str, padding: frozenset[int] = frozenset()) -> Iterator[tuple[Finding, bool]]:
    """What shows at the edges of a quantity that agrees elsewhere; and whether it accuses. ``padding``: labels that it leaves out."""
    said: set[str] = set()
    for edge in _cases(quantity, family, padding):
        value = f(edge.arguments)
        if value is None or not value.size:
            continue
        nan = bool(np.isnan(value).any())
        # a value a little below zero is rounding, worth a remark; a nan is a mistake
        truth = "finite" if edge.expected is None else f"{edge.expected:.10g}" if np.isfinite(edge.expected) else "a finite loss"
        if np.isinf(value).any() and edge.expected is not None and edge.infinite:
            got = f"{value.max():.6g}"
            yield Finding(f"{edge.large} {got}, not {truth}: {edge.cause}", shown(edge.arguments), got, truth), False
        if edge.sentence in said or edge.implied_by in said:
            continue
        if nan or (edge.negative and (value < -1e-300).any()):
            got = "nan" if nan else f"{value.min():.6g}"
            said.add(edge.sentence)
            yield (
                Finding(edge.sentence.replace("GOT", got).replace("TRUTH", truth), shown(edge.arguments), got, truth),
                edge.accuses and nan,
            )


def hidden(f: Caller, quantity: str, family: str) -> Iterator[Finding]:
    """Where a clip or a constant is so large that a probability of 1e-4 is not seen, beside one of 1/16: whatever is summed or counted."""
    for rare, mild, ratios in _rare(quantity, family):
        one, other = f(rare), f(mild)
        if one is None or other is None or not np.isfinite(one).all() or not np.isfinite(other).all() or not other.sum():
            continue
        got, usual = float(one.sum()), float(other.sum())
        if not any(abs(got / usual / r - 1) < 0.05 for r in ratios):
            expected = usual * ratios[0]
            told = f"a probability of 1e-4 gives {got:.4g}, not {expected:.4g}: {CLIPS}, as large as that"
            yield Finding(told, shown(rare), f"{got:.6g}", f"{expected:.6g}")
            return


def _rare(quantity: str, family: str) -> Iterator[tuple[Arguments, Arguments, tuple[float, ...]]]:
    """Equal rows with a probability of 1e-4, the same with 1/16, and how many times as much the first may be, in either direction."""
    rare, mild, half = np.array([1 - 1e-4, 1e-4]), np.array([15 / 16, 1 / 16]), np.array([0.5, 0.5])
    once = float(np.log(rare[1]) / np.log(mild[1]))
    if family == "probabilities" and quantity in (*CROSS_ENTROPIES, "kl_divergence"):

        def value(p: Array, q: Array) -> float:
            return float(-p @ np.log(q)) - (float(entropy(p)) if quantity == "kl_divergence" else 0.0)

        ratios = value(half, rare) / value(half, mild), value(rare, half) / value(mild, half)
        yield (half, rare), (half, mild), ratios
        yield (rare, half), (mild, half), ratios[::-1]
    elif family == "probabilities and labels" and quantity in CROSS_ENTROPIES:
        labels = np.ones(3, dtype=np.int64)
        yield (np.array([rare] * 3), labels), (np.array([mild] * 3), labels), (once,)
    elif quantity == "binary_cross_entropy" and "targets in" in family and "logits" not in family:
        turn = 1 if family.startswith("targets") else -1
        given = [(np.ones(2), np.full(2, p[1]))[::turn] for p in (rare, mild)]
        yield given[0], given[1], (once,)


def _cases(quantity: str, family: str, padding: frozenset[int]) -> Iterator[Edge]:
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.25, 0.5, 0.25])
    near = np.array([0.3, 0.3, 0.4])
    divergence = quantity in ("kl_divergence", "jensen_shannon_divergence", "jensen_shannon_distance", "jeffreys_divergence")
    zero = "0 log 0 is GOT: where a mass is zero it gives GOT, and the quantity is TRUTH"
    if family == "probabilities":
        if quantity == "entropy":
            yield Edge((p,), float(np.log(2)), zero)
        if quantity == "binary_entropy":
            yield Edge((np.array([0.0]),), 0.0, zero)
        if quantity in ("kl_divergence", "jensen_shannon_divergence"):
            yield Edge((p, q), float(0.5 * np.log(2)), zero)
            yield Edge((p, p), 0.0, "an outcome without mass in both gives GOT (0 log(0/0) is 0)", False, implied_by=zero)
        if quantity.startswith("jensen_shannon"):
            text = "near-equal p and q give GOT, not a small value >= 0"
            for k in range(12):
                yield Edge((near, near * (1 + 1e-9 * np.sin(k + np.arange(3)))), 0.0, text, quantity.endswith("divergence"), True)
    if family == "log-probabilities" and quantity in ("kl_divergence", "entropy"):
        with np.errstate(divide="ignore"):
            given = (np.log(p), np.log(q)) if quantity == "kl_divergence" else (np.log(p),)
        yield Edge(given, float(0.5 * np.log(2)), "a log-probability of -inf gives GOT (0 log 0 is 0)", False)
    if family == "logits" and (divergence or quantity == "entropy"):
        big = np.array([1000.0, 0.0, -1000.0])
        yield Edge((big, big[::-1].copy())[: 1 + divergence], None, "large logits give GOT", False)
    if family == "logits and labels":
        # three rows, and labels that are no padding: some callables shift or mask
        label = next((n for n in (1, 2, 0) if n not in padding), 1)
        big, sure = (np.array([np.insert(others, label, own)] * 3) for own, others in ((0.0, [1000.0, -1000.0]), (1000.0, [0.0, -1000.0])))
        if "perplexity" not in quantity and quantity != "brier_score":
            for z, loss in ((big, 1000.0), (sure, 0.0)):
                yield Edge((z, np.full(3, label)), loss, "large logits give GOT: the largest is not subtracted before exp", infinite=True)
        yield Edge((np.zeros((1, 2, 3)), np.full((1, 2), IGNORED)), 0.0, "a batch whose labels are all ignored gives GOT (0/0)", False)
    if quantity == "kl_estimator_k3" and family == "log-probabilities of two policies":
        rng = np.random.default_rng(0)
        base = -rng.exponential(size=200).astype(np.float32)
        text = "near-equal log-probabilities in float32 give GOT, below zero: e^d - 1 - d cancels"
        yield Edge((base, (base + 1e-4 * rng.normal(size=200)).astype(np.float32)), 0.0, text, False, True)
        yield Edge((np.array([-200.0, -1.0]), np.array([-1.0, -200.0])), None, "distant log-probabilities give GOT")
    if quantity in ("log_sum_exp", "softmax") and family == "logits":
        text = "large logits give GOT: the largest is not subtracted before exp"
        cause = "the largest is not subtracted before exp"
        yield Edge((np.array([1000.0, 0.0, -1000.0]),), 1000.0, text, False, infinite=quantity != "softmax", cause=cause)
    if quantity in MARGINS and family.partition(" of chosen and rejected")[0] in ("log-ratios", "log-probabilities", "rewards"):
        low, high, none = np.array([-1e6]), np.array([-1.0]), np.zeros(1)
        of = (low, high) if "policy" not in family else (low, high, none, none)
        told = "a margin far below 0 gives"
        cause = "log of a sigmoid that is 0 there, or exp that overflows"
        yield Edge(of, np.inf, f"{told} GOT", infinite=True, large=told, cause=cause)


def notes(f: Caller, quantity: str, family: str, unit: float = 1.0) -> Iterator[str]:
    """What is worth knowing and no mistake: silent normalisation, clipping, a constant inside a logarithm; ``unit``: of a nat."""
    if family == "probabilities" and quantity in ("kl_divergence", "entropy"):
        p, q = np.array([0.25, 0.5, 0.25]), np.array([7.0, 10.0, 7.0]) / 24
        one, two = (f((a,) if quantity == "entropy" else (a, q)) for a in (p, 2 * p))
        if one is not None and two is not None and np.allclose(one, two, rtol=1e-9):
            yield "it normalises its input silently: [0.5, 1, 0.5] gives the value of [0.25, 0.5, 0.25]"
    if family == "probabilities" and quantity == "kl_divergence":
        value = f((np.array([0.5, 0.5]), np.array([0.0, 1.0])))
        if value is not None and value.size and np.isfinite(value).all():
            yield f"{CLIPS}: p = [0.5, 0.5], q = [0, 1] gives {value.max():.6g}, the divergence is inf"
    if family == "probabilities" and quantity == "entropy":
        p = np.array([1 - 1e-12, 1e-12])
        value, truth = f((p,)), float(entropy(p)) * unit
        if value is not None and value.shape[-1:] == p.shape:  # the terms, not summed
            value = value.sum(-1)
        if value is not None and value.size and np.isfinite(value).all() and abs(value.max() / truth - 1) > 1e-3:
            told = f"p = [1 - 1e-12, 1e-12] gives {value.max():.4g}, the entropy is {truth:.4g}"
            yield f"near certainty it is off (a constant inside the logarithm?): {told}"
    if family == "probabilities and labels" and quantity != "brier_score":
        value = f((np.array([[0.5, 0.5, 0.0]]), np.array([2])))
        if value is not None and value.size and np.isfinite(value).all():
            yield f"{CLIPS}: a label of probability 0 gives {value.max():.6g}, the loss is inf"
    if quantity.startswith("kl_estimator") and family == "log-probabilities of two policies":
        meant = FORMULAS[quantity]

        def at(d: float) -> Array | None:
            return f((np.array([-40.0]), np.array([-40.0 + d])))

        for d in (-30.0, 30.0):
            value, mild = at(d), at(d / 30)  # what is summed over a sequence is so in both
            if value is None or mild is None or not value.size or value.shape != mild.shape:
                continue
            shares = [mild / meant(np.asarray(sign * d / 30)) * meant(np.asarray(sign * d)) for sign in (1, -1)]
            if not any(np.isclose(value, s, rtol=1e-3).any() for s in shares):
                yield f"it clamps: log-probabilities {d:+g} apart give {value.max():.6g}, {d / 30:+g} apart {mild.max():.6g}"
                return
