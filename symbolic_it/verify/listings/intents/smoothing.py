"""Label smoothing of targets and as a loss."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, log_softmax
from ..running.real import Real
from .intent import Intent, Named, Trial, reductions, scalar
from .laws import given
from .of_laws import kl
from .parameters import parameter

_EPS = regex(r"^(?:eps|epsilon|smoothing|label_smoothing|alpha|smooth\w*|ls)$", re.I)


def _amount(f: Named) -> tuple[Real | None, dict[str, Any]]:
    """The smoothing: a default of the function or its class, or a tenth where it must be given."""
    for n in f.required:
        if _EPS.match(n):
            tenth = Real(Fraction(1, 10))
            return tenth, {n: tenth}
    for n in f.optional:
        if _EPS.match(n):
            v = f.default(n)
            return (r.real(v), {}) if isinstance(v, Real) else (None, {})
    return None, {}


def _mixed(hot: Any, eps: Real) -> tuple[Any, Any]:
    return hot * (1 - eps) + eps / 3, hot * (1 - eps) + (1 - hot) * eps / 2


def _of_two(hot: Any, eps: Real) -> tuple[Any, Any]:
    """Labels 0 and 1, each the chance of one of two outcomes."""
    return hot * (1 - eps) + eps / 2, hot * (1 - eps) + (1 - hot) * eps


def _targets(f: Named) -> Iterator[Trial]:
    eps, fixed = _amount(f)
    names = [n for n in f.required if n not in fixed and scalar(n) is None]
    if eps is None or len(names) != 1 or parameter(names[0]).side != "true":
        return
    fixed |= {n: scalar(n) for n in f.required if n not in fixed and n not in names}
    counted = len(fixed) > 1 or re.search(r"shape|size\(|classes|len\(|\bk\b", f.code, re.I) is not None  # how many classes there are
    for holds in ("one-hot", "labels"):
        for shape in ("batch", "vector"):
            for g in given("true", holds, shape):
                firm = holds == "one-hot" or any(isinstance(v, int) for v in fixed.values())  # how many classes there are
                yield Trial(
                    {names[0]: g.value, **fixed},
                    (*_mixed(g.law, eps), *(_of_two(g.law, eps) if holds == "one-hot" and not counted else ())),
                    firm and holds in parameter(names[0]).holds,
                    "targets mixed with the uniform law",
                )


def _loss(f: Named) -> Iterator[Trial]:
    eps, fixed = _amount(f)
    names = [n for n in f.required if n not in fixed and scalar(n) is None]
    if len(names) == 1:
        yield from _targets(f)
    if eps is None or len(names) != 2:
        return
    fixed |= {n: scalar(n) for n in f.required if n not in fixed and n not in names}
    ps = [parameter(n) for n in names]
    model, true = (ps[1], ps[0]) if ps[0].side == "true" else (ps[0], ps[1])
    if true.side != "true" or model.side != "model":
        return
    for shape in ("batch", "sequence", "vector"):
        for x in (g for h in ("logits", "log", "law") if h in model.holds for g in given("model", h, shape)):
            for y in (g for h in ("labels", "one-hot") if h in true.holds for g in given("true", h, shape)):
                logs = log_softmax(elementwise(r.log, x.law))
                rows = [-np.sum(t * logs, axis=-1) for t in _mixed(y.law, eps)]
                rows += [np.sum(kl(t, x.law), axis=-1) for t in _mixed(y.law, eps)]
                right = tuple(v for row in rows for v in reductions(row))
                firm = shape == "batch" and y.holds == "labels" and x.holds != "law"
                yield Trial({model.name: x.value, true.name: y.value, **fixed}, right, firm, "the cross-entropy with smoothed targets")


def _is(w: tuple[str, ...], *wanted: set[str]) -> bool:
    return any(
        s <= set(w)
        and set(w) - s
        <= {"loss", "fn", "function", "nll", "cross", "entropy", "compute", "ce", "criterion", "with", "torch", "np", "apply"}
        for s in wanted
    )


_SMOOTHED = ({"smoothed", "cross", "entropy"}, {"smoothed", "ce"}, {"smoothed", "nll"})
INTENTS = (
    Intent(
        "targets with label smoothing",
        lambda w: _is(w, {"smooth", "labels"}, {"smooth", "targets"}, {"smooth", "one", "hot"}, {"smoothed", "targets"}),
        _targets,
    ),
    Intent(
        "the loss with label smoothing",
        lambda w: _is(w, {"label", "smoothing"}, {"label", "smoothed"}, {"smoothing"}, {"smooth"}, *_SMOOTHED) and len(w) > 1,
        _loss,
    ),
)
