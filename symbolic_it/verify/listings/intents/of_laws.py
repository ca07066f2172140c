"""Trials of functions of one or two laws: every form that the names of the parameters allow, every reduction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import Array, elementwise
from ..running.real import Real
from .intent import Named, Trial, reductions, scalar
from .laws import SHAPES, Given, given
from .parameters import Parameter, parameter

Terms = Callable[..., Array]  # of the laws: what is summed over the outcomes
#: A docstring that says where the outcomes are: in rows, of an array (batch, classes).
_IN_ROWS = regex(r"(?:each|every|per|of the) rows?\b|over the last (?:axis|dim)|\(\s*(?:batch(?:_size)?|B|N)\s*,\s*[\w ]+\)", re.I)
_DIRECTION = regex(r"(?:KL|D_KL|D|H|CE)\s*\(\s*(\w+)\s*(?:\|\||‖|\\\||,)\s*(\w+)\s*\)")


def terms_of(*, weight: Array, inside: Array) -> Array:
    """weight * log(inside) with 0 log 0 = 0."""
    out: Array = elementwise(lambda w, v: Real(0) if w == 0 else w * r.log(v), weight, inside)
    return out


def entropy(p: Array) -> Array:
    return -terms_of(weight=p, inside=p)


def cross_entropy(p: Array, q: Array) -> Array:
    return -terms_of(weight=p, inside=q)


def kl(p: Array, q: Array) -> Array:
    return terms_of(weight=p, inside=p / q)


def jsd(p: Array, q: Array) -> Array:
    m = (p + q) / 2
    return (kl(p, m) + kl(q, m)) / 2


def total_variation(p: Array, q: Array) -> Array:
    out: Array = elementwise(abs, p - q) / 2
    return out


def trials(
    named: Named, quantity: str, terms: Terms, arity: int, others: tuple[tuple[str, Terms], ...] = (), *, ordered: bool = True
) -> Iterator[Trial]:
    """The calls for a quantity of so many laws; further parameters must be ones whose value their name tells."""
    required = named.required
    fixed = {n: scalar(n) for n in required if parameter(n).side == "" and scalar(n) is not None and len(required) > arity}
    names = [n for n in required if n not in fixed]
    if len(names) != arity:
        return
    parameters = [parameter(n) for n in names]
    orders = _orders(parameters, named.document) if arity == 2 and ordered else [tuple(range(arity))]
    in_rows = _IN_ROWS.search(named.document) is not None and all("labels" not in p.holds for p in parameters)
    for shape in ("square",) if in_rows else SHAPES:
        for order in orders:
            yield from _with(quantity, terms, others, parameters, fixed, shape, order, len(orders) == 1)


def _with(
    quantity: str, terms: Terms, others: tuple[tuple[str, Terms], ...], parameters: list[Parameter], fixed: dict[str, Any],
    shape: str, order: tuple[int, ...], certain: bool,
) -> Iterator[Trial]:  # fmt: skip
    """``order[k]``: which law the k-th parameter holds, 0 the true one."""
    sides = ["true", "model"]
    choices = [[g for kind in p.holds for g in given(sides[order[k]], kind, shape)] for k, p in enumerate(parameters)]
    for chosen in product(*choices):
        if len(chosen) == 2 and not _belong(chosen, order):
            continue
        laws: list[Any] = [None] * len(chosen)
        for k, g in enumerate(chosen):
            laws[order[k]] = g.law
        if any(isinstance(g.value, dict | list) for g in chosen) and len({type(g.value) for g in chosen}) > 1:
            continue
        t = terms(*laws)
        rows = np.sum(t, axis=-1)
        mean = (np.sum(t) / t.size,) if len(chosen) == 2 else ()  # torch's "mean" is IT702's to tell
        right = (*reductions(rows), t, *mean)  # or the terms themselves
        if shape == "square" and len(chosen) == 1:
            right = (*right, np.sum(terms(np.sum(laws[0], axis=0) / len(laws[0]))))  # that of the batch's mean
        if len(chosen) == 2 and not certain:
            t2 = terms(*laws[::-1])
            right = (*right, *reductions(np.sum(t2, axis=-1)), t2)
        wrong = []
        for text, other in others:
            o = other(*laws)
            wrong += [(text, v) for v in reductions(np.sum(o, axis=-1))]
        arguments = {p.name: g.value for p, g in zip(parameters, chosen, strict=True)}
        arguments |= {n: _mask(shape) if v == "mask" else v for n, v in fixed.items() if not isinstance(v, str) or shape != "vector"}
        firm = (all(p.firm for p in parameters) and all(g.holds == p.holds[0] for p, g in zip(parameters, chosen, strict=True))) or _clear(
            parameters, chosen
        )
        yield Trial(arguments, right, firm, quantity, tuple(wrong))


def _clear(parameters: list[Parameter], chosen: tuple[Given, ...]) -> bool:
    """Predictions with labels or one-hot rows, probabilities with probabilities."""
    if not all(p.firm for p in parameters):
        return False
    kinds = sorted(g.holds for g in chosen)
    if set(kinds) == {"table"}:  # only code that looks up symbols takes a dictionary
        return True
    return kinds in (["labels", "law"], ["labels", "logits"], ["law", "one-hot"], ["labels", "log"], ["logits", "one-hot"], ["law", "law"])


def _belong(chosen: tuple[Given, ...], order: tuple[int, ...]) -> bool:
    """Labels are of the true law only; two laws come in one form, unless one is labels."""
    for k, g in enumerate(chosen):
        if g.holds in ("labels", "one-hot") and order[k] != 0:
            return False
        if g.sampled:
            return False
    return True


def _mask(shape: str) -> Any:
    from ..running.arrays import lifted

    return lifted(np.ones({"vector": (1,), "batch": (2,), "sequence": (2, 2), "square": (3,)}[shape], dtype=np.int64))


def _orders(parameters: list[Parameter], document: str) -> list[tuple[int, ...]]:
    """Which parameter holds the true law: told by the docstring's D(p || q), by the names; else both orders."""
    names = [p.name for p in parameters]
    roots = [re.sub(r"_?(?:logits?|log_?probs?|probs?|dist)$|^log_?", "", n.lower()) for n in names]
    stated = {(m[1], m[2]) for m in _DIRECTION.finditer(document)}
    if len(set(roots)) == len(roots) and all(
        {a.lower(), b.lower()} == set(roots) for a, b in stated
    ):  # of p_logits and q_logits: D(p || q)
        names, stated = roots, {(a.lower(), b.lower()) for a, b in stated}
    pairs = {tuple(names.index(x) for x in pair) for pair in stated if set(pair) == set(names)}
    if len(pairs) == 1:
        a, _ = next(iter(pairs))
        return [(0, 1) if a == 0 else (1, 0)]
    if (stated and not pairs) or re.search(r"\bpred\w*|\btarget", document, re.I):
        return [(0, 1), (1, 0)]
    sides = [p.side for p in parameters]
    if roots == ["p", "q"] or sides == ["true", "model"]:
        return [(0, 1)]
    if sides == ["model", "true"] and roots != ["q", "p"]:
        return [(1, 0)]
    return [(0, 1), (1, 0)]
