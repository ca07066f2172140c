"""Readings of the focal loss of a label: (1 - p)^gamma (-log p), and what is taken for it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .names import Declared
from .probes import log_softmax, nll
from .reading import Array, Core
from .smoothing import Cases

GAMMAS = (0.5, 1.0, 1.5, 2.0, 3.0, 5.0)


#: Of a loss -log p and gamma, what is taken for the focal loss.
NOT_FOCAL: tuple[tuple[str, Callable[[Array, float], Array]], ...] = (
    ("p^gamma (-log p): the weight is p, not 1 - p,", lambda r, g: np.exp(-g * r) * r),
    ("(1 - p)^gamma, without -log p,", lambda r, g: (1 - np.exp(-r)) ** g),
    ("gamma (1 - p) (-log p): gamma multiplies, it is no exponent,", lambda r, g: g * (1 - np.exp(-r)) * r),
    ("(1 + p)^gamma (-log p), with a sign turned,", lambda r, g: (1 + np.exp(-r)) ** g * r),
    ("(1 - p^gamma) (-log p),", lambda r, g: -np.expm1(-g * r) * r),
    ("(1 - log p)^gamma (-log p): the weight takes log p, not p,", lambda r, g: (1 + r) ** g * r),
)


def focal_cores(cases: Cases, form: str, told: Declared) -> list[Core]:
    """The gamma that is declared alone, else any; a class weight alpha is another convention."""
    lp = [log_softmax(z) for z, _ in cases]
    losses = [nll(a, y) for a, (_, y) in zip(lp, cases, strict=True)]
    kept = [y >= 0 for _, y in cases]
    own = told.default("gamma")
    alpha = next((p.default for p in (*(told.parameters or ()), *told.attributes) if "alpha" in p.words), None)
    weight = float(alpha) if isinstance(alpha, int | float) and alpha not in (0, 1) else None
    out: list[Core] = []

    def rows(f: object, of: list[Array] = losses) -> list[Array]:
        assert callable(f)
        return [np.where(k, f(r), 0.0) for r, k in zip(of, kept, strict=True)]

    required = any(p.role == "gamma" and p.required for p in told.parameters or ())
    said = 2.0 if required else float(own) if isinstance(own, int | float) else None
    for g in dict.fromkeys((*((said,) if said is not None else ()), *GAMMAS)):
        other = int(said is not None and g != said)
        amount = f"gamma = {g:g}" + f", although its gamma is {said:g}" * other
        out.append(Core(f"the focal loss, {amount},", rows(lambda r, g=g: (1 - np.exp(-r)) ** g * r), other))
        for text, f in NOT_FOCAL:
            out.append(Core(f"{text} not the focal loss, {amount},", rows(lambda r, g=g, f=f: f(r, g)), 1 + other))
        for a in dict.fromkeys((*((weight,) if weight else ()), 0.25, 0.5, 0.75)):
            text = f"{a:g} times the focal loss, a weight alpha of all classes, {amount},"
            out.append(Core(text, rows(lambda r, g=g, a=a: a * (1 - np.exp(-r)) ** g * r), 1 + other))
        if losses[0].ndim:
            text = f"the focal weight of the batch's mean loss, not of each label's, {amount},"
            means = [np.asarray(r[k].mean()) for r, k in zip(losses, kept, strict=True)]
            out.append(Core(text, [(1 - np.exp(-m)) ** g * m for m in means], 1 + other, fixed=True))
        if form == "logits":
            text = f"the focal loss of softmax(softmax z): probabilities are taken for logits, {amount},"
            again = [nll(log_softmax(np.exp(a)), y) for a, (_, y) in zip(lp, cases, strict=True)]
            out.append(Core(text, rows(lambda r, g=g: (1 - np.exp(-r)) ** g * r, again), 1 + other))
            kinds = [_binary(z, y) for z, y in cases]
            for a in (None, weight or 0.25):
                text = "the binary focal losses of the K classes, a sigmoid of each, not a softmax"
                told_as = f"{text}{'' if a is None else f', alpha = {a:g}'}, {amount},"
                terms = [_weighted(p, t, g, a) for p, t in kinds]
                for how, found in (("averaged over the classes", [t.mean(-1) for t in terms]), ("summed", [t.sum(-1) for t in terms])):
                    out.append(Core(f"{told_as} {how},", [np.where(k, r, 0.0) for r, k in zip(found, kept, strict=True)], 2 + other))
    out.append(Core("the cross-entropy of the label: no focal weight", rows(lambda r: r), int(said != 0)))
    return out


def _binary(z: Array, y: Array) -> tuple[Array, Array]:
    return 1 / (1 + np.exp(-z)), np.eye(z.shape[-1])[np.where(y < 0, 0, y)]


def _weighted(p: Array, t: Array, gamma: float, alpha: float | None) -> Array:
    right = p * t + (1 - p) * (1 - t)
    weight = 1.0 if alpha is None else alpha * t + (1 - alpha) * (1 - t)
    return np.asarray(-weight * (1 - right) ** gamma * np.log(right))
