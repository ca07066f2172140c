"""What no mistake of the catalogue is: read as a sum of at most three elementary sums with simple coefficients.

The coefficients are solved for, made simple fractions, and believed only where the sum then gives all numbers that came back, more
of them than there are coefficients to choose by three at least. It is said of what is not right anywhere, and of that alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from typing import Any

import numpy as np

from .budget import Budget
from .call import call
from .elementary import ONE, Terms, entries, terms
from .matching import CLOSE, Fit
from .names import Declared
from .reading import Arguments, Array, Group, Reading

MOST, SPARE = 3, 3  # sums put together; numbers beyond those that are solved for
LARGEST = 10  # numerator and denominator of a coefficient
UNNAMED = ", not what it is named for"
LN2 = float(np.log(2))
#: How rows come back as a batch, by the words of it.
REDUCTIONS: tuple[tuple[str, Callable[[Array], Array]], ...] = (
    ("", lambda rows: rows),
    (", averaged over the batch", lambda rows: np.asarray(rows.mean())),
    (", summed over the batch", lambda rows: np.asarray(rows.sum())),
)
#: What is taken of the sum of a row, and what undoes it.
TAKEN: tuple[tuple[str, Callable[[Array], Array], Callable[[Array], Array]], ...] = (
    ("", lambda x: x, lambda y: y),
    ("the square root of ", np.sqrt, np.square),
    ("exp of ", np.exp, np.log),
    ("the logarithm of ", np.log, np.exp),
)


@dataclass(frozen=True, slots=True)
class Sum:
    """Coefficients of elementary sums, the unit in which they are simple, and what is taken of their sum."""

    coefficients: tuple[tuple[str, float], ...]
    unit: str
    taken: int = 0
    outcomes: bool = False  # divided by their number

    @property
    def text(self) -> str:
        parts = [_part(c, name) for name, c in self.coefficients]
        whole = " ".join([parts[0].removeprefix("+ ").replace("- ", "-", int(parts[0][0] == "-")), *parts[1:]])
        whole = f"({whole})/K" if self.outcomes else whole
        told = TAKEN[self.taken][0]
        logs = any("log" in n or n.startswith("H(") for n, _ in self.coefficients)
        return (f"{told}({whole})" if told else whole) + (f" in {self.unit}" if logs and not told else "")

    def value(self, t: Terms, outcomes: int | Array) -> Array:
        factor = 1 / LN2 if self.unit == "bits" else 1.0
        whole = sum(c * (1.0 if n == ONE else factor) * t[n] for n, c in self.coefficients)
        return np.asarray(TAKEN[self.taken][1](np.asarray(whole) / (outcomes if self.outcomes else 1)))


def fitted(function: Callable[..., Any], name: str, tried: list[Fit], told: Declared, budget: Budget) -> list[Fit]:
    """The fits of one presentation, read as a sum of elementary sums: of the presentation in which it has the fewest."""
    best: tuple[int, list[Fit]] | None = None
    for presentation in dict.fromkeys(t.group.presentation for t in tried):
        own = [t for t in tried if t.group.presentation == presentation and t.group.axes <= 2 and not t.rough]
        if not own or any(t.reading is not None or not _finite(t.got) for t in own):
            continue
        found = _read(function, name, own, budget)
        if found is not None and (best is None or len(found[0].coefficients) < best[0]):
            best = len(found[0].coefficients), found[1]
    return best[1] if best else []


def declared_in(told: Declared, fits: list[Fit]) -> str:
    """The name of what holds a coefficient, where the callable declares it: a weight that the caller chooses."""
    held = (*(told.parameters or ()), *told.attributes)
    numbers = [(p.name, float(p.default)) for p in held if isinstance(p.default, float) and p.default not in (0.0, 1.0, -1.0)]
    numbers += [(p.name, float(p.default)) for p in held if isinstance(p.default, int) and abs(p.default) > 1 and p.words]
    said = [abs(c) for f in fits if f.reading for c in _numbers_in(f.reading.text)]
    near = ((n, v, c) for n, v in numbers for c in said)
    return next((n for n, v, c in near if any(w and abs(c / abs(w) - 1) < 1e-4 for w in (v, 1 / v, 1 - v, v * v))), "")


def _numbers_in(text: str) -> Iterator[float]:
    for word in text.split(" in ")[0].replace("-", " ").split():
        try:
            yield float(Fraction(word))
        except ValueError:
            continue


def _read(function: Callable[..., Any], name: str, own: list[Fit], budget: Budget) -> tuple[Sum, list[Fit]] | None:
    of = entries if name == "binary_entropy" else terms
    every = [(t, a, g, of(t.group, a)) for t in own for a, g in (*zip(t.group.arguments, t.got, strict=True), *_alone(function, t, budget))]
    cases = [(t, g, m, _outcomes(t.group, a)) for t, a, g, m in every if m is not None]
    if len(cases) < len(every):
        return None
    rows = [(g.reshape(-1), {n: v.reshape(-1) for n, v in m.items()}, k) for _, g, m, k in cases if g.size == m[ONE].size]
    if not rows:
        return None
    values = {n: np.concatenate([m[n] for _, m, _ in rows]) for n in rows[0][1]}
    got, outcomes = np.concatenate([g for g, _, _ in rows]), np.concatenate([np.full(g.shape, k) for g, _, k in rows])
    found = _solved(values, got, outcomes)
    if found is None:
        return None
    for suffix, reduced in REDUCTIONS:
        if all(_are(g, reduced(found.value(m, k))) for _, g, m, k in cases):
            read = {id(t): [reduced(found.value(m, k)) for u, _, m, k in cases if u is t][: len(t.got)] for t in own}
            text = f"{found.text}{suffix}{UNNAMED}"
            return found, [replace(t, reading=Reading(text, tuple(read[id(t)]), 3)) for t in own]
    return None


def _are(got: Array, made: Array) -> bool:
    same = made.shape == got.shape or made.size == got.size == 1
    return same and bool((np.abs(made - got) <= CLOSE * np.maximum(np.abs(got), 0.01)).all())


def _alone(function: Callable[..., Any], t: Fit, budget: Budget) -> Iterator[tuple[Arguments, Array]]:
    """Further values where one number came back for a batch: of each row alone, of other tables."""
    if t.got[0].ndim or (t.group.axes < 2 and t.group.roles[0] not in ("prediction", "target")):
        return
    for arguments in _further(t.group):
        done = call(function, t.how, dict(zip(t.group.roles, arguments, strict=True)), t.library, budget)
        if done is not None and t.leaf < len(done.leaves) and np.isfinite(done.leaves[t.leaf][1]).all():
            yield arguments, done.leaves[t.leaf][1]


def _further(group: Group) -> Iterator[Arguments]:
    if group.roles == ("joint",):
        rng, shape = np.random.default_rng(7), np.shape(group.arguments[0][0])
        yield from ((rng.dirichlet(np.ones(shape[0] * shape[1])).reshape(shape),) for _ in range(6))
        return
    for arguments in group.arguments:
        for n in range(len(arguments[0]) if np.ndim(arguments[0]) else 0):
            yield tuple(a[n : n + 1] if isinstance(a, np.ndarray) and a.ndim else a for a in arguments)


def _outcomes(group: Group, arguments: Arguments) -> int:
    shared = group.roles[0] in ("p", "logits")
    return int(np.shape(arguments[0])[-1]) if shared and np.ndim(arguments[0]) else 1


def _finite(values: tuple[Array, ...]) -> bool:
    return all(g.size and np.isfinite(g).all() for g in values)


def _solved(values: dict[str, Array], got: Array, outcomes: Array) -> Sum | None:
    """The fewest sums whose combination, with simple coefficients, is what came back, or is after a root or a logarithm is undone."""
    if np.ptp(got) <= CLOSE * np.abs(got).max():  # one number whatever is given
        return None
    names = [n for n, v in values.items() if np.isfinite(v).all()]
    a = np.array([values[n] for n in names])
    for size in range(1, min(MOST, len(got) - SPARE) + 1):
        sets = np.array(list(combinations(range(len(names)), size)))
        gram = a[sets] @ a[sets].transpose(0, 2, 1)
        with np.errstate(all="ignore"):
            sets = sets[np.abs(np.linalg.det(gram)) > 1e-10 * np.prod(np.diagonal(gram, axis1=1, axis2=2), axis=1)]
        for taken, divided in ((0, False), (0, True), (1, False), (2, False), (3, False)) if len(sets) else ():
            with np.errstate(all="ignore"):
                target = TAKEN[taken][2](got) * (outcomes if divided else 1)
            if np.isfinite(target).all() and np.abs(target).max() > CLOSE and not (taken == 1 and got.min() < 0):
                for which, solved in _near(a, sets, target):
                    found = _simple([names[i] for i in which], solved, taken, divided)
                    if found is not None and _are(got, found.value(values, outcomes)):
                        return found
    return None


def _near(a: Array, sets: Array, target: Array) -> Iterator[tuple[Array, Array]]:
    """The sets of sums of which some combination is near, with its coefficients."""
    parts = a[sets]
    solved = np.linalg.solve(parts @ parts.transpose(0, 2, 1), (parts @ target)[..., None])[..., 0]
    off = np.abs(np.einsum("cs,csn->cn", solved, parts) - target).max(1)
    for at in np.flatnonzero(off <= 2 * CLOSE * max(np.abs(target).max(), 0.01)):
        yield sets[at], solved[at]


def _simple(names: list[str], solved: Array, taken: int, divided: bool) -> Sum | None:
    """The coefficients as simple fractions, in nats or else in bits; a constant is whatever it is."""
    for unit, factor in (("nats", 1.0), ("bits", LN2)):
        out: list[tuple[str, float]] = []
        for n, c in zip(names, solved.tolist(), strict=True):
            simple = Fraction(c * factor).limit_denominator(LARGEST)
            if n == ONE:
                out.append((n, c))
            elif simple and abs(simple) <= LARGEST and abs(c * factor - simple) <= 1e-3 * abs(simple):
                out.append((n, float(simple)))
        if len(out) == len(names) and any(n != ONE for n, _ in out):
            return Sum(tuple(sorted(out, key=lambda p: p[0] == ONE)), unit, taken, divided)
    return None


def _part(c: float, name: str) -> str:
    sign, size = "-" if c < 0 else "+", abs(c)
    if name == ONE:
        return f"{sign} {size:.6g}"
    simple = Fraction(size).limit_denominator(LARGEST)
    return f"{sign} {name}" if simple == 1 else f"{sign} {simple} {name}"
