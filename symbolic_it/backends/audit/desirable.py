"""Probes of KTO's loss: a log-ratio and a reference point, or answers of both kinds at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np

from .composed import Composed
from .entrywise import Entries, entry_groups
from .names import Declared
from .preferences import BETAS, places
from .reading import Array, Conventions, Core, Group, Readings
from .vocabulary import REFERENCE, REJECTED

POINT = frozenset({"kl", "z", "baseline", "c", "point"})
FLAGS = frozenset({"desirable", "label", "labels", "flag", "flags", "good", "liked", "tag", "tags", "status", "thumbs"})
Drawn = list[tuple[Array, ...]]


def desirable_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Of one kind of answers; of both kinds, whose losses come one after the other or as a mean."""

    def three(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
        policy = np.asarray(-1 - 4 * rng.exponential(size=shape))
        return policy, policy + np.asarray(3 * rng.normal(size=shape)), np.asarray(rng.uniform(0.3, 0.9))

    def two(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
        policy, reference, point = three(rng, shape)
        return policy - reference, point

    names = {"point": POINT, "reference": REFERENCE, "desirable": FLAGS}
    logs = ("log-probabilities", "log-probabilities", "")
    turned = any(p.among(REJECTED | {"undesirable"}) for p in told.required) or "undesirable" in told.words
    for extra in ((), (("beta", 0.3),)):
        beta = extra[0][1] if extra else None

        def of_two(drawn: Drawn, beta: float | None = beta) -> list[Core]:
            return _cores([(d, c) for d, c in drawn], told, beta, turned)

        def of_three(drawn: Drawn, beta: float | None = beta) -> list[Core]:
            return _cores([(p - r, c) for p, r, c in drawn], told, beta, turned)

        def without(drawn: Drawn, beta: float | None = beta) -> list[Core]:
            return _cores([(p - r, np.asarray(0.0)) for p, r in drawn], told, beta, turned)

        ways = [
            Entries(
                "log-probabilities of policy and reference and a reference point",
                ("policy", "reference", "point"),
                three,
                of_three,
                logs,
                names,
                extra,
                {"beta": 0.3},
            ),
            Entries("log-ratios and a reference point", ("ratio", "point"), two, of_two, (), names, extra, {"beta": 0.3}),
            Entries(
                "log-probabilities of policy and reference",
                ("policy", "reference"),
                lambda g, s: three(g, s)[:2],
                without,
                logs[:2],
                names,
                extra,
                {"beta": 0.3},
            ),
        ]
        yield from entry_groups(told, unit, [replace(w, strict=frozenset({"point"})) for w in ways], 160)
        yield from _both(told, unit, extra)
        yield from _flagged(told, unit, extra)


def _flagged(told: Declared, unit: str, extra: tuple[tuple[str, float], ...]) -> Iterator[Group]:
    """Policy and reference of answers, and which of them are desirable; with a reference point or without."""
    rng = np.random.default_rng(175)
    drawn = []
    for shift in (1.5, -0.8):
        policy = -1 - 4 * rng.exponential(size=6)
        drawn.append((policy, policy - 2 * rng.normal(size=6) - shift, rng.permutation([1, 0, 1, 1, 0, 1])))
    point = np.asarray(0.45)
    for pointed in (False, True):
        roles = ("policy", "reference", "desirable", *(("point",) if pointed else ()), *(r for r, _ in extra))
        given = [(*c, *((point,) if pointed else ()), *(v for _, v in extra)) for c in drawn]

        def made(pointed: bool = pointed) -> Readings:
            beta = extra[0][1] if extra else None
            return Composed(list(_flags(drawn, told, beta, point if pointed else None)), Conventions(0, unit))

        values = [tuple(a.astype(bool) if n == 2 else a for n, a in enumerate(v)) for v in given]
        title = "log-probabilities of policy and reference and which answers are desirable" + ", with a reference point" * pointed
        yield Group(title, roles, tuple(values), made, ("log-probabilities", "log-probabilities", "labels", "", "")[: len(roles)],
                    {"desirable": FLAGS, "point": POINT, "reference": REFERENCE}, frozenset(r for r, _ in extra), {"beta": 0.3}, False,
                    frozenset({"desirable", "point"}))  # fmt: skip


def _flags(drawn: list[Any], told: Declared, beta: float | None, point: Array | None) -> Iterator[Core]:
    points: list[tuple[str, int, Callable[[Array], Any]]] = [
        ("the mean log-ratio as reference point, not below 0", int(point is not None), lambda d: np.maximum(d.mean(), 0)),
        ("the mean log-ratio as reference point", int(point is not None), lambda d: d.mean()),
        ("no reference point", 1, lambda d: 0.0),
    ]
    if point is not None:
        points.insert(0, ("the reference point that is given", 0, lambda d: point))
    for (b, other), (text, faults, at) in product(_betas(told, beta), points):
        cases = [((p - r) - at(p - r), f.astype(bool)) for p, r, f in drawn]
        amount = f"{text}, beta = {b:g},"
        rows = [np.where(f, 1 - _sigmoid(b * d), _sigmoid(b * d)) for d, f in cases]
        yield Core(f"the KTO losses of answers of both kinds, {amount}", rows, other + faults, plain=True)
        yield Core(
            f"the KTO losses with desirable and undesirable answers swapped, {amount}", [1 - r for r in rows], 1 + faults, plain=True
        )
        yield Core(
            f"the KTO losses of desirable answers, whatever their kind, {amount}", [1 - _sigmoid(b * d) for d, _ in cases], 1, plain=True
        )
        logs = [np.logaddexp(0, np.where(f, -b, b) * d) for d, f in cases]
        yield Core(f"-log sigma of both kinds, a logarithm, not KTO's 1 - sigma, {amount}", logs, 1, plain=True)


def _betas(told: Declared, beta: float | None) -> Iterator[tuple[float, int]]:
    own = 0.3 if any(p.role == "beta" and p.required for p in told.parameters or ()) else told.default("beta")
    own = beta if beta is not None else own
    yield from ((b, int(isinstance(own, int | float) and b != own)) for b in dict.fromkeys((*((float(own),) if own else ()), *BETAS)))


def _sigmoid(x: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-x)))


