"""Probes of preference losses of two scores, without a reference: SimPO, the odds ratio of ORPO, Bradley and Terry's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np

from .composed import Composed, Joined, Listed
from .names import Declared
from .preferences import places
from .probes import padding
from .reading import Array, Conventions, Core, Group, Reading, Readings
from .vocabulary import REJECTED

Pairs = list[tuple[Array, Array]]
BETAS, GAMMAS = (0.1, 0.5, 1.0, 2.0, 2.5, 10.0), (0.0, 0.25, 0.3, 0.5, 1.0, 1.4, 1.5, 1.6)
TITLES = {"simpo_loss": "the SimPO loss", "orpo_odds_ratio_loss": "the odds-ratio loss", "bradley_terry_loss": "the Bradley-Terry loss"}
EXTRAS: dict[str, tuple[tuple[str, float], ...]] = {"simpo_loss": (("beta", 2.2), ("gamma", 0.6))}
#: Lambda of ORPO's objective, which multiplies the odds-ratio loss.
WEIGHTS = (0.1, 0.2, 0.25, 0.5)


def score_groups(name: str, told: Declared, unit: str) -> Iterator[Group]:
    """Scores of the chosen and the rejected answer; of SimPO and ORPO also log-probabilities of tokens, with a mask or not."""
    rng = np.random.default_rng(83)
    kind = "rewards" if name.startswith("bradley") else "log-probabilities"
    given = EXTRAS.get(name, ())
    for extra in (given[:n] for n in range(len(given) + 1)):
        for shape in ((4,), (4, 1), ()):
            pairs = [_drawn(rng, shape), _drawn(rng, shape)]
            yield _group(name, told, unit, f"{kind} of chosen and rejected", pairs, None, extra, not shape)
        if kind != "rewards":
            pairs, masks = [_drawn(rng, (3, 5)), _drawn(rng, (3, 5))], padding(3, 5)
            yield _group(name, told, unit, f"token {kind} of chosen and rejected", pairs, None, extra)
            if told.has("mask"):
                yield _group(name, told, unit, f"token {kind} of chosen and rejected, with a mask", pairs, masks, extra)
            if sum(p.role == "mask" for p in told.parameters or ()) == 2:
                both = tuple(zip(masks, (m[::-1].copy() for m in masks), strict=True))
                yield _group(name, told, unit, f"token {kind} of chosen and rejected, with a mask of each", pairs, both, extra)
            if not extra:
                yield from _lengths(name, told, unit)


def _lengths(name: str, told: Declared, unit: str) -> Iterator[Group]:
    """Sums over tokens and the lengths of the answers, by which they are divided."""
    counts = [p for p in told.required if p.role == "count"]
    if len(counts) != 2:
        return
    rng = np.random.default_rng(87)
    pairs = [_drawn(rng, (4,)) for _ in range(2)]
    lengths = [(rng.integers(3, 9, size=4), rng.integers(3, 9, size=4)) for _ in pairs]
    values = [(x * n, y * m, n, m) for (x, y), (n, m) in zip(pairs, lengths, strict=True)]
    names = {**places(told)}
    for p in counts:
        names[f"{'rejected' if p.among(REJECTED) else 'chosen'} length"] = frozenset({"".join(p.words)})

    def made() -> Readings:
        cores = _cores(name, told, pairs, {})
        for text, f in DIVIDED:
            found = _cores(name, told, [f(*v) for v in values], {})
            cores += [replace(c, text=f"{text}: {c.text}", faults=c.faults + 1) for c in found]
        return Composed(cores, Conventions(0, unit))

    roles = ("chosen", "rejected", "chosen length", "rejected length")
    yield Group("sums of log-probabilities of chosen and rejected, and their lengths", roles, tuple(values), made,
                ("log-probabilities", "log-probabilities", "", ""), names, frozenset(roles[2:]), {"beta": 2.2, "gamma": 0.6})  # fmt: skip


#: Of two sums and the lengths of the answers, what is taken for the means.
DIVIDED: tuple[tuple[str, Callable[[Array, Array, Array, Array], tuple[Array, Array]]], ...] = (
    ("log-probabilities not divided by the lengths", lambda x, y, n, m: (x, y)),
    ("each sum of log-probabilities divided by the length of the other answer", lambda x, y, n, m: (x / m, y / n)),
    ("both divided by the chosen answer's length", lambda x, y, n, m: (x / n, y / n)),
    ("both divided by the rejected answer's length", lambda x, y, n, m: (x / m, y / m)),
    ("both divided by the sum of the lengths", lambda x, y, n, m: (x / (n + m), y / (n + m))),
    ("both divided by the mean of the lengths", lambda x, y, n, m: (2 * x / (n + m), 2 * y / (n + m))),
    ("the chosen answer's sum alone divided by its length", lambda x, y, n, m: (x / n, y)),
    ("the rejected answer's sum alone divided by its length", lambda x, y, n, m: (x, y / m)),
    ("log-probabilities multiplied by the lengths, not divided", lambda x, y, n, m: (x * n, y * m)),
    ("divided by the square roots of the lengths", lambda x, y, n, m: (x / np.sqrt(n), y / np.sqrt(m))),
)


def _drawn(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, Array]:
    """Log-probabilities, none near 0."""
    return np.asarray(-0.15 - rng.exponential(size=shape)), np.asarray(-0.15 - rng.exponential(size=shape))


def _group(
    name: str, told: Declared, unit: str, title: str, pairs: Pairs, masks: tuple[Any, ...] | None, extra: tuple[tuple[str, float], ...],
    last: bool = False,
) -> Group:  # fmt: skip
    """``masks``: one for each pair, or one for each of its answers."""
    given = [m if isinstance(m, tuple) else (m,) for m in masks or ()]
    values: list[tuple[Any, ...]] = [(*p, *(given[n] if given else ()), *(v for _, v in extra)) for n, p in enumerate(pairs)]
    masked = () if masks is None else ("mask",) if len(given[0]) == 1 else ("chosen mask", "rejected mask")
    roles = ("chosen", "rejected", *masked, *(r for r, _ in extra))
    names = {**places(told)}
    if len(masked) == 2:
        for p in (p for p in told.parameters or () if p.role == "mask"):
            names[f"{'rejected' if p.among(REJECTED) else 'chosen'} mask"] = frozenset({"".join(p.words)})

    def made() -> Readings:
        how, said = Conventions(0, unit), dict(extra)
        if not title.startswith("token"):
            return Composed(_cores(name, told, pairs, said), how)
        kept = [np.stack((m[0], m[-1])).astype(bool) for m in given] or [np.ones((2, *a.shape), bool) for a, _ in pairs]
        means = [_pooled(p, k, True) for p, k in zip(pairs, kept, strict=True)]
        sums = [_pooled(p, k, False) for p, k in zip(pairs, kept, strict=True)]
        text = "log-probabilities summed over tokens, not averaged:"
        out, wrong = (Composed(_cores(name, told, of, said), how) for of in (means, sums))
        return Joined(out, Listed(Reading(f"{text} {r.text}", r.values, 1) for r in wrong.right()))

    kinds = ("log-probabilities", "log-probabilities") if not name.startswith("bradley") else ("rewards", "rewards")
    return Group(title + (", with " + " and ".join(r for r, _ in extra) if extra else ""), roles, tuple(values), made,
                 (*kinds, *roles[2:]), names, frozenset(roles[2:]), {"beta": 2.2, "gamma": 0.6}, last)  # fmt: skip


def _pooled(pair: tuple[Array, Array], kept: Array, mean: bool) -> tuple[Array, Array]:
    """Sums or means of both answers; ``kept``: which tokens of each."""
    one, two = (np.where(k, a, 0.0).sum(-1) / (k.sum(-1) if mean else 1) for a, k in zip(pair, kept, strict=True))
    return one, two


def _amounts(told: Declared, said: dict[str, float]) -> Iterator[tuple[float, float, int]]:
    """beta, gamma and whether they are not those that are declared."""
    own = {r: said.get(r, _required(told, r)) for r in ("beta", "gamma")}
    beta, gamma = own["beta"], own["gamma"]
    if gamma is not None and beta is not None and any({"gamma", "beta"} <= set(p.words) for p in told.parameters or ()):
        gamma *= beta  # it is declared as gamma/beta
    if beta is not None or gamma is not None:
        for b, g in product((beta,) if beta is not None else BETAS, (gamma,) if gamma is not None else GAMMAS):
            yield b, g, 0
    other = [*product(BETAS, GAMMAS)] if beta is None and gamma is None else []
    other += [(b, gamma) for b in BETAS if gamma is not None] + [(beta, g) for g in GAMMAS if beta is not None]
    for b, g in other:
        yield b, g, int((beta is not None and not np.isclose(b, beta)) or (gamma is not None and not np.isclose(g, gamma)))


def _required(told: Declared, role: str) -> float | None:
    """What a convention is by default, or is given as where it must be told."""
    if any(p.role == role and p.required for p in told.parameters or ()):
        return {"beta": 2.2, "gamma": 0.6}[role]
    found = told.default(role)
    return float(found) if isinstance(found, int | float) else None


def _odds(x: Array) -> Array:
    return np.asarray(x - np.log(-np.expm1(x)))


#: What may stand for the difference of the scores: none of these but the first is it.
SIDES: dict[str, Callable[[Array, Array], Array]] = {
    "": lambda x, y: x - y,
    " with chosen and rejected swapped": lambda x, y: y - x,
    " of the sum of the two scores, not their difference": lambda x, y: x + y,
    " of the chosen score alone": lambda x, y: x + 0 * y,
    " of minus the rejected score alone": lambda x, y: 0 * x - y,
}


#: Of two log-probabilities, what is taken for the log of the odds ratio.
NOT_ODDS: tuple[tuple[str, Callable[[Array, Array], Array]], ...] = (
    ("-log sigma of the log-ratio, without the odds (log(1 - p) is left out),", lambda x, y: x - y),
    ("-log sigma with the logs of 1 - p added, not subtracted,", lambda x, y: x - y + np.log(-np.expm1(x)) - np.log(-np.expm1(y))),
    ("-log sigma of the difference of odds, not of their logs,", lambda x, y: np.exp(x) / -np.expm1(x) - np.exp(y) / -np.expm1(y)),
    ("-log sigma of the ratio of odds, not of its log,", lambda x, y: np.exp(_odds(x) - _odds(y))),
    ("-log sigma of log(1 - p) alone,", lambda x, y: np.log(-np.expm1(y)) - np.log(-np.expm1(x))),
    ("-log sigma with log(1 + p) in place of log(1 - p),", lambda x, y: x - y - np.log1p(np.exp(x)) + np.log1p(np.exp(y))),
)


def _cores(name: str, told: Declared, pairs: Pairs, said: dict[str, float]) -> list[Core]:
    title = TITLES[name]
    if name == "simpo_loss":
        return _simpo(told, pairs, said)
    score = _odds if name.startswith("orpo") else np.asarray
    out = []
    for text, f in SIDES.items():
        hs = [np.asarray(f(score(x), score(y))) for x, y in pairs]
        out.append(Core(f"{title}{text}:", [np.logaddexp(0, -h) for h in hs], int(bool(text))))
        if not text:
            out += _transformed(title, hs)
    if name.startswith("orpo"):
        out += _orpo(told, pairs)
    return out


def _orpo(told: Declared, pairs: Pairs) -> list[Core]:
    """Times its weight, and with the cross-entropy of the chosen answer, as it is trained."""
    title = TITLES["orpo_odds_ratio_loss"]
    own = [p.default for p in (*(told.parameters or ()), *told.attributes) if isinstance(p.default, float) and 0 < p.default < 1]
    hs = [np.asarray(_odds(x) - _odds(y)) for x, y in pairs]
    losses = [np.logaddexp(0, -h) for h in hs]
    wrong = [(f"{text} not the odds-ratio loss:", [np.logaddexp(0, -g(x, y)) for x, y in pairs]) for text, g in NOT_ODDS]
    wrong += [(f"minus the difference of log-probabilities, not {title},", [y - x for x, y in pairs]),
              (f"minus the log-odds ratio, -log sigma is missing, not {title},", [-h for h in hs]),
              (f"{title} with chosen and rejected swapped:", [np.logaddexp(0, h) for h in hs])]  # fmt: skip
    wrong += [(f"-log sigma of {b:g} times the log-odds ratio (beta inside), not {title},", [np.logaddexp(0, -b * h) for h in hs])
              for b in dict.fromkeys((*own, *WEIGHTS))]  # fmt: skip
    wrong += [(f"-log sigma of {b:g} times the log-ratio, without the odds, not {title},", [np.logaddexp(0, b * (y - x)) for x, y in pairs])
              for b in dict.fromkeys((*own, *WEIGHTS))]  # fmt: skip
    remark = "it adds the cross-entropy of the chosen answer to the odds-ratio loss"
    out = [Core(text, rows, 1) for text, rows in wrong]
    out += [Core(f"{w:g} times {text}", [w * r for r in rows], 2) for w in dict.fromkeys((*own, *WEIGHTS)) for text, rows in wrong]
    for w in dict.fromkeys((*own, 1.0, *WEIGHTS)):
        out.append(Core(f"{w:g} times {title}, its weight in ORPO's objective,", [w * r for r in losses], 0))
        both = [-x + w * r for (x, _), r in zip(pairs, losses, strict=True)]
        out.append(Core(f"the cross-entropy of the chosen answer plus {w:g} times {title},", both, 0, remark=remark))
        for text, rows in wrong:
            added = [-x + w * r for (x, _), r in zip(pairs, rows, strict=True)]
            out.append(Core(f"the cross-entropy of the chosen answer plus {w:g} times {text}", added, 2))
    return out


def _transformed(title: str, hs: list[Array]) -> list[Core]:
    """Something else than -log sigma of a difference."""
    fixed = [Core(f"{title} of the batch's mean difference", [np.asarray(np.logaddexp(0, -h.mean())) for h in hs], 1, fixed=True)]
    transforms: tuple[tuple[str, Callable[[Array], Array]], ...] = (
        ("minus sigma of the difference, no logarithm", lambda h: -1 / (1 + np.exp(-h))),
        ("sigma of the difference, no logarithm", lambda h: 1 / (1 + np.exp(-h))),
        ("1 - sigma of the difference, no logarithm", lambda h: 1 / (1 + np.exp(h))),
        ("the difference, -log sigma is missing", lambda h: h),
        ("the hinge loss max(0, 1 - difference)", lambda h: np.maximum(0, 1 - h)),
        ("the exponential loss exp(-difference)", lambda h: np.exp(-h)),
        ("the square (1 - difference)^2", lambda h: (1 - h) ** 2),
    )
    return [*(Core(f"{text}, not {title},", [np.asarray(f(h)) for h in hs], 1, True) for text, f in transforms), *fixed]


def _simpo(told: Declared, pairs: Pairs, said: dict[str, float]) -> list[Core]:
    out = []
    title = TITLES["simpo_loss"]
    for beta, gamma, other in _amounts(told, said):
        amounts = f"beta = {beta:g}, gamma = {gamma:g}{', other than it declares' * other},"
        for text, f in SIDES.items():
            hs = [np.asarray(f(x, y)) for x, y in pairs]
            found = [np.logaddexp(0, gamma - beta * h) for h in hs]
            missing = 1 if not gamma and not text and told.default("gamma") is None and "gamma" not in said else 0
            told_as = f"{title}{text}" if gamma else f"{title}{text} without a margin gamma"
            out.append(Core(f"{told_as}, {amounts}", found, other + bool(text) + missing))
            if gamma:
                faults = 1 + other + bool(text)
                out.append(Core(f"{title}{text} with gamma added to the difference, not taken off (its sign is turned), {amounts}",
                                [np.logaddexp(0, -gamma - beta * h) for h in hs], faults))  # fmt: skip
                if beta != 1:
                    out.append(Core(f"{title}{text} with gamma multiplied by beta, {amounts}",
                                    [np.logaddexp(0, beta * (gamma - h)) for h in hs], faults))  # fmt: skip
        if not other and gamma:
            hs = [beta * np.asarray(x - y) - gamma for x, y in pairs]
            out += [Core(f"{c.text} {amounts}", c.rows, 1, c.plain, c.fixed) for c in _transformed(title, hs)]
    return out
