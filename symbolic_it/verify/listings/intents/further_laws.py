"""Distances and entropies beside Shannon's: Hellinger, Bhattacharyya, Jeffreys, chi-square, Rényi and Tsallis.

Sources: CATALOGUE's families of divergences; van Erven and Harremoës 2014, equation 1, for Rényi's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise
from ..running.real import Real
from .intent import NEUTRAL, Intent, Named, Trial, scalar
from .laws import laws
from .parameters import parameter

_ORDER = regex(r"^(?:alpha|order|a|q|orders?)$", re.I)
Value = Callable[..., Any]
Others = tuple[tuple[str, Value], ...]


def _trials(
    formula: str, arity: int, right: tuple[Value, ...], others: Others = (), *, order: bool = False
) -> Callable[[Named], Iterator[Trial]]:
    """Functions of laws, and of an order where there is one: any of ``right`` is right, in either direction of two laws."""

    def made(f: Named) -> Iterator[Trial]:
        names = [n for n in f.required if scalar(n) is None or n in f.required[:arity]]
        orders = [n for n in (*f.required[arity:], *f.optional) if _ORDER.match(n)] if order else []
        if names[:arity] != list(f.required[:arity]) or set(f.required[arity:]) - set(orders) or len(orders) != int(order):
            return
        if len(names) < arity or any("law" not in parameter(n).holds for n in names[:arity]):
            return
        given = [laws(side, "vector") for side in ("true", "model")[:arity]]
        firm = all(parameter(n).firm for n in names[:arity])
        sure = [n.lower() for n in names[:2]] == ["p", "q"] and re.search(r"\bq\s*(?:\|\||‖)\s*p\b", f.document, re.I) is None
        turned = [given] if arity == 1 or sure else [given, given[::-1]]
        for a in (Real(2), Real(3) / 2) if order else (None,):
            more = () if a is None else (a,)
            values = tuple(v(*of, *more) for of in turned for v in right)
            wrong = tuple((text, v(*of, *more)) for of in turned for text, v in others)
            for listed in (False, True):
                forms = {n: x.tolist() if listed else x for n, x in zip(names, given, strict=False)}
                arguments = forms | dict.fromkeys(orders, a)
                yield Trial(arguments, values, firm, formula, wrong)

    return made


def _root(x: Any) -> Any:
    return elementwise(lambda v: v ** (Real(1) / 2), x)


def _squares(p: Any, q: Any) -> Any:
    d = _root(p) - _root(q)
    return np.sum(d * d)


def _kl(p: Any, q: Any) -> Any:
    return np.sum(p * elementwise(r.log, p / q))


def _jeffreys(p: Any, q: Any) -> Any:
    return _kl(p, q) + _kl(q, p)


def _affinity(p: Any, q: Any) -> Any:
    return np.sum(_root(p * q))


def _chi(p: Any, q: Any) -> Any:
    return np.sum((p - q) * (p - q) / q)


def _power(p: Any, a: Real) -> Any:
    return np.sum(elementwise(lambda v: v**a, p))


def _renyi(p: Any, a: Real) -> Any:
    return r.log(_power(p, a)) / (1 - a)


def _renyi_divergence(p: Any, q: Any, a: Real) -> Any:
    return r.log(np.sum(elementwise(lambda u, v: u**a * v ** (1 - a), p, q))) / (a - 1)


def _is(*sets: set[str]) -> Callable[[tuple[str, ...]], bool]:
    return lambda w: any(s <= set(w) and set(w) - s <= NEUTRAL - {"log", "score"} for s in sets)


#: The distance with 1/sqrt 2 and without, and the square of either.
_HELLINGER = (lambda p, q: _root(_squares(p, q) / 2), lambda p, q: _root(_squares(p, q)), lambda p, q: _squares(p, q) / 2, _squares)

INTENTS = (
    Intent("the Hellinger distance", _is({"hellinger"}, {"hellinger", "distance"}, {"squared", "hellinger"}),
           _trials("sqrt(sum (sqrt p - sqrt q)^2 / 2)", 2, _HELLINGER, (("the Bhattacharyya coefficient", _affinity),)), plain=True),
    Intent("the Bhattacharyya distance", _is({"bhattacharyya"}, {"bhattacharyya", "distance"}, {"bhattacharyya", "coefficient"}),
           _trials("-log sum sqrt(p q)", 2, (lambda p, q: -r.log(_affinity(p, q)), _affinity))),
    Intent("Jeffreys' divergence", _is({"jeffreys"}, {"jeffreys", "divergence"}, {"symmetric", "kl"}, {"symmetric", "kl", "divergence"},
                                       {"symmetrized", "kl"}, {"symmetrised", "kl"}),
           _trials("D(p‖q) + D(q‖p)", 2, (_jeffreys, lambda p, q: _jeffreys(p, q) / 2), (("D(p‖q) - D(q‖p)", lambda p, q: _kl(p, q) - _kl(q, p)),))),
    Intent("the chi-square divergence", _is({"chi", "square", "divergence"}, {"chi", "squared", "divergence"}, {"chi2", "divergence"}),
           _trials("sum (p - q)^2/q", 2, (_chi, lambda p, q: _chi(q, p)))),
    Intent("Rényi's entropy", _is({"renyi", "entropy"}),
           _trials("log sum p^a / (1 - a)", 1, (_renyi,), (("minus the entropy", lambda p, a: -_renyi(p, a)),), order=True)),
    Intent("Tsallis' entropy", _is({"tsallis", "entropy"}, {"tsallis"}),
           _trials("(1 - sum p^q)/(q - 1)", 1, (lambda p, a: (1 - _power(p, a)) / (a - 1),),
                   (("minus the entropy", lambda p, a: (_power(p, a) - 1) / (a - 1)),), order=True)),
    Intent("Rényi's divergence", _is({"renyi", "divergence"}, {"renyi", "div"}),
           _trials("log sum p^a q^(1 - a) / (a - 1)", 2, (_renyi_divergence,), (("minus the divergence", lambda p, q, a: -_renyi_divergence(p, q, a)),), order=True)),
)  # fmt: skip