#: Of a log-ratio d, a reference point c and beta: a desirable answer's loss, and what is taken for it.
FORMULAS: tuple[tuple[str, int, Callable[[Array, Array, float], Array]], ...] = (
    ("sigma(beta (d - c)), not 1 minus it,", 2, lambda d, c, b: _sigmoid(b * (d - c))),
    ("-sigma(beta (d - c)), without the 1,", 1, lambda d, c, b: -_sigmoid(b * (d - c))),
    ("-log sigma(beta (d - c)), a logarithm, not KTO's 1 - sigma,", 1, lambda d, c, b: np.logaddexp(0, -b * (d - c))),
    ("1 - sigma(beta d), without the reference point,", 1, lambda d, c, b: 1 - _sigmoid(b * (d + 0 * c))),
    ("1 - sigma(beta (d + c)), the reference point added, not taken off,", 1, lambda d, c, b: 1 - _sigmoid(b * (d + c))),
    ("1 - sigma(beta d - c), beta on the log-ratio alone,", 1, lambda d, c, b: 1 - _sigmoid(b * d - c)),
    ("1 - beta (d - c), without sigma,", 1, lambda d, c, b: 1 - b * (d - c)),
)


def _cores(cases: list[tuple[Array, Array]], told: Declared, beta: float | None, turned: bool) -> list[Core]:
    """``turned``: of an undesirable answer, where d and c change places."""
    out = []
    one, two = ("an undesirable", "a desirable") if turned else ("a desirable", "an undesirable")
    given = [(-d, -c) if turned else (d, c) for d, c in cases]
    for b, other in _betas(told, beta):
        rows = [1 - _sigmoid(b * (d - c)) for d, c in given]
        out.append(Core(f"the KTO loss of {one} answer, beta = {b:g},", rows, other, plain=True))
        text = f"the KTO loss of {two} answer (the sign inside sigma is turned), beta = {b:g},"
        out.append(Core(text, [1 - r for r in rows], 1, plain=True))
        for text, faults, f in FORMULAS:
            out.append(Core(f"{text} beta = {b:g},", [np.asarray(f(d, c, b)) for d, c in given], faults, plain=True))
    return out


