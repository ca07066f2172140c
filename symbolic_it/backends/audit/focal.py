"""Readings of the focal loss of a label: (1 - p)^gamma (-log p), and what is taken for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from .binary import Drawn, binary_loss_groups, rows_of
from .names import Declared
from .probes import log_softmax, nll
from .reading import Array, Core, Group
from .smoothing import Cases
from .tokens import label_groups, one_hot_groups

GAMMAS = (0.5, 1.0, 1.5, 2.0, 3.0, 5.0)


#: Of a loss -log p and gamma, what is taken for the focal loss.
NOT_FOCAL: tuple[tuple[str, Callable[[Array, float], Array]], ...] = (
    ("p^gamma (-log p): the weight is p, not 1 - p,", lambda r, g: np.exp(-g * r) * r),
    ("-(1 - p)^gamma p, without the logarithm,", lambda r, g: -((1 - np.exp(-r)) ** g) * np.exp(-r)),
    ("(1 - p) (-log p)^gamma: gamma is on the loss, not on the weight,", lambda r, g: (1 - np.exp(-r)) * r**g),
    ("((1 - p) (-log p))^gamma: gamma is on the loss too,", lambda r, g: ((1 - np.exp(-r)) * r) ** g),
    ("(1 - p)^gamma, without -log p,", lambda r, g: (1 - np.exp(-r)) ** g),
    ("gamma (1 - p) (-log p): gamma multiplies, it is no exponent,", lambda r, g: g * (1 - np.exp(-r)) * r),
    ("(1 - gamma p) (-log p): gamma multiplies, it is no exponent,", lambda r, g: (1 - g * np.exp(-r)) * r),
    ("(1 + p)^gamma (-log p), with a sign turned,", lambda r, g: (1 + np.exp(-r)) ** g * r),
    ("(1 - p^gamma) (-log p),", lambda r, g: -np.expm1(-g * r) * r),
    ("(1 - log p)^gamma (-log p): the weight takes log p, not p,", lambda r, g: (1 + r) ** g * r),
)


def focal_cores(cases: Cases, form: str, told: Declared) -> list[Core]:
    """The gamma that is declared alone, else any; a weight alpha that is not declared is another convention."""
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
        amount = f"gamma = {g:g}{f', although its gamma is {said:g}' if other else ''}"
        out.append(Core(f"the focal loss, {amount},", rows(lambda r, g=g: (1 - np.exp(-r)) ** g * r), other))
        for text, f in NOT_FOCAL:
            out.append(Core(f"{text} not the focal loss, {amount},", rows(lambda r, g=g, f=f: f(r, g)), 1 + other))
        for a in dict.fromkeys((*((weight,) if weight else ()), 0.25, 0.5, 0.75)):
            text, own_alpha = f"{a:g} times the focal loss, a weight alpha of all classes, {amount},", a == weight
            told_as = f"its alpha, {a:g}, is a weight of all classes alike" if own_alpha else ""
            out.append(Core(text, rows(lambda r, g=g, a=a: a * (1 - np.exp(-r)) ** g * r), other + (not own_alpha), remark=told_as))
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


def focal_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Logits or probabilities with labels; probabilities with one-hot labels; binary targets."""
    yield from label_groups(told, unit, focal_cores, 110, {"gamma": 2.0, "order": 1.0})
    yield from one_hot_groups(told, unit, focal_cores, 115, {"gamma": 2.0, "order": 1.0})
    for of_logits in (True, False):
        for group in binary_loss_groups(of_logits, told, unit, lambda drawn, form, meant: _two_classes(drawn, form, meant, told)):
            if ("logits" in group.family) == of_logits:
                yield replace(group, constants={**group.constants, "gamma": 2.0, "order": 1.0})


def _two_classes(cases: Drawn, form: str, meant: str, told: Declared) -> list[Core]:
    """The focal loss of a coin; alpha on the positive and 1 - alpha on the negative class is customary here."""
    own = told.default("gamma")
    said = 2.0 if any(p.role == "gamma" and p.required for p in told.parameters or ()) else own if isinstance(own, int | float) else None
    alpha = told.default("order")
    out: list[Core] = []
    if form != meant:
        return out
    for g in dict.fromkeys((*((float(said),) if said is not None else ()), *GAMMAS)):
        other = int(said is not None and g != said)
        for a in dict.fromkeys((None, *((float(alpha),) if isinstance(alpha, int | float) else ()), 0.25, 0.75)):
            stray = int(a is not None and isinstance(alpha, int | float) and a != alpha) + int(a is not None and alpha is None)
            weighted = "" if a is None else f", alpha = {a:g}"
            title = f"the binary focal loss, gamma = {g:g}{weighted},"
            one, two = (1.0, 1.0) if a is None else (a, 1 - a)
            for text, faults, f in TWO_CLASSES:

                def value(t: Array, p: Array, _: Array, f: TwoClasses = f, g: float = g, one: float = one, two: float = two) -> Array:
                    return np.asarray(one * t * f(p, g) + two * (1 - t) * f(1 - p, g))

                out.append(Core(title + text, rows_of(cases, form, value), other + stray + faults))
            wrong = "(1 - p)^gamma weighs both classes:"

            def uneven(t: Array, p: Array, _: Array, g: float = g, a: float | None = a) -> Array:
                return np.asarray((1.0 if a is None else a) * (1 - p) ** g * -(t * np.log(p) + (1 - t) * np.log1p(-p)))

            out.append(Core(f"{title} {wrong}", rows_of(cases, form, uneven), 1 + other))
            if a is not None:

                def alike(t: Array, p: Array, _: Array, g: float = g, a: float = a) -> Array:
                    return np.asarray(-a * (t * (1 - p) ** g * np.log(p) + (1 - t) * p**g * np.log1p(-p)))

                out.append(Core(f"{title} with alpha on both classes:", rows_of(cases, form, alike), 1 + other))
    return out


TwoClasses = Callable[[Array, float], Array]
#: Of the probability of the class that it is, and gamma.
TWO_CLASSES: tuple[tuple[str, int, TwoClasses], ...] = (
    ("", 0, lambda p, g: -((1 - p) ** g) * np.log(p)),
    (" with the weight p^gamma, not (1 - p)^gamma:", 1, lambda p, g: -(p**g) * np.log(p)),
)
