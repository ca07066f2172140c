"""Probes of PPO's clipped objective and of the KL-penalised reward, token by token."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product

import numpy as np

from .clips import CLIP, amount, ranges
from .entrywise import Entries, entry_groups
from .names import Declared
from .reading import Array, Core, Group

ADVANTAGES = frozenset({"adv", "advs", "advantage", "advantages", "gae", "a"})
OLD = frozenset({"old", "behavior", "behaviour", "sampled", "rollout", "fixed"})
Drawn = list[tuple[Array, ...]]
Rows = list[Array]


def clipped_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Ratios, or new and old log-probabilities, with advantages."""
    new_first = not any(p.among(OLD) for p in [p for p in told.main if not p.among(ADVANTAGES)][:1])

    def ratios(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
        return np.exp(np.asarray(rng.normal(size=shape) * 0.4)), np.asarray(rng.normal(size=shape) + 0.1)

    def logs(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
        r, a = ratios(rng, shape)
        old = np.asarray(-0.1 - rng.exponential(size=shape))
        return (old + np.log(r), old, a) if new_first else (old, old + np.log(r), a)

    def of_ratios(told_clip: bool, drawn: Drawn) -> list[Core]:
        return _clipped([(np.log(r), a) for r, a in drawn], told, True, told_clip)

    def of_logs(told_clip: bool, drawn: Drawn) -> list[Core]:
        wide = [(new, old, a[:, None] if a.ndim < new.ndim else a) for new, old, a in drawn]
        return _clipped([((new - old) * (1 if new_first else -1), a) for new, old, a in wide], told, False, told_clip)

    def of_sequences(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
        one, two, a = logs(rng, shape)
        return one, two, a[:, 0] if a.ndim == 2 else a

    names = {"advantage": ADVANTAGES}
    ways = []
    for extra in ((), (("clip", CLIP),)):
        constants = {"clip": CLIP, "epsilon": CLIP, "count": 5}
        by_logs, by_ratios = (partial(f, bool(extra)) for f in (of_logs, of_ratios))
        ways.append(Entries("new and old log-probabilities and advantages", ("new", "old", "advantage"), logs, by_logs,
                            ("log-probabilities", "log-probabilities", ""), names, extra, constants))  # fmt: skip
        ways.append(Entries("new and old log-probabilities and advantages of sequences", ("new", "old", "advantage"), of_sequences, by_logs,
                            ("log-probabilities", "log-probabilities", ""), names, extra, constants))  # fmt: skip
        ways.append(Entries("ratios and advantages", ("ratio", "advantage"), ratios, by_ratios, ("ratio", ""), names, extra, constants))
    yield from entry_groups(told, unit, ways, 140)


Formula = Callable[[Array, Array, float, float], Array]
#: What may be computed of a ratio r, an advantage A and the bounds of the clip, and how many faults it has.
FORMULAS: tuple[tuple[str, int, Formula], ...] = (
    ("the clipped objective min(r A, clip(r) A)", 0, lambda r, a, lo, hi: np.minimum(r * a, np.clip(r, lo, hi) * a)),
    ("max(r A, clip(r) A): the larger, not the smaller of the two", 1, lambda r, a, lo, hi: np.maximum(r * a, np.clip(r, lo, hi) * a)),
    ("clip(r) A alone, without the minimum with r A", 1, lambda r, a, lo, hi: np.clip(r, lo, hi) * a),
    ("min(r, clip(r)) A: the minimum is taken before the advantage multiplies it", 1, lambda r, a, lo, hi: np.minimum(r, hi) * a),
    ("max(r, clip(r)) A: the maximum is taken before the advantage multiplies it", 1, lambda r, a, lo, hi: np.maximum(r, lo) * a),
    ("min(r A, clip(r)): the clipped term is not multiplied by A", 1, lambda r, a, lo, hi: np.minimum(r * a, np.clip(r, lo, hi))),
    ("min(r, clip(r) A): the unclipped term is not multiplied by A", 1, lambda r, a, lo, hi: np.minimum(r, np.clip(r, lo, hi) * a)),
    ("min(r A, clip(r A)): the product is clipped, not the ratio", 1, lambda r, a, lo, hi: np.minimum(r * a, np.clip(r * a, lo, hi))),
    ("min(r A, clip(r, -eps, eps) A): the clip is not around 1", 1, lambda r, a, lo, hi: np.minimum(r * a, np.clip(r, lo - 1, hi - 1) * a)),
    ("min(r A, min(r, 1 + eps) A): clipped above alone", 1, lambda r, a, lo, hi: np.minimum(r * a, np.minimum(r, hi) * a)),
    ("min(r A, max(r, 1 - eps) A): clipped below alone", 1, lambda r, a, lo, hi: np.minimum(r * a, np.maximum(r, lo) * a)),
    ("r A, not clipped", 1, lambda r, a, lo, hi: r * a),
)


def _clipped(cases: Drawn, told: Declared, given: bool, told_clip: bool) -> list[Core]:
    """Of log-ratios and advantages, as an objective or as a loss, minus it; ``given``: ratios are given, not logs."""
    turns: list[tuple[str, Callable[[Array], Array]]] = [("", np.exp), (" of the inverse ratio, old over new", lambda d: np.exp(-d))]
    if given:
        turns.append((" of the exponential of the ratio", lambda d: np.exp(np.exp(d))))
    else:
        turns.append((" of the log-ratio, which is not exponentiated", lambda d: d))
    out: list[Core] = []
    declared, every = ranges(told, told_clip)
    for e, (text, faults, f), (turned, turn) in product(every, FORMULAS, turns):
        other = int(bool(declared) and e not in declared)
        rows = [np.asarray(f(turn(d), a, 1 - e[0], 1 + e[1])) for d, a in cases]
        eps = "" if "not clipped" in text else f"{amount(e)}{', which is not what is declared' * other},"
        every_fault = faults + other + bool(turned)
        out.append(Core(f"{text}{turned}, {eps}", rows, every_fault, plain=True))
        out.append(Core(f"minus {text}{turned}, {eps} a loss to be minimised,", [-r for r in rows], every_fault, plain=True))
    return out


def reward_groups(told: Declared, unit: str) -> Iterator[Group]:
    """A reward and the log-probabilities of an answer under policy and reference, with beta."""

    def drawn(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
        policy = np.asarray(-0.1 - rng.exponential(size=shape))
        return np.asarray(rng.normal(size=shape)), policy, policy + np.asarray(0.6 * rng.normal(size=shape))

    def cores(beta: float | None) -> Callable[[Drawn], list[Core]]:
        return lambda cases: _rewards(cases, told, beta)

    names = {
        "reward": frozenset({"reward", "rewards", "score", "scores", "r"}),
        "reference": frozenset({"ref", "reference", "base", "sft"}),
    }
    ways = [
        Entries(
            "rewards and log-probabilities of policy and reference",
            ("reward", "policy", "reference"),
            drawn,
            cores(extra[0][1] if extra else None),
            ("", "log-probabilities", "log-probabilities"),
            names,
            extra,
            {"beta": 0.1},
        )
        for extra in ((), (("beta", 0.15),))
    ]
    yield from entry_groups(told, unit, ways, 150)


#: Of a reward, the two log-probabilities and beta.
REWARDS: tuple[tuple[str, int, Callable[[Array, Array, Array, float], Array]], ...] = (
    ("r - beta (log pi - log ref)", 0, lambda r, p, q, b: r - b * (p - q)),
    ("r + beta (log pi - log ref): the divergence is rewarded, not penalised", 1, lambda r, p, q, b: r + b * (p - q)),
    ("r - beta k3, another estimator of the divergence", 1, lambda r, p, q, b: r - b * (np.expm1(q - p) - (q - p))),
    ("r - beta k2, another estimator of the divergence", 1, lambda r, p, q, b: r - b * (p - q) ** 2 / 2),
    ("r - beta |log pi - log ref|", 1, lambda r, p, q, b: r - b * np.abs(p - q)),
    ("-beta (log pi - log ref) alone, without the reward", 1, lambda r, p, q, b: -b * (p - q)),
    ("r - beta (pi - ref) of probabilities, not of their logs", 1, lambda r, p, q, b: r - b * (np.exp(p) - np.exp(q))),
)


def _rewards(cases: Drawn, told: Declared, beta: float | None) -> list[Core]:
    own = beta if beta is not None else told.default("beta")
    said = float(own) if isinstance(own, int | float) else None
    out = []
    for b in dict.fromkeys((*((said,) if said is not None else ()), 0.01, 0.02, 0.04, 0.05, 0.1, 0.15, 0.2, 0.5)):
        for text, faults, f in REWARDS:
            faults += said not in (None, b)
            out.append(Core(f"{text}, beta = {b:g},", [np.asarray(f(r, p, q, b)) for r, p, q in cases], faults, plain=True))
    text = "r - (log pi - log ref), without beta"
    return [*out, Core(text, [r - (p - q) for r, p, q in cases], int(said != 1), plain=True)]
