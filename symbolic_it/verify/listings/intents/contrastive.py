"""InfoNCE: the cross-entropy of similarities over a temperature, the positive pair of each row on the diagonal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, log_softmax, probabilities
from ..running.real import Real
from .intent import Intent, Named, Trial, reductions

_TEMPERATURE = regex(r"^(?:t|temp|temperature|tau)$")
_OTHER = regex(r"label|target|mask|^ys?$|sim|logit|neg|queue|scores?$")  # no second view of the same things
_SIMILARITIES = regex(r"^(?:sims?|sim_?matrix|similarit(?:y|ies)(?:_matrix)?|scores|logits)$")
_ROWS = ((("3/5", "4/5"), ("-5/13", "12/13")), (("4/5", "3/5"), ("8/17", "15/17")))  # of length one: normalising changes nothing


def _info_nce(f: Named) -> Iterator[Trial]:
    warm = [n for n in (*f.required, *f.optional) if _TEMPERATURE.match(n.lower())]
    rest = [n for n in f.required if n not in warm]
    if len(rest) == 1 and len(warm) == 1 and _SIMILARITIES.match(rest[0].lower()):
        yield _of_similarities(rest[0], warm[0])
    if len(rest) != 2 or len(warm) != 1 or any(_OTHER.search(n.lower()) for n in rest):
        return
    t = Real(1) / 4
    a, b = (probabilities(rows) for rows in _ROWS)
    one, other = _loss(a, b, t), _loss(b, a, t)
    right = (*reductions(one), *reductions(other), *reductions((one + other) / Real(2)), *reductions(one + other))
    wrong = tuple(("the loss of similarities times the temperature", v) for v in reductions(_loss(a, b, 1 / t)))
    yield Trial(
        {rest[0]: a, rest[1]: b, warm[0]: t},
        right,
        True,
        "the cross-entropy of the similarities over the temperature",
        wrong,
        named_alone=True,
    )


def _of_similarities(name: str, warm: str) -> Trial:
    """Of a square of similarities: its rows, its columns, or the mean of both."""
    scores, t = probabilities((("3/5", "1/4", "2/5"), ("1/10", "1/2", "3/10"), ("7/10", "1/5", "1/3"))), Real(1) / 4

    def loss(s: Any) -> Any:
        return -np.diagonal(log_softmax(s))

    one, other = loss(scores / t), loss(scores.T / t)
    right = (*reductions(one), *reductions(other), *reductions((one + other) / Real(2)), *reductions(one + other))
    wrong = tuple(("the loss of similarities times the temperature", v) for v in reductions(loss(scores * t)))
    wanted = "the cross-entropy of the similarities over the temperature"
    return Trial({name: scores, warm: t}, right, True, wanted, wrong, named_alone=True)


def _loss(a: Any, b: Any, t: Real) -> Any:
    scores = np.sum(a[:, None] * b[None], axis=-1) / t
    return -np.diagonal(log_softmax(elementwise(r.real, scores)))


def _is(w: tuple[str, ...]) -> bool:
    return set(w) - {"loss", "fn", "compute"} in ({"info", "nce"}, {"infonce"}, {"clip"} if "loss" in w else {"infonce"})


INTENTS = (Intent("the InfoNCE loss", _is, _info_nce),)
