"""Pointwise mutual information, of probabilities or of counts with their total."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from ....patterns import regex
from ..running import real as r
from ..running.real import Real
from .intent import NEUTRAL, Intent, Named, Trial

_COUNT = regex(r"count|freq|^c_|^n_|^n(?=[xyw]|[12]|ab|a$|b$)|^c(?=[xyw]|[12]|ab|a$|b$)|^f_", re.I)
_TOTAL = regex(r"^(?:total\w*|n|num_?\w*|N|size|corpus_size|n_total|\w*_total)$")
_PAIR = regex(r"joint|pair|both|co_?occ|together|xy$|x_y$|_?ab$|_a_b$|12$|1_2$|w1_?w2|bigram", re.I)
_FIRST = regex(r"(?:_|^p|^c|^n|^f|w|word)(?:x|a|1|w|first|left)$", re.I)
_SECOND = regex(r"(?:_|^p|^c|^n|^f|w|word)(?:y|b|2|c|second|right|context)$", re.I)


def _pmi(f: Named) -> Iterator[Trial]:
    names = list(f.required)
    pair = [n for n in names if _PAIR.search(n)]
    total = [n for n in names if _TOTAL.match(n) and n not in pair]
    rest = [n for n in names if n not in pair and n not in total]
    if len(pair) != 1 or len(rest) != 2 or len(total) > 1 or not all(p.search(n) for p, n in zip((_FIRST, _SECOND), rest, strict=True)):
        return
    counts = [_COUNT.search(n) is not None for n in (*pair, *rest)]
    if len(set(counts)) != 1 or counts[0] != bool(total):
        return
    whole = 1200
    both, x, y = 30, 100, 240
    given: dict[str, Any] = dict(zip((*pair, *rest), (both, x, y), strict=True)) | dict.fromkeys(total, whole)
    if not counts[0]:
        given = {n: Real(Fraction(v, whole)) for n, v in given.items()}
    right = r.log(Real(Fraction(both * whole, x * y)))
    wrong = (("minus the information", -right), ("p(x, y)/(p(x) p(y)), without the logarithm", r.exp(right)))
    yield Trial(given, (right,), True, "log(p(x, y)/(p(x) p(y)))", wrong)


def _is(w: tuple[str, ...]) -> bool:
    sets = ({"pmi"}, {"ppmi"}, {"pointwise", "mutual", "information"}, {"pointwise", "mi"})
    return any(s <= set(w) and set(w) - s <= NEUTRAL | {"word", "words", "pair"} for s in sets)


INTENTS = (Intent("the pointwise mutual information", _is, _pmi),)
