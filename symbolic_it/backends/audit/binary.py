"""Probes of the binary cross-entropy of probabilities or logits with targets, entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .entrywise import Entries, entry_groups
from .names import Declared, presentations_of
from .reading import Array, Core, Group
from .vocabulary import LABELS

TARGETS = LABELS | {"t", "binary"}
PREDICTED = frozenset({"pred", "preds", "prediction", "predictions", "predicted", "hat", "output", "outputs", "input", "inputs", "prob",
                       "probs", "p", "score", "scores", "logit", "logits", "x", "z", "yhat", "proba"})  # fmt: skip
Drawn = list[tuple[Array, ...]]
Cored = Callable[[Drawn, str, str], list[Core]]  # of targets and predictions, their form, and the form that is meant


def binary_loss_groups(of_logits: bool, told: Declared, unit: str, cores_of: Cored | None = None) -> Iterator[Group]:
    """Predictions and targets as they are named, else in either order; targets between 0 and 1, or 0 and 1 alone."""
    cores_of = cores_of or _cores
    of_logits = of_logits or any(presentations_of(p) == {"logits"} for p in told.main)
    forms = ("logits", "probabilities") if of_logits else ("probabilities", "logits")
    for n, first in enumerate(_orders(told, not of_logits)):
        yield from entry_groups(told, unit, _ways(forms, first, cores_of), 120 + 10 * n)


def _ways(forms: tuple[str, str], first: bool, cores_of: Cored) -> list[Entries]:
    """Predictions in either form, ``first``: behind the target."""

    def draw(form: str, hard: bool) -> Callable[[np.random.Generator, tuple[int, ...]], tuple[Array, ...]]:
        def drawn(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
            u = np.asarray(rng.normal(size=shape) * 1.4)
            t = np.asarray(rng.integers(2, size=shape).astype(float) if hard else rng.uniform(0.05, 0.95, size=shape))
            given = u if form == "logits" else 1 / (1 + np.exp(-u))
            return (t, given) if first else (given, t)

        return drawn

    ways = []
    for form in forms:
        for hard in (False, True):
            roles = ("target", "prediction") if first else ("prediction", "target")

            def cores(drawn: Drawn, form: str = form) -> list[Core]:
                return cores_of([d if first else d[::-1] for d in drawn], form, forms[0])

            targets = f"targets in {'{0, 1}' if hard else '[0, 1]'}"
            title = f"{targets} and {form}" if first else f"{form} and {targets}"
            kinds = tuple("labels" if r == "target" else form for r in roles)
            ways.append(Entries(title, roles, draw(form, hard), cores, kinds, {"target": TARGETS, "prediction": PREDICTED}))
    return ways


def _orders(told: Declared, usual: bool) -> tuple[bool, ...]:
    """Whether the target comes first: by the names; where they do not say, both orders are tried, the usual one first."""
    main = (told.main or told.required)[:2]
    one, two = [_is_target(p.words) for p in main] if len(main) == 2 else (False, False)
    return (one,) if one != two else (usual, not usual)


def _is_target(words: tuple[str, ...]) -> bool:
    return any(w in TARGETS for w in words) and not any(w in PREDICTED for w in words)


def rows_of(cases: Drawn, form: str, f: Callable[[Array, Array, Array], Array]) -> list[Array]:
    """A function of target, probability and what is given."""
    out = []
    for t, given in cases:
        p = 1 / (1 + np.exp(-given)) if form == "logits" else given
        with np.errstate(all="ignore"):
            out.append(np.asarray(f(t, p, given)))
    return out


def _cores(cases: Drawn, form: str, meant: str) -> list[Core]:
    """Numbers between 0 and 1 are logits too; logits are no probabilities."""
    expected = form == meant

    def rows(f: Callable[[Array, Array, Array], Array]) -> list[Array]:
        return rows_of(cases, form, f)

    def loss(t: Array, p: Array) -> Array:
        with np.errstate(all="ignore"):
            return np.asarray(-np.where(t > 0, t * np.log(p), 0) - np.where(t < 1, (1 - t) * np.log1p(-p), 0))

    title = "the binary cross-entropy"
    told = title if expected else f"{title} of {form}, not of {'probabilities' if form == 'logits' else 'logits'},"
    out = [
        Core(told, rows(lambda t, p, _: loss(t, p)), int(not expected)),
        Core(f"{title} with p and 1 - p swapped:", rows(lambda t, p, _: loss(t, 1 - p)), 1),
        Core("-t log p alone, without the term of 1 - t,", rows(lambda t, p, _: -t * np.log(p)), 1),
        Core("-(1 - t) log(1 - p) alone, without the term of t,", rows(lambda t, p, _: -(1 - t) * np.log1p(-p)), 1),
        Core("-t log p + (1 - t) log(1 - p), with a sign turned,", rows(lambda t, p, _: -t * np.log(p) + (1 - t) * np.log1p(-p)), 1),
        Core("-t log p - log(1 - p), without the factor 1 - t,", rows(lambda t, p, _: -t * np.log(p) - np.log1p(-p)), 1),
        Core("-log p - (1 - t) log(1 - p), without the factor t,", rows(lambda t, p, _: -np.log(p) - (1 - t) * np.log1p(-p)), 1),
        Core("the entropy of the prediction, not the cross-entropy,", rows(lambda t, p, _: loss(p, p)), 1),
        Core("the divergence KL of two coins, not the binary cross-entropy,", rows(lambda t, p, _: loss(t, p) - loss(t, t)), 1),
        Core("the squared difference (t - p)^2, not the binary cross-entropy", rows(lambda t, p, _: (t - p) ** 2), 1, True),
        Core("the absolute difference |t - p|, not the binary cross-entropy", rows(lambda t, p, _: np.abs(t - p)), 1, True),
        Core("the binary focal loss with gamma = 2, not the binary cross-entropy",
             rows(lambda t, p, _: -t * (1 - p) ** 2 * np.log(p) - (1 - t) * p**2 * np.log1p(-p)), 2),
    ]  # fmt: skip
    sigmoid = rows(lambda t, p, _: loss(t, 1 / (1 + np.exp(-p))))
    text = "sigmoid is taken twice" if form == "logits" else "sigmoid is taken of probabilities"
    if form == "probabilities" and not expected:  # a loss of logits, which these are too
        out.insert(0, Core(title, sigmoid))
    out.append(Core(f"{title} of a sigmoid of the probability: {text}:", sigmoid, 1))
    if form == "logits":
        plus = rows(lambda t, _, u: np.logaddexp(0, u) + t * u)
        out.append(Core("log(1 + e^u) + t u, the term t u added, not taken off,", plus, 1))
        for e in (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3):
            held = [loss(t, np.clip(u, e, 1 - e)) for t, u in cases]
            out.append(Core(f"{title} of the logits themselves, held within {e:g} and 1 - {e:g}: no sigmoid is taken:", held, 1))
        out.append(Core("log(1 + e^u) alone, without the term t u,", rows(lambda t, _, u: np.logaddexp(0, u) + 0 * t), 1))
    if form == "probabilities":
        turned = rows(lambda t, p, _: -p * np.log(t) - (1 - p) * np.log1p(-t))
        out.append(Core(f"{title} with target and prediction swapped:", turned, 1))
    return out