def _both(told: Declared, unit: str, extra: tuple[tuple[str, float], ...]) -> Iterator[Group]:
    """Policy and reference of chosen and rejected answers, and of pairs mixed up for the reference point, or without them."""
    rng = np.random.default_rng(170)
    drawn = [tuple(-1 - 4 * rng.exponential(size=4) for _ in range(6)) for _ in range(2)]
    drawn = [(pc, pr, np.asarray(rk + k), rc, rr, np.asarray(rk)) for (pc, pr, rk, rc, rr, _), k in zip(drawn, (0.7, -0.4), strict=True)]
    sides = ("chosen", "rejected", "KL")
    for six in (True, False):
        picked = sides if six else sides[:2]
        roles = tuple(f"{who} {side}" for who in ("policy", "reference") for side in picked)
        kept = [c if six else (c[0], c[1], c[3], c[4]) for c in drawn]
        values = [(*c, *(v for _, v in extra)) for c in kept]

        def made(six: bool = six) -> Readings:
            return Composed(_pairs(drawn, told, extra[0][1] if extra else None, six), Conventions(0, unit))

        names = {k: v for k, v in places(told).items() if " " in k}
        for p in told.main:
            if "kl" in p.words:
                names[f"{'reference' if p.among(REFERENCE) else 'policy'} KL"] = frozenset({"".join(p.words)})
        title = "log-probabilities of chosen and rejected answers" + ", and of mismatched ones" * six
        yield Group(
            title,
            (*roles, *(r for r, _ in extra)),
            tuple(values),
            made,
            ("log-probabilities",) * len(roles) + ("beta",) * len(extra),
            names,
            frozenset(r for r, _ in extra),
            {"beta": 0.3},
        )


#: What becomes of the losses of desirable and of undesirable answers.
ORDERS: tuple[tuple[str, int, Callable[[Array, Array], tuple[Array, Array]]], ...] = (
    ("the KTO losses of desirable, then undesirable answers", 0, lambda w, r: (w, r)),
    ("the KTO losses with the undesirable answers as desirable ones", 1, lambda w, r: (w, 1 - r)),
    ("the KTO losses with desirable and undesirable answers swapped", 1, lambda w, r: (1 - w, 1 - r)),
)


def _pairs(drawn: list[Any], told: Declared, beta: float | None, six: bool) -> list[Core]:
    out = []
    for (b, other), (text, faults, f), clamped in product(_betas(told, beta), ORDERS, (True, False)):
        rows = []
        for pc, pr, pk, rc, rr, rk in drawn:
            points = ((pk - rk).mean(),) * 2 if six else ((pr - rr).mean(), (pc - rc).mean())
            one, two = (np.maximum(c, 0) if clamped else c for c in points)
            rows.append(np.concatenate(f(1 - _sigmoid(b * (pc - rc - one)), 1 - _sigmoid(b * (two - (pr - rr))))))
        told_as = f"{text}{'' if clamped else ', the reference point not clamped at 0'}, beta = {b:g},"
        out.append(Core(told_as, rows, other + faults, plain=True))
        if clamped:
            none = [np.concatenate(f(1 - _sigmoid(b * (pc - rc)), 1 - _sigmoid(b * (rr - pr)))) for pc, pr, _, rc, rr, _ in drawn]
            out.append(Core(f"{text}, without the reference point, beta = {b:g},", none, other + faults + 1, plain=True))
    return out
