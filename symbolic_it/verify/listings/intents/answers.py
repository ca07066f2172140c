"""Losses on a preferred and a rejected answer beside DPO: of reward models, IPO, SimPO and the odds ratio of ORPO.

Sources: Ouyang et al. 2022, equation 1; Azar et al. 2023, equation 17; Meng et al. 2024, equation 6; Hong et al. 2024, equation 6.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, log_sigmoid, probabilities
from ..running.real import Real
from .intent import NEUTRAL, Intent, Named, Trial, reductions

_CHOSEN = regex(r"chosen|win|_w$|_w_|(?<!dis)preferred|^y?w$|_yw|_pos|_c$|good|better|accept", re.I)
_REJECTED = regex(r"reject|los(?:e|er|ing)|_l$|_l_|disprefer|^y?l$|_yl|_neg|_r$|bad|worse", re.I)
_WEIGHT = regex(r"^(?:beta|tau|temperature)$", re.I)
_LENGTH = regex(r"len|num_tokens|n_tokens", re.I)
_LOGS: dict[bool, tuple[Any, ...]] = {True: ("-3", "-5/2", "-1"), False: ("-7/2", "-2", "-9/4")}
_REFERENCES: dict[bool, tuple[Any, ...]] = {True: ("-16/5", "-3", "-3/2"), False: ("-3", "-9/4", "-2")}
_LENGTHS: dict[bool, tuple[Any, ...]] = {True: (4, 5, 8), False: (7, 4, 5)}


def side(name: str) -> bool | None:
    """True for a parameter of the preferred answer, False for one of the rejected; None for any other."""
    chosen, rejected = _CHOSEN.search(name) is not None, _REJECTED.search(name) is not None
    return None if chosen == rejected else chosen


def _both(
    f: Named, kind: Callable[[str], str], values: dict[str, dict[bool, tuple[Any, ...]]]
) -> tuple[dict[str, Any], dict[tuple[str, bool], Any]] | None:
    """The arguments of a call, and its values by kind and side; None where a parameter is of no side."""
    given: dict[str, Any] = {}
    found: dict[tuple[str, bool], Any] = {}
    for n in f.required:
        if _number(n) is not None:
            given[n] = _number(n)
            continue
        which, what = side(n), kind(n)
        if which is None or (what, which) in found:
            return None
        given[n] = found[what, which] = probabilities(values[what][which])
    return given, found


def _number(name: str) -> Real | None:
    if _WEIGHT.match(name):
        return Real(Fraction(1, 5))
    return Real(Fraction(1, 2)) if re.match(r"^(?:gamma|lam|lambda_?|alpha)$", name, re.I) else None


def _valued(f: Named, pattern: str, given: dict[str, Any]) -> Real | None:
    """The value of a weight, as given or by its default."""
    for n in (*f.required, *f.optional):
        if re.match(pattern, n, re.I):
            value = given.get(n) if n in f.required else f.default(n)
            return r.real(value) if isinstance(value, Real | int) else None
    return None


def _reward(f: Named) -> Iterator[Trial]:
    made = _both(f, lambda n: "reward", {"reward": {True: ("1", "1/2", "-1"), False: ("0", "2", "-4")}})
    if made is None or len(made[1]) != 2 or len(f.required) != 2:
        return
    given, found = made
    gap = found["reward", True] - found["reward", False]
    hinges = [elementwise(lambda v, m=m: m - v if v < m else Real(0), gap) for m in (Real(0), Real(1))]
    right = [v for row in (-log_sigmoid(gap), *hinges, (1 - gap) * (1 - gap)) for v in reductions(row)]
    yield Trial(given, tuple(right), True, "-log sigmoid(r_chosen - r_rejected)", (
        *(("the loss with chosen and rejected exchanged", v) for v in reductions(-log_sigmoid(-gap))),
        *(("minus the loss", v) for v in reductions(log_sigmoid(gap))),
        *(("the loss of the sum of both rewards", v) for v in reductions(-log_sigmoid(found["reward", True] + found["reward", False]))),
    ), named_alone=True)  # fmt: skip


def _ipo(f: Named) -> Iterator[Trial]:
    made = _both(f, lambda n: "ref" if "ref" in n.lower() else "log", {"log": _LOGS, "ref": _REFERENCES})
    beta = _valued(f, r"^(?:beta|tau)$", made[0]) if made is not None else None
    if made is None or len(made[1]) != 4 or beta is None:
        return
    given, found = made
    margin = (found["log", True] - found["ref", True]) - (found["log", False] - found["ref", False])
    target = 1 / (2 * beta)
    square = elementwise(lambda v: (v - target) * (v - target), margin)
    scaled = elementwise(lambda v: (beta * v - Real(Fraction(1, 2))) * (beta * v - Real(Fraction(1, 2))), margin)
    wrong = elementwise(lambda v: (v - 2 * beta) * (v - 2 * beta), margin)
    yield Trial(
        given,
        (*reductions(square), *reductions(scaled)),
        True,
        "(margin - 1 / (2 beta))^2",
        tuple(("the square with 2 beta for 1 / (2 beta)", v) for v in reductions(wrong)),
    )


def _simpo(f: Named) -> Iterator[Trial]:
    if any("ref" in n.lower() for n in f.required):
        return
    made = _both(f, lambda n: "length" if _LENGTH.search(n) else "log", {"log": _LOGS, "length": _LENGTHS})
    beta = _valued(f, r"^beta$", made[0]) if made is not None else None
    gamma = _valued(f, r"^gamma$", made[0]) if made is not None else None
    if made is None or beta is None or gamma is None or ("log", True) not in made[1] or ("log", False) not in made[1]:
        return
    given, found = made
    means = [found["log", s] / found["length", s] if ("length", s) in found else found["log", s] for s in (True, False)]
    gap = means[0] - means[1]
    right = [v for row in (-log_sigmoid(beta * gap - gamma), -log_sigmoid(beta * (gap - gamma))) for v in reductions(row)]
    yield Trial(given, tuple(right), True, "-log sigmoid(beta * (mean log p_chosen - mean log p_rejected) - gamma)", (
        *(("the loss with the margin added", v) for v in reductions(-log_sigmoid(beta * gap + gamma))),
        *(("the loss with chosen and rejected exchanged", v) for v in reductions(-log_sigmoid(-beta * gap - gamma))),
    ))  # fmt: skip


def _odds_ratio(f: Named) -> Iterator[Trial]:
    if not all("log" in n.lower() or _number(n) is not None for n in f.required):
        return
    made = _both(f, lambda n: "log", {"log": _LOGS})
    if made is None or len(made[1]) != 2:
        return
    given, found = made
    odds = {s: x - elementwise(lambda v: r.log(1 - r.exp(v)), x) for (_, s), x in found.items()}
    loss = -log_sigmoid(odds[True] - odds[False])
    weight = _valued(f, r"^(?:lam|lambda_?|beta|alpha)$", given) or Real(1)
    rows = (loss, weight * loss, weight * loss - found["log", True], odds[True] - odds[False])
    turned = -log_sigmoid(odds[False] - odds[True])
    yield Trial(given, tuple(v for row in rows for v in reductions(row)), True, "-log sigmoid(log odds_chosen - log odds_rejected)", tuple(
        ("the loss with chosen and rejected exchanged", v) for v in reductions(turned)
    ))  # fmt: skip


def _of(words: set[str], also: str = "") -> Callable[[tuple[str, ...]], bool]:
    return lambda w: words <= set(w) and set(w) - words <= NEUTRAL | set(also.split())


INTENTS = (
    Intent(
        "the loss of a reward model",
        lambda w: "loss" in w and (_of({"reward"}, "model modeling rm pairwise")(w) or _of({"bradley", "terry"}, "pairwise")(w)),
        _reward,
    ),
    Intent("the IPO loss", _of({"ipo"}), _ipo),
    Intent("the SimPO loss", lambda w: _of({"simpo"})(w) or _of({"sim", "po"})(w), _simpo),
    Intent("the odds-ratio loss of ORPO", lambda w: "loss" in w and (_of({"odds", "ratio"}, "orpo")(w) or _of({"orpo"})(w)), _odds_ratio),
)
