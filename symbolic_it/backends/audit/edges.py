"""Edges: inputs at which ordinary values say nothing, where an infinity, a nan or a sign shows what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .call import call
from .losses import IGNORED
from .reading import Arguments
from .report import Finding

#: What is worth saying and accuses nobody: the value is undefined there, or the precision is not the formula's fault.
REMARKS = ("all ignored", "float32", "gradient", "without mass in both", "of -inf")


def edges(function: Callable[..., Any], quantity: str, presentation: str, library: str) -> Iterator[Finding]:
    """What shows at the edges of a quantity that agrees elsewhere."""
    for arguments, expected, sentence in _cases(quantity, presentation):
        value = call(function, arguments, library)
        if value is None or not value.size:
            continue
        if np.isnan(value).any() or (expected is not None and expected >= 0 and (value < -1e-300).any() and "negative" in sentence):
            got = "nan" if np.isnan(value).any() else f"{value.min():.6g}"
            yield Finding(sentence.replace("GOT", got), shown(arguments), got, f"{expected:.10g}" if expected is not None else "finite")
    if library == "torch":
        yield from _gradients(function, quantity, presentation)


def _cases(quantity: str, presentation: str) -> Iterator[tuple[Arguments, float | None, str]]:
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.25, 0.5, 0.25])
    near = np.array([0.3, 0.3, 0.4])
    zero = "0 log 0 is GOT, not 0"
    if presentation == "probabilities":
        if quantity == "entropy":
            yield (p,), float(np.log(2)), zero
        if quantity in ("kl_divergence", "jensen_shannon_divergence"):
            yield (p, q), float(0.5 * np.log(2)), zero
            yield (p, p), 0.0, "an outcome without mass in both gives GOT (0 log(0/0) is 0)"
        if quantity == "jensen_shannon_divergence":
            text = "near-equal p and q give GOT (negative or nan), not a small value >= 0"
            for k in range(12):
                yield (near, near * (1 + 1e-9 * np.sin(k + np.arange(3)))), 0.0, text
    if presentation == "log-probabilities" and quantity in ("kl_divergence", "entropy"):
        with np.errstate(divide="ignore"):
            given = (np.log(p), np.log(q)) if quantity == "kl_divergence" else (np.log(p),)
        yield given, float(0.5 * np.log(2)), "a log-probability of -inf gives GOT (0 log 0 is 0)"
    if presentation.startswith("logits and labels"):
        big = np.array([[1000.0, 0.0, -1000.0]])
        yield (big, np.array([1])), 1000.0, "large logits give GOT: the largest is not subtracted before exp"
        z = np.zeros((1, 2, 3))
        yield (z, np.full((1, 2), IGNORED)), 0.0, "a batch whose labels are all ignored gives GOT (0/0)"
    if quantity == "kl_estimator_k3" and presentation.startswith("log-prob"):
        rng = np.random.default_rng(0)
        base = -rng.exponential(size=200).astype(np.float32)
        shifted = (base + 1e-4 * rng.normal(size=200)).astype(np.float32)
        yield (base, shifted), 0.0, "near-equal log-probabilities in float32 give GOT, negative: e^d - 1 - d cancels"
        yield (np.array([-200.0, -1.0]), np.array([-1.0, -200.0])), None, "distant log-probabilities give GOT"
    if quantity == "dpo_loss" and presentation.startswith("log-ratios"):
        extra = (0.2,) if presentation.endswith("beta") else ()
        yield (np.array([-9000.0]), np.array([9000.0]), *extra), None, "a large margin gives GOT"


def _gradients(function: Callable[..., Any], quantity: str, presentation: str) -> Iterator[Finding]:
    """A nan in a gradient whose limit exists: at a zero of the masses."""
    import torch

    if presentation != "probabilities" or quantity not in ("kl_divergence", "entropy", "jensen_shannon_divergence"):
        return
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.25, 0.5, 0.25])
    given = [torch.tensor(a, requires_grad=True) for a in ((p,) if quantity == "entropy" else (p, q))]
    try:
        value = function(*given)
        value.sum().backward()
    except Exception:  # not differentiable: nothing to say
        return
    if torch.isfinite(value.detach()).all() and any(a.grad is not None and bool(torch.isnan(a.grad).any()) for a in given):
        yield Finding("the gradient at a mass of 0 is nan, although the value is finite", shown((p, q)[: len(given)]), "nan", "no nan")


def notes(function: Callable[..., Any], quantity: str, presentation: str, library: str) -> Iterator[str]:
    """What is worth knowing and no mistake: silent normalisation, clipping."""
    if presentation != "probabilities" or quantity not in ("kl_divergence", "entropy"):
        return
    p = np.array([0.25, 0.5, 0.25])
    one = call(function, (p,) if quantity == "entropy" else (p, p[::-1] * 0.5 + 0.25 * 2 / 3), library)
    two = call(function, (2 * p,) if quantity == "entropy" else (2 * p, p[::-1] * 0.5 + 0.25 * 2 / 3), library)
    if one is not None and two is not None and np.allclose(one, two, rtol=1e-9):
        yield "it normalises its input silently: [0.5, 1, 0.5] gives the value of [0.25, 0.5, 0.25]"
    if quantity == "kl_divergence":
        value = call(function, (np.array([0.5, 0.5]), np.array([0.0, 1.0])), library)
        if value is not None and np.isfinite(value).all():
            yield f"it clips: p = [0.5, 0.5], q = [0, 1] gives {value.max():.6g}, the divergence is inf"


def shown(arguments: Arguments) -> str:
    return "; ".join(np.array2string(np.asarray(a), precision=6, threshold=12, separator=", ").replace("\n", "") for a in arguments)
