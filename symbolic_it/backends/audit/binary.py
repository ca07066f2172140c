"""Probes of the binary cross-entropy of probabilities or logits with targets, entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .entrywise import Entries, entry_groups
from .names import LABELS, Declared
from .reading import Array, Core, Group

TARGETS = LABELS | {"t", "binary"}
PREDICTED = frozenset({"pred", "preds", "prediction", "predictions", "predicted", "hat", "output", "outputs", "input", "inputs", "prob",
                       "probs", "p", "score", "scores", "logit", "logits", "x", "z", "yhat", "proba"})  # fmt: skip
Drawn = list[tuple[Array, ...]]


def binary_loss_groups(of_logits: bool, told: Declared, unit: str) -> Iterator[Group]:
    """Predictions and targets as they are named, else in the order of the symbol; targets between 0 and 1, or 0 and 1 alone."""
    first = _target_first(told, not of_logits)
    forms = ("logits", "probabilities") if of_logits else ("probabilities", "logits")

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
                return _cores([d if first else d[::-1] for d in drawn], form, form == forms[0])

            title = f"{form} and targets that are {'0 or 1' if hard else 'between 0 and 1'}"
            kinds = tuple("labels" if r == "target" else form for r in roles)
            ways.append(Entries(title, roles, draw(form, hard), cores, kinds, {"target": TARGETS, "prediction": PREDICTED}))
    yield from entry_groups(told, unit, ways, 120)


def _target_first(told: Declared, usual: bool) -> bool:
    """Whether the target comes first: by the names, else as is usual."""
    main = (told.main or told.required)[:2]
    if len(main) < 2:
        return usual
    one, two = (_is_target(p.words) for p in main)
    return one if one != two else usual


def _is_target(words: tuple[str, ...]) -> bool:
    return any(w in TARGETS for w in words) and not any(w in PREDICTED for w in words)


def _cores(cases: Drawn, form: str, expected: bool) -> list[Core]:
    """Of targets and predictions; ``expected``: the form is that of the quantity that is named."""

    def rows(f: Callable[[Array, Array, Array], Array]) -> list[Array]:
        out = []
        for t, given in cases:
            p = 1 / (1 + np.exp(-given)) if form == "logits" else given
            with np.errstate(all="ignore"):
                out.append(np.asarray(f(t, p, given)))
        return out

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
    out.append(Core(f"{title} of a sigmoid of the probability: {text}:", sigmoid, 1))
    if form == "probabilities":
        turned = rows(lambda t, p, _: -p * np.log(t) - (1 - p) * np.log1p(-t))
        out.append(Core(f"{title} with target and prediction swapped:", turned, 1))
    return out
