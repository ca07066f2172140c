"""Probes of GRPO: the clipped objective of tokens less beta times k3 to a reference, an advantage for each sequence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import numpy as np

from .clips import CLIP, amount, ranges
from .entrywise import Entries, entry_groups
from .names import Declared
from .policies import ADVANTAGES, FORMULAS, OLD, clipped_groups
from .reading import Array, Core, Group
from .vocabulary import REFERENCE

BETA = 0.15
BETAS = (0.04, 0.02, 0.01, 0.05, 0.1, 0.001)
Drawn = list[tuple[Array, ...]]
OLDER = "less beta k3 to the old policy, not to the reference"
#: Of the log-ratio d = log ref - log pi, what is taken off beta times.
PENALTIES: tuple[tuple[str, int, Callable[[Array], Array]], ...] = (
    ("less beta k3 to the reference", 0, lambda d: np.expm1(d) - d),
    ("less beta k3 of the inverse ratio, pi/ref and not ref/pi", 1, lambda d: np.expm1(-d) + d),
    ("less beta k1 = log pi - log ref, not k3", 1, lambda d: -d),
    ("less beta k2, not k3", 1, lambda d: d * d / 2),
    ("plus beta k3: the divergence is rewarded, not penalised", 1, lambda d: d - np.expm1(d)),
    ("plus beta (log pi - log ref): the divergence is rewarded, not penalised", 1, lambda d: d),
    ("less beta (e^d - d), without the -1 of k3", 1, lambda d: np.exp(d) - d),
    (OLDER, 1, lambda d: np.expm1(d) - d),
    ("without the reference, whose divergence is left out", 1, lambda d: 0 * d),
)


def grpo_groups(told: Declared, unit: str) -> Iterator[Group]:
    """With a reference, the old policy beside it or not; then without one, as the clipped objective is."""
    if any(p.among(REFERENCE) for p in told.parameters or ()):
        for extra in product(((), (("beta", BETA),)), ((), (("clip", CLIP),))):
            yield from _referred(told, unit, tuple(e for pair in extra for e in pair))
    else:
        yield from clipped_groups(told, unit)


def _referred(told: Declared, unit: str, extra: tuple[tuple[str, float], ...]) -> Iterator[Group]:
    given = dict(extra)
    old = any(p.among(OLD) for p in told.parameters or ())
    roles = ("new", *(("old",) if old else ()), "reference", "advantage")
    order = [r for r in ("old", "reference", "new") if r in roles]

    def draw(wide: int) -> Callable[[np.random.Generator, tuple[int, ...]], tuple[Array, ...]]:
        def drawn(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, ...]:
            new = np.asarray(-0.1 - rng.exponential(size=shape))
            away = [np.asarray(new + 0.4 * rng.normal(size=shape)) for _ in roles[1:-1]]
            at = shape[:1] if wide == 1 else (*shape[:1], 1) if len(shape) == 2 and wide == 2 else shape
            return (new, *away, np.asarray(rng.normal(size=at) + 0.1))

        return drawn

    names = {"advantage": ADVANTAGES, "reference": REFERENCE, "old": OLD, "new": frozenset({"new", "policy", "pi", "current"})}
    constants = {"beta": BETA, "clip": CLIP, "epsilon": CLIP, "count": 5, "temperature": 1.0}
    kinds = (*("log-probabilities",) * len(order), "")
    for title, wide in (("one for each sequence", 1), ("a column of sequences", 2), ("one for each token", 0)):
        text = f"log-probabilities of policy{', old policy' * old} and reference, advantages, {title}"
        way = Entries(text, roles, draw(wide), lambda drawn: grpo_cores(drawn, told, given), kinds, names, extra, constants)
        for group in entry_groups(told, unit, [way], 160 + wide):
            if group.axes == 2 or wide == 0:
                yield group


def grpo_cores(drawn: Drawn, told: Declared, given: dict[str, float]) -> list[Core]:
    """Minus the objective, as a loss, or the objective."""
    betas = _amounts(told, given, "beta", BETA, BETAS)
    out: list[Core] = []
    alone = 1.0 if len(betas) == 1 and betas[0] != 1 else 0.0  # beta is declared, and not used
    declared, every = ranges(told, "clip" in given)
    for e, (text, faults, f), beta, (penalty, more, k) in product(every, FORMULAS, (*betas, alone), PENALTIES):
        if beta == alone:
            if not alone or more or faults or penalty != PENALTIES[0][0]:
                continue
            penalty, more = f"less k3 to the reference, the beta of {betas[0]:g} being ignored", 1
        if (faults and more) or (len(drawn[0]) == 3 and (text != FORMULAS[0][0] or penalty == OLDER)):
            continue
        other = int(bool(declared) and e not in declared and len(drawn[0]) > 3)
        rows = []
        for new, *old, reference, a in drawn:
            wide = a[..., None] if a.ndim < new.ndim else a
            ratio = np.exp(new - old[0]) if old else np.ones_like(new)
            rows.append(np.asarray(f(ratio, wide, 1 - e[0], 1 + e[1]) - beta * k((old[0] if penalty == OLDER else reference) - new)))
        amounts = f"{amount(e)}{', which is not what is declared' * other}, beta = {beta:g}" if drawn[0][3:] else f"beta = {beta:g}"
        name = text if drawn[0][3:] else "the advantage"
        out.append(Core(f"minus ({name} {penalty}), {amounts},", [-r for r in rows], faults + more + other, plain=True))
        out.append(Core(f"{name} {penalty}, {amounts}, an objective to be maximised,", rows, faults + more + other, plain=True))
    return out


def _amounts(told: Declared, given: dict[str, float], role: str, amount: float, usual: tuple[float, ...]) -> tuple[float, ...]:
    if role in given or any(p.role == role and p.required for p in told.parameters or ()):
        return (amount,)
    own: Any = told.default(role)
    return (float(own),) if isinstance(own, int | float) and own > 0 else usual
