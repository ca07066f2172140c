"""Probes of preference losses with a reference (DPO, IPO): sums, tokens or log-ratios, with beta or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np

from .composed import Composed, Joined, Listed
from .margins import CORES
from .names import Declared, Parameter, presentations_of
from .probes import padding
from .reading import Array, Conventions, Group, Reading, Readings
from .vocabulary import CHOSEN, REFERENCE, REJECTED

BETAS = (0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 2.0, 2.5)


def preference_groups(name: str, told: Declared, unit: str) -> Iterator[Group]:
    """Summed log-probabilities (policy chosen, rejected, reference chosen, rejected), tokens, or log-ratios, with beta or not."""
    rng = np.random.default_rng(80)
    sums = [tuple(-rng.exponential(size=4) * 5 for _ in range(4)) for _ in range(2)]
    roles = ("policy chosen", "policy rejected", "reference chosen", "reference rejected")
    names, how = places(told), Conventions(0, unit)
    called = {} if told.has("beta") else {"beta": "temperature"}  # IPO's tau
    names |= {"beta": frozenset({"tau", "temperature", "temp"})} if called else {}
    # beta comes last in argument order, but the plan binds it by name
    for beta in (None, 0.2):
        extra = ("beta",) if beta else ()
        own = [told.default("beta"), *(told.default(role) for role in called.values())]
        said = [beta] if beta else [float(b) for b in own if isinstance(b, int | float) and b > 0]
        betas = tuple(dict.fromkeys((*said, *BETAS)))
        mine = said[0] if said else None

        def group(title: str, roles: tuple[str, ...], values: list[Any], made: Callable[[], Readings], beta: float | None = beta,
                  extra: tuple[str, ...] = extra) -> Group:  # fmt: skip
            full = [(*v, beta) if beta else v for v in values]
            return Group(title + ", with beta" * bool(beta), (*roles, *extra), tuple(full), made, names=names, forced=frozenset(extra),
                         constants={"size": 4}, called=called)  # fmt: skip

        def plainly(b: tuple[float, ...] = betas, mine: float | None = mine) -> Readings:
            return Composed(CORES[name](sums, b, mine), how)

        tokens = [tuple(-rng.exponential(size=(4, 6)) for _ in range(4)) for _ in range(2)]
        summed, mean = [tuple(a.sum(-1) for a in t) for t in tokens], [tuple(a.mean(-1) for a in t) for t in tokens]

        def by_token(
            b: tuple[float, ...] = betas, summed: list[Any] = summed, mean: list[Any] = mean, mine: float | None = mine
        ) -> Readings:
            return _of_tokens(name, summed, mean, b, how, mine)

        yield group("log-probabilities of chosen and rejected, policy then reference", roles, sums, plainly)
        singles = [tuple(np.asarray(a[0]) for a in s) for s in sums]

        def singly(b: tuple[float, ...] = betas, singles: list[Any] = singles, mine: float | None = mine) -> Readings:
            return Composed(CORES[name](singles, b, mine), how)

        title = "log-probabilities of chosen and rejected of one pair, policy then reference"
        yield replace(group(title, roles, singles, singly), last=True)  # a batch tells more
        yield group("token log-probabilities of chosen and rejected, policy then reference", roles, tokens, by_token)
        if told.has("mask"):
            yield _masked(name, told, how, tokens, betas, mine, group)
        ratios = [(a - c, b - d) for a, b, c, d in sums]
        yield group("log-ratios of chosen and rejected", ("chosen", "rejected"), ratios, plainly)
        sides = [(a - b, c - d) for a, b, c, d in sums]
        if any(p.among(REFERENCE) for p in told.main[:2]):
            yield group("log-ratios of policy and reference", ("policy", "reference"), sides, plainly)
        halves = [(np.concatenate([a, b]), np.concatenate([c, d])) for a, b, c, d in sums]
        title = "log-probabilities of all answers, the chosen ones first, of policy and reference"
        yield replace(group(title, ("policy", "reference"), halves, plainly), paired=True)
        if len(told.required) >= 4:
            policy, reference = ([np.concatenate([s[i], s[i + 1]]) for s in sums] for i in (0, 2))
            at = (np.arange(4), np.arange(4, 8))
            values = [(p, r, *at) for p, r in zip(policy, reference, strict=True)]
            title = "log-probabilities of all answers, policy then reference, and indices"
            yield group(title, ("policy", "reference", "yw", "yl"), values, plainly)


#: Of what of the answers.
SIDES = (("", (True, True)), (" of the chosen alone", (True, False)), (" of the rejected alone", (False, True)))
#: Of log-probabilities of tokens and a mask, what is taken for the masked sum.
UNMASKED: tuple[tuple[str, Callable[[Array, Array], Array]], ...] = (
    ("the masks are ignored, padding counts:", lambda a, m: a.sum(-1)),
    ("the masks are inverted:", lambda a, m: (a * (1 - m)).sum(-1)),
    ("divided by all positions, padding in the denominator:", lambda a, m: (a * m).mean(-1)),
)


def _masked(
    name: str, told: Declared, how: Conventions, tokens: list[Any], betas: tuple[float, ...], mine: float | None,
    group: Callable[..., Group],
) -> Group:  # fmt: skip
    """Tokens with the masks of both answers, or with one for both."""
    given = [p for p in told.parameters or () if p.role == "mask"]
    one, two = padding(4, 6), tuple(m[::-1].copy() for m in padding(4, 6))
    masks = [(a, b) if len(given) > 1 else (a,) for a, b in zip(one, two, strict=True)]
    names = {f"{'rejected' if p.among(REJECTED) else 'chosen'} mask": frozenset({"".join(p.words)}) for p in given}

    def made() -> Readings:
        kept = [(m[0], m[-1], m[0], m[-1]) for m in masks]
        pairs = [list(zip(t, k, strict=True)) for t, k in zip(tokens, kept, strict=True)]
        summed = [tuple((a * m).sum(-1) for a, m in row) for row in pairs]
        mean = [tuple((a * m).sum(-1) / m.sum(-1) for a, m in row) for row in pairs]
        out = []
        for (text, f), (side, at) in product(UNMASKED, SIDES):
            wrong = [tuple(f(a, m) if at[n % 2] else (a * m).sum(-1) for n, (a, m) in enumerate(row)) for row in pairs]
            told_as = text.replace(":", f",{side}:" if side else ":")
            out += [Reading(f"{told_as} {r.text}", r.values, 1) for r in Composed(CORES[name](wrong, betas, mine), how).right()]
        return Joined(_of_tokens(name, summed, mean, betas, how, mine), Listed(out))

    title = "token log-probabilities of chosen and rejected, policy then reference, with masks"
    roles = ("policy chosen", "policy rejected", "reference chosen", "reference rejected")
    own = tuple(names) if len(names) == len(masks[0]) else ("chosen mask", "rejected mask")[: len(masks[0])]
    found = group(title, (*roles, *own), [(*t, *m) for t, m in zip(tokens, masks, strict=True)], made)
    return replace(found, names={**found.names, **names}, forced=found.forced | set(own))


def places(told: Declared) -> dict[str, frozenset[str]]:
    """Which parameter is which of the four, where the names say so."""

    def joined(p: Parameter) -> str:
        return "".join(p.words)

    out: dict[str, frozenset[str]] = {}
    for p in (*told.main, *told.keys):
        if presentations_of(p) == {"ratio"} or not (p.among(CHOSEN) or p.among(REJECTED)):
            continue
        side = "rejected" if p.among(REJECTED) else "chosen"
        out.setdefault(f"{'reference' if p.among(REFERENCE) else 'policy'} {side}", frozenset({joined(p)}))
        out.setdefault(side, frozenset({joined(p)}))
    return out


def _of_tokens(
    name: str, summed: list[Any], mean: list[Any], betas: tuple[float, ...], how: Conventions, own: float | None
) -> Readings:  # fmt: skip
    pooled, averaged = (CORES[name](c, betas, own) for c in (summed, mean))
    if name == "ipo_loss":  # the sum in the source, the mean in the libraries
        remark = "it averages the log-probabilities over tokens, which the source sums"
        return Joined(Composed(pooled, how), Composed([replace(c, remark=remark) for c in averaged], how))
    text = "log-probabilities averaged over tokens, not summed (length-normalised, as in IPO):"
    wrong = [Reading(f"{text} {r.text}", r.values, 1) for r in Composed(averaged, how).right()]
    return Joined(Composed(pooled, how), Listed(wrong))
