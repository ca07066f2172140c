"""Entropy, cross-entropy, KL, Jensen-Shannon divergence and total variation of laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import flat
from .intent import NEUTRAL, Intent, Named, Trial
from .of_laws import cross_entropy, entropy, jsd, kl, total_variation, trials
from .parameters import parameter

_BINARY = regex(r"1(?:\.0*)?\s*-\s*\w+\s*\)\s*\*")  # (1 - y) * log(1 - q)
_SETS = {
    "entropy": [{"entropy"}, {"h"}],
    "cross": [
        {"cross", "entropy"},
        {"crossentropy"},
        {"ce"},
        {"xent"},
        {"nll"},
        {"softmax", "cross", "entropy"},
        {"negative", "log", "likelihood"},
    ],
    "kl": [
        {"kl"},
        {"kl", "divergence"},
        {"kl", "div"},
        {"kld"},
        {"kullback", "leibler"},
        {"kullback", "leibler", "divergence"},
        {"relative", "entropy"},
        {"dkl"},
        {"d", "kl"},
        {"forward", "kl"},
    ],
    "jsd": [
        {"js"},
        {"jsd"},
        {"js", "divergence"},
        {"jensen", "shannon"},
        {"jensen", "shannon", "divergence"},
        {"jensenshannon"},
        {"js", "div"},
    ],
    "tv": [{"tv"}, {"total", "variation"}, {"total", "variation", "distance"}, {"tv", "distance"}],
}


def named(kind: str, words: tuple[str, ...]) -> bool:
    """Whether the words of a name are those of the quantity and neutral ones."""
    found = set(words)
    return any(s <= found and found - s <= NEUTRAL for s in _SETS[kind])


def _entropy(f: Named) -> Iterator[Trial]:
    for t in trials(f, "H(p)", entropy, 1, (("minus the entropy", lambda p: -entropy(p)),)):
        value = next(iter(t.arguments.values()))
        more: list[Any] = [v / r.log(3) for v in t.right[:1]]  # normalised
        if isinstance(value, np.ndarray) and t.firm and len(t.arguments) == 1:  # of each entry, as the chance of one of two outcomes
            more.append(entropy(value) + entropy(1 - value) if all(0 <= x <= 1 for x in flat(value)) else value)
        if {"loss", "bonus", "penalty", "regularizer", "reg"} & set(f.words):
            more += [-v for v in t.right]
        yield replace(t, right=(*t.right, *more))


def _cross(f: Named) -> Iterator[Trial]:
    if _BINARY.search(f.code):
        return
    others = (
        ("minus the cross-entropy", lambda p, q: -cross_entropy(p, q)),
        ("H(q, p)", lambda p, q: cross_entropy(q, p)),
        ("H(p)", lambda p, q: entropy(p)),
        ("H(q)", lambda p, q: entropy(q)),
        ("D(p‖q)", kl),
    )
    yield from trials(f, "H(p, q)", cross_entropy, 2, others)


def _weighted(f: Named) -> bool:
    """Whether the code takes the exponential of a log-probability: the weight of an outcome."""
    names = "|".join(map(re.escape, f.required))
    return re.search(rf"\bexp\(\s*(?:{names})\s*\)|\b(?:{names})\.exp\(", f.code) is not None or "softmax" in f.code


def _kl(f: Named) -> Iterator[Trial]:
    if f.code and all(parameter(n).holds == ("log",) for n in f.required) and not _weighted(f):
        return  # log-probabilities of what was sampled, by whose difference it is estimated
    others = (
        ("D(q‖p)", lambda p, q: kl(q, p)),
        ("-D(p‖q)", lambda p, q: -kl(p, q)),
        ("-D(q‖p)", lambda p, q: -kl(q, p)),
        ("H(p, q)", cross_entropy),
        ("-H(p, q)", lambda p, q: -cross_entropy(p, q)),
        ("∑ q log(p/q)", lambda p, q: -kl(q, p)),
    )
    yield from trials(f, "D(p‖q)", kl, 2, others)


def _jsd(f: Named) -> Iterator[Trial]:
    yield from trials(f, "JSD(p, q)", jsd, 2, (("twice the divergence", lambda p, q: 2 * jsd(p, q)), ("D(p‖q)", kl)), ordered=False)


def _tv(f: Named) -> Iterator[Trial]:
    yield from trials(f, "TV(p, q)", total_variation, 2, (("the L1 distance", lambda p, q: 2 * total_variation(p, q)),), ordered=False)


INTENTS = (
    Intent("the entropy", lambda w: named("entropy", w), _entropy),
    Intent("the cross-entropy", lambda w: named("cross", w), _cross),
    Intent("the KL divergence", lambda w: named("kl", w), _kl),
    Intent("the Jensen-Shannon divergence", lambda w: named("jsd", w), _jsd),
    Intent("the total variation", lambda w: named("tv", w), _tv, plain=True),
)
