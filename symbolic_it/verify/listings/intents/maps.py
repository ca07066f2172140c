"""Softmax, its logarithm, log-sum-exp and the logistic function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from ....patterns import regex
from ..running.arrays import array, log_softmax, log_sum_exp, probabilities, sigmoid, softmax
from ..running.real import Real
from .intent import Intent, Named, Trial, scalar
from .parameters import parameter

_BY_ROWS = regex(
    r"row[- ]?wise|(?:each|every|per|of the) rows?\b|(?:over|along|on) the last (?:axis|dim)|\(\s*(?:batch(?:_size)?|B|N)\s*,\s*[\w ]+\)",
    re.I,
)
_ROWS = (("1/2", "-1", "2"), ("3", "1/4", "-1/2"))
_TEMPERATURE = regex(r"^(?:t|temp|temperature|tau)$", re.I)


def _trials(wanted: str, function: Callable[..., Any], *, temperature: bool = False) -> Callable[[Named], Iterator[Trial]]:
    def made(f: Named) -> Iterator[Trial]:
        warm = {n: Real(2) for n in (*f.required, *f.optional) if temperature and _TEMPERATURE.match(n)}
        names = [n for n in f.required if scalar(n) is None and n not in warm]
        if len(names) != 1 or parameter(names[0]).side == "true":
            return
        fixed = {n: scalar(n) for n in f.required if n not in names and n not in warm}
        if warm:
            for rows in (_ROWS[0], _ROWS):
                z = probabilities(rows)
                wrong = (("softmax of T times the logits", function(2 * z, -1)), ("softmax without the temperature", function(z, -1)))
                right: list[Any] = [function(z / 2, -1), *([function(z / 2, 0)] if z.ndim > 1 else [])]
                yield Trial({names[0]: z, **fixed, **warm}, tuple(right), z.ndim == 1, f"{wanted} of the logits over T", wrong)
            return
        if wanted == "softmax" and _BY_ROWS.search(f.document + f.code):
            z = probabilities(_ROWS)
            whole = function(z.ravel()).reshape(z.shape)
            wrong = (("one normalisation for all rows", whole), ("a normalisation of each column", function(z, 0)))
            yield Trial({names[0]: z, **fixed}, (function(z, -1),), True, "softmax of each row", wrong)
            return
        for shape in ("vector", "batch", "list", "sequence"):
            z = probabilities(_ROWS if shape == "batch" else [_ROWS, _ROWS[::-1]] if shape == "sequence" else _ROWS[0])
            right = [function(z)] if shape != "batch" else [function(z, -1), function(z, 0)]
            if shape == "batch" and wanted == "log ∑ exp":
                right += [function(z.ravel()), function(z, -1)[..., None], function(z, 0)[None]]
            yield Trial({names[0]: z.tolist() if shape == "list" else z, **fixed}, tuple(right), shape in ("vector", "batch"), wanted)

    return made


def _is(*sets: frozenset[str]) -> Callable[[tuple[str, ...]], bool]:
    neutral = {
        "stable",
        "naive",
        "numerically",
        "my",
        "np",
        "numpy",
        "torch",
        "function",
        "fn",
        "simple",
        "compute",
        "manual",
        "custom",
        "scratch",
        "from",
        "v1",
        "v2",
        "batch",
        "with",
        "temperature",
        "temp",
    }
    return lambda w: any(s <= set(w) and set(w) - s <= neutral for s in sets)


def _logistic(z: Any, axis: int = 0) -> Any:
    return sigmoid(z)


INTENTS = (
    Intent("softmax", _is(frozenset({"softmax"})), _trials("softmax", softmax, temperature=True), plain=True),
    Intent(
        "log-softmax", _is(frozenset({"log", "softmax"}), frozenset({"logsoftmax"})), _trials("log softmax", log_softmax, temperature=True)
    ),
    Intent(
        "log-sum-exp",
        _is(frozenset({"log", "sum", "exp"}), frozenset({"logsumexp"}), frozenset({"lse"})),
        _trials("log ∑ exp", log_sum_exp),
    ),
    Intent("the logistic function", _is(frozenset({"sigmoid"}), frozenset({"logistic"})), _trials("sigmoid", _logistic), plain=True),
)
__all__ = ["INTENTS", "array"]
