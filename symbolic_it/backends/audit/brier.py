"""Probes of the Brier score: of probabilities or logits of K classes with labels or target distributions, and of a coin."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .binary import Drawn, binary_loss_groups, rows_of
from .divergences import Pairs, groups
from .names import Declared
from .probes import log_softmax, softmax
from .reading import Array, Core, Group
from .smoothing import Cases
from .tokens import label_groups

TITLE = "the Brier score"
Of = Callable[[Array, Array], Array]  # of the probabilities and the target, with the classes on the last axis
#: What is taken for the sum of the squares, right first.
TAKEN: tuple[tuple[str, int, Of], ...] = (
    (f"{TITLE}, the squares summed over the classes", 0, lambda p, y: ((p - y) ** 2).sum(-1)),
    ("the square of the label's class alone, (1 - p_y)^2, not the sum over the classes", 1, lambda p, y: (y * (p - y) ** 2).sum(-1)),
    ("the squares of the other classes alone, without that of the label's", 1, lambda p, y: ((1 - y) * (p - y) ** 2).sum(-1)),
    (f"the sum of |p - y|, not squared, not {TITLE}", 1, lambda p, y: np.abs(p - y).sum(-1)),
    (f"the square of the sum of the differences, not {TITLE}", 1, lambda p, y: (p - y).sum(-1) ** 2),
    ("the sum of p^2, without the target", 1, lambda p, y: (p * p).sum(-1) + 0 * y.sum(-1)),
    (f"{TITLE} without its constant 1, the sum of p^2 minus 2 p_y", 1, lambda p, y: (p * p).sum(-1) - 2 * (p * y).sum(-1)),
    ("the sum of p^2 minus p_y, the factor 2 of the product is missing, plus 1", 1, lambda p, y: (p * p - p * y + y * y).sum(-1)),
    (f"{TITLE} of the sum p + y, not the difference", 1, lambda p, y: ((p + y) ** 2).sum(-1)),
    ("the square of the largest probability minus whether it is right, not the sum over the classes", 1,
     lambda p, y: (p.max(-1) - (p.argmax(-1) == y.argmax(-1))) ** 2),
    ("the squares about the most likely class, whatever the label", 1,
     lambda p, y: ((p - np.eye(p.shape[-1])[p.argmax(-1)]) ** 2).sum(-1) + 0 * y.sum(-1)),
    (f"minus the log of the label's probability, a cross-entropy, not {TITLE}", 1, lambda p, y: -(y * np.log(p)).sum(-1)),
    (f"1 minus the label's probability, not squared, not {TITLE}", 1, lambda p, y: 1 - (y * p).sum(-1)),
    (f"{TITLE} of softmax(p): softmax is taken twice", 1, lambda p, y: ((softmax(p) - y) ** 2).sum(-1)),
)  # fmt: skip


def brier_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Classes with labels, two distributions, one coin."""
    yield from label_groups(told, unit, _of_labels, 140)
    yield from groups(told, unit, _of_targets)
    yield from binary_loss_groups(False, told, unit, _of_coins)


def _of_labels(cases: Cases, form: str, told: Declared) -> list[Core]:
    del told
    hot = [np.eye(z.shape[-1])[np.maximum(y, 0)] for z, y in cases]

    def core(text: str, faults: int, f: Of, of: Callable[[Array], Array] = softmax) -> Core:
        rows = [np.where(y < 0, 0.0, f(of(z), t)) for (z, y), t in zip(cases, hot, strict=True)]
        return Core(text, rows, faults, True)

    square = TAKEN[0][2]
    out = [core(*taken) for taken in TAKEN]
    if form == "logits":
        out.append(core(f"{TITLE} of logits, of which no softmax is taken", 1, square, np.asarray))
        out.append(core(f"{TITLE} of a sigmoid of each logit, not of their softmax", 1, square, lambda z: 1 / (1 + np.exp(-z))))
    if cases[0][1].ndim:
        means = [np.asarray(np.sqrt(v[y >= 0].mean())) for v, (_, y) in zip(out[0].rows, cases, strict=True)]
        out.append(Core(f"the root of the mean of {TITLE}", means, 1, True, fixed=True))
    if form == "log-probabilities":
        out.append(core(f"{TITLE} of log-probabilities, of which no exp is taken", 1, square, log_softmax))
    return out


def _of_targets(pairs: Pairs, name: str) -> list[Core]:
    """Of two distributions; it is the same in both directions."""
    given = [(softmax(a), softmax(b)) for a, b in pairs]
    out = []
    for text, faults, f in TAKEN:
        out.append(Core(text, [f(p, q) for p, q in given], faults, True))
        if faults:
            out.append(Core(f"{text}, with target and prediction swapped", [f(q, p) for p, q in given], faults + 1, True))
    if name == "logits":
        out.append(Core(f"{TITLE} of logits, of which no softmax is taken", [((a - b) ** 2).sum(-1) for a, b in pairs], 1, True))
    return out


def _of_coins(cases: Drawn, form: str, meant: str) -> list[Core]:
    """Of the probability of 1; with both classes it is twice the square, as Brier wrote it."""
    del meant
    both = f"{TITLE} summed over both classes, 2 (p - t)^2"
    out = [
        Core(f"{TITLE} (p - t)^2", rows_of(cases, form, lambda t, p, _: (p - t) ** 2), 0, True),
        Core(both, rows_of(cases, form, lambda t, p, _: 2 * (p - t) ** 2), 0, True, remark=f"it is {both}"),
        Core(f"|p - t|, not squared, not {TITLE}", rows_of(cases, form, lambda t, p, _: np.abs(p - t)), 1, True),
        Core(f"p - t, not squared, not {TITLE}", rows_of(cases, form, lambda t, p, _: p - t), 1, True),
        Core(f"t - p, not squared, not {TITLE}", rows_of(cases, form, lambda t, p, _: t - p), 1, True),
        Core("t (1 - p)^2 alone, without the term of t = 0", rows_of(cases, form, lambda t, p, _: t * (1 - p) ** 2), 1, True),
        Core("(1 - t) p^2 alone, without the term of t = 1", rows_of(cases, form, lambda t, p, _: (1 - t) * p**2), 1, True),
        Core(f"{TITLE} with p and 1 - p swapped", rows_of(cases, form, lambda t, p, _: (1 - p - t) ** 2), 1, True),
        Core(f"(p + t)^2, with a sign turned, not {TITLE}", rows_of(cases, form, lambda t, p, _: (p + t) ** 2), 1, True),
        Core(f"the binary cross-entropy, not {TITLE}",
             rows_of(cases, form, lambda t, p, _: -t * np.log(p) - (1 - t) * np.log1p(-p)), 1, True),
    ]  # fmt: skip
    means = [np.asarray(np.sqrt(r.mean())) for r in out[0].rows]
    out.append(Core(f"the root of the mean of (p - t)^2, not {TITLE}", means, 1, True, fixed=True))
    if form == "logits":
        out.append(Core(f"{TITLE} of logits, of which no sigmoid is taken", rows_of(cases, form, lambda t, _, u: (u - t) ** 2), 1, True))
    else:
        sigmoid = rows_of(cases, form, lambda t, p, _: (1 / (1 + np.exp(-p)) - t) ** 2)
        out.append(Core(f"{TITLE} of a sigmoid of the probability", sigmoid, 1, True))
    return out
