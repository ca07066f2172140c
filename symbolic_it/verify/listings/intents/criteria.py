"""Gini impurity, information criteria, squared errors, gains of splits, and lengths of codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, probabilities
from ..running.real import Real
from .intent import NEUTRAL, Intent, Named, Trial, scalar
from .parameters import parameter

_LAW = ("1/5", "3/10", "1/2")
_LIKELIHOOD = regex(r"^(?:log_?lik(?:elihood)?|ll|llf|loglik|log_?l|max_?ll|ll_?hat|log_?lik_?hat)$", re.I)
_NEGATIVE = regex(r"^(?:nll|neg_?log_?lik(?:elihood)?|neg_?ll)$", re.I)
_PARAMETERS = regex(r"^(?:k|d|num_?params?|n_?params?|n_?parameters|num_?parameters|dof|df|p)$", re.I)
_SIZE = regex(r"^(?:n|n_?samples?|num_?samples?|n_?obs|nobs|n_?data|num_?data|N)$")
_LENGTHS = regex(r"^(?:lengths?|lens|code_?lengths?|ls|l)$", re.I)
_PARENT = regex(r"^(?:parent|y|labels?|root|before|parent_labels|y_parent)$", re.I)
_LEFT, _RIGHT = (
    regex(r"^(?:left|y_?left|left_labels|l_?child|left_child|l)$", re.I),
    regex(r"^(?:right|y_?right|right_labels|r_?child|right_child|r)$", re.I),
)


def _gini(f: Named) -> Iterator[Trial]:
    if len(f.required) != 1 or parameter(f.required[0]).holds[0] not in ("law", "sample", "counts", "labels"):
        return
    name, law = f.required[0], probabilities(_LAW)
    impurity = 1 - np.sum(law * law)
    firm = parameter(name).holds[0] == "law" and parameter(name).firm
    yield Trial({name: law}, (impurity,), firm, "1 - sum p^2")
    yield Trial({name: law.tolist()}, (impurity,), firm, "1 - sum p^2")
    empirical = 1 - sum(Fraction(x) ** 2 for x in ("1/2", "1/3", "1/6"))
    for sample in ([0, 0, 0, 1, 1, 2], np.array([0, 0, 0, 1, 1, 2]), np.array([3, 2, 1])):
        yield Trial({name: sample}, (Real(empirical),), not firm and isinstance(sample, np.ndarray) and len(sample) == 6, "1 - sum p^2")


def _criterion(penalty: Callable[[Real, Real], Real], formula: str) -> Callable[[Named], Iterator[Trial]]:
    """AIC and BIC: of a maximal log-likelihood, or of its negative, which the name of the parameter tells."""

    def trials(f: Named) -> Iterator[Trial]:
        told: dict[str, Any] = {}
        value, k, n = Real(Fraction(-41, 2)), 3, 50
        for x in f.required:
            kind = next((c for c, p in (("ll", _LIKELIHOOD), ("nll", _NEGATIVE), ("n", _SIZE), ("k", _PARAMETERS)) if p.match(x)), "")
            if not kind or kind in told.values():
                return
            told[x] = kind
        kinds = set(told.values())
        if "k" not in kinds or len(kinds & {"ll", "nll"}) != 1 or ("n" not in kinds and "n" in formula):
            return
        arguments = {x: {"ll": value, "nll": -value, "k": k, "n": n}[kind] for x, kind in told.items()}
        right = penalty(Real(k), r.log(n)) - 2 * value
        yield Trial(arguments, (right, -right, right / 2, -right / 2, right / n, -right / n), True, formula)

    return trials


def _mse(f: Named) -> Iterator[Trial]:
    names = [n for n in f.required if scalar(n) is None]
    if len(names) != 2 or len(names) != len(f.required):
        return
    a, b = probabilities(("7/2", "-1", "2", "1/3")), probabilities(("3", "1/2", "9/4", "0"))
    squares = (a - b) * (a - b)
    total = np.sum(squares)
    right = (total / 4, squares) if "mean" in f.words or "mse" in f.words else (total / 4, total, squares)
    for x, y in ((a, b), (a.tolist(), b.tolist())):
        yield Trial(dict(zip(names, (x, y), strict=True)), (*right, total / 8), True, "the mean of the squared differences")


def _entropy(counts: tuple[int, ...]) -> Real:
    total = sum(counts)
    return -sum((Real(Fraction(c, total)) * r.log(Real(Fraction(c, total))) for c in counts if c), Real(0))


def _gain(f: Named) -> Iterator[Trial]:
    if len(f.required) != 3:
        return
    names = [next((n for n in f.required if p.match(n)), "") for p in (_PARENT, _LEFT, _RIGHT)]
    if len(set(names)) < 3 or "" in names:
        return
    left, right = [1, 1, 1, 0], [0, 0, 0, 0, 1, 1]
    gain = _entropy((5, 5)) - Real(Fraction(2, 5)) * _entropy((3, 1)) - Real(Fraction(3, 5)) * _entropy((2, 4))
    gini = Fraction(1, 2) - Fraction(2, 5) * Fraction(3, 8) - Fraction(3, 5) * Fraction(4, 9)
    for made in (list, np.array):
        arguments = dict(zip(names, (made(left + right), made(left), made(right)), strict=True))
        yield Trial(arguments, (gain, Real(gini)), True, "the entropy of the parent less the weighted ones of the parts")


def _of_lengths(f: Named, right: Callable[[Any, list[int]], Real], wanted: str, with_law: bool) -> Iterator[Trial]:
    law, lengths = probabilities(("1/2", "1/5", "1/5", "1/10")), [1, 2, 3, 3]
    named = [n for n in f.required if _LENGTHS.match(n)]
    others = [n for n in f.required if n not in named]
    if len(named) != 1 or len(others) != int(with_law) or (with_law and parameter(others[0]).holds[0] != "law"):
        return
    value = right(law, lengths)
    for a, b in ((law.tolist(), lengths), (law, np.array(lengths))):
        yield Trial({named[0]: b, **dict.fromkeys(others, a)}, (value,), True, wanted)


def _kraft(f: Named) -> Iterator[Trial]:
    yield from _of_lengths(f, lambda _, ls: Real(sum((Fraction(1, 2**x) for x in ls), Fraction(0))), "sum 2^-l", False)


def _mean_length(f: Named) -> Iterator[Trial]:
    yield from _of_lengths(f, lambda p, ls: sum((x * n for x, n in zip(p.tolist(), ls, strict=True)), Real(0)), "sum p l", True)


def _shannon_lengths(f: Named) -> Iterator[Trial]:
    if len(f.required) != 1 or parameter(f.required[0]).holds[0] != "law":
        return
    law = probabilities(("2/5", "1/5", "3/10", "1/10"))
    right = elementwise(Real, np.array([2, 3, 2, 4]))
    for value in (law.tolist(), law):
        yield Trial({f.required[0]: value}, (right,), parameter(f.required[0]).firm, "the least whole numbers above -log2 p")


def _is(*sets: set[str]) -> Callable[[tuple[str, ...]], bool]:
    return lambda w: any(s <= set(w) and set(w) - s <= NEUTRAL for s in sets)


INTENTS = (
    Intent("the Gini impurity", _is({"gini"}, {"gini", "impurity"}, {"gini", "index"}), _gini),
    Intent("the Akaike information criterion", _is({"aic"}, {"akaike"}), _criterion(lambda k, _: 2 * k, "2k - 2 log L")),
    Intent("the Bayesian information criterion", _is({"bic"}), _criterion(lambda k, log_n: k * log_n, "k log n - 2 log L")),
    Intent("the mean squared error", _is({"mse"}, {"squared"}), _mse),
    Intent("the information gain", _is({"information", "gain"}, {"info", "gain"}, {"ig"}), _gain),
    Intent("the Kraft sum", _is({"kraft"}), _kraft),
    Intent("the mean length of a code", lambda w: {"average", "length"} <= set(w) or {"expected", "length"} <= set(w), _mean_length),
    Intent("the lengths of the Shannon code", _is({"code", "lengths"}), _shannon_lengths),
)
