"""Means and losses of which parts count more than others: masked means and focal losses.

Sources: Lin et al. 2017, equations 4 and 5.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, log_softmax, probabilities
from ..running.real import Real
from .intent import NEUTRAL, Intent, Named, Trial, reductions

_LOGITS = (("1/2", "-1", "2"), ("3", "1/4", "-1/2"), ("0", "1", "-2"), ("-1", "1/3", "1/2"))
_LABELS = np.array([2, 0, 0, 1])
_BINARY, _SIGNS = ("1/2", "-1", "2", "-3"), np.array([1, 1, 0, 0])
_MASK = regex(r"mask", re.I)
_TWO = Real(2)


def _masked_mean(f: Named) -> Iterator[Trial]:
    masks = [n for n in f.required if _MASK.search(n)]
    if len(masks) != 1 or len(f.required) != 2:
        return
    (name,) = (n for n in f.required if n not in masks)
    x, kept = probabilities((("1", "5", "-2", "7"), ("3", "-4", "2", "9"))), np.array([[1, 1, 0, 1], [1, 0, 0, 0]])
    right: list[Any] = []
    for m in (kept, 1 - kept):  # 1 where it counts, or where it is left out
        rows = np.sum(x * m, axis=1) / np.sum(m, axis=1)
        right += [np.sum(x * m) / int(np.sum(m)), rows, rows[:, None], np.sum(rows) / 2, np.sum(x * m, axis=0)]
    wrong = np.sum(x * kept) / x.size
    yield Trial(
        {name: x, masks[0]: kept}, tuple(right), True, "sum(x * mask) / sum(mask)", (("the mean over what is masked as well", wrong),)
    )


def _focal(f: Named) -> Iterator[Trial]:
    gammas = [n for n in (*f.required, *f.optional) if n.lower() in ("gamma", "focusing")]
    alphas = [n for n in (*f.required, *f.optional) if n.lower() in ("alpha", "balance")]
    rest = [n for n in f.required if n not in (*gammas, *alphas)]
    true = [n for n in rest if re.search(r"target|label|^y|true|truth", n, re.I)]
    if len(rest) != 2 or len(true) != 1 or len(gammas) != 1 or len(alphas) > 1:
        return
    (scores,) = (n for n in rest if n not in true)
    if re.search(r"prob|^p$|pred", scores, re.I):
        return
    gamma = f.default(gammas[0]) if gammas[0] in f.optional else _TWO
    alpha = (f.default(alphas[0]) if alphas[0] in f.optional else Real(Fraction(1, 4))) if alphas else None
    if not isinstance(gamma, Real | int) or not (alpha is None or isinstance(alpha, Real | int)):
        return
    fixed = {n: v for n, v in ((gammas[0], gamma), *((a, alpha) for a in alphas)) if n in f.required}
    z = probabilities(_LOGITS)
    several = -log_softmax(z)[np.arange(4), _LABELS]
    b = probabilities(_BINARY)
    one = elementwise(lambda v, y: r.log(1 + r.exp(-v if y else v)), b, _SIGNS)
    for losses, given, labels in ((several, z, _LABELS), (one, b, _SIGNS)):
        p = elementwise(lambda v: r.exp(-v), losses)
        plain = elementwise(lambda v, q: (1 - q) ** gamma * v, losses, p)
        weights = [None] if alpha is None else [None, alpha]
        rows = [plain if a is None else r.real(a) * plain for a in weights]
        if alpha is not None:
            rows.append(elementwise(lambda v, y: (r.real(alpha) if y else 1 - r.real(alpha)) * v, plain, labels))
        mean = np.sum(losses) / losses.size
        first = (1 - r.exp(-mean)) ** gamma * mean
        turned = elementwise(lambda v, q: q**gamma * v, losses, p)
        wrong = [(text, r.real(a) * v if a is not None else v) for a in weights for text, v in (
            ("the weight of the mean loss, not that of each example", first), *(("the loss with p^gamma for (1 - p)^gamma", v) for v in reductions(turned)))]  # fmt: skip
        yield Trial(
            {scores: given, true[0]: labels, **fixed},
            tuple(v for row in rows for v in reductions(row)),
            True,
            "-(1 - p_t)^gamma log p_t",
            tuple(wrong),
        )


def _of(*sets: str, also: str = "") -> Callable[[tuple[str, ...]], bool]:
    wanted = [set(s.split()) for s in sets]
    return lambda w: any(s <= set(w) and set(w) - s <= NEUTRAL | set(also.split()) for s in wanted)


INTENTS = (
    Intent("the mean of what a mask keeps", _of("masked mean"), _masked_mean),
    Intent("the focal loss", _of("focal", also="binary multiclass sigmoid softmax cross entropy"), _focal),
)
