"""Probes of the estimators k1, k2, k3 of a KL divergence, and of preference losses (DPO)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from ...quantities import load
from .names import SAMPLED, TO, Declared, Parameter, presentations_of
from .probes import padding
from .reading import Array, Conventions, Core, Group, Reading, Rows, compose

FORMULAS: dict[str, Callable[[Array], Array]] = {
    "kl_estimator_k1": lambda d: -d,
    "kl_estimator_k2": lambda d: d * d / 2,
    "kl_estimator_k3": lambda d: np.expm1(d) - d,
}
#: What an argument that names the estimator is set to.
CODES = {
    "kl_estimator_k1": ("k1", "kl"),
    "kl_estimator_k2": ("k2", "mse"),
    "kl_estimator_k3": ("k3", "low_var_kl"),
}
BETAS = (0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 2.0, 2.5)
CHOSEN = frozenset(
    {"chosen", "w", "win", "winner", "winning", "preferred", "pos", "positive", "yw", "accepted", "accept", "good", "better"}
)
REJECTED = frozenset(
    {"rejected", "l", "lose", "loser", "losing", "dispreferred", "neg", "negative", "yl", "reject", "bad", "worse", "unpreferred"}
)
REFERENCE = frozenset({"ref", "reference", "base", "sft"})


def estimator_groups(name: str, told: Declared, unit: str) -> Iterator[Group]:
    """Log-probabilities of the policy that sampled and of the other, or their difference, or ratio."""
    ahead, back = _samplers(told)
    sampler, other = "first", "second"
    main = told.main[:2]
    if len(main) == 2 and main[0].words != main[1].words and all(len(p.name) > 2 for p in main):
        sampler, other = (p.name for p in main)
    rng = np.random.default_rng(70)
    for shape, layout in (((6,), ""), ((3, 5), ""), ((3, 5), ", with a mask")):
        pairs = []
        for _ in range(2):
            base = -rng.exponential(size=shape) - 0.1
            pairs.append((base, base + np.clip(0.6 * rng.normal(size=shape), -1.2, 1.2)))
        d = [b - a for a, b in pairs]
        masks = padding(*shape) if layout else None
        how = Conventions(0, unit, masks, sequences=True, pads=told.pads)
        for presentation, values, of in (
            ("log-probabilities of two policies", pairs, f"the log-ratio {other} - {sampler}"),
            ("a log-ratio", [(x,) for x in d], "the log-ratio"),
            ("a ratio", [(np.exp(x),) for x in d], "the log of the ratio"),
        ):
            both = len(values[0]) == 1

            def made(d: Rows = d, how: Conventions = how, of: str = of, both: bool = both) -> list[Reading]:
                return compose(_estimates(name, d, of, both or ahead, both or back), how)

            given: list[Any] = [(*v, m) for v, m in zip(values, masks, strict=True)] if masks else list(values)
            roles = (("sampled",) if both else ("sampled", "other")) + (("mask",) if masks else ())
            kinds = ("log-ratio" if "log" in presentation else "ratio",) if both else ("log-probabilities",) * 2
            yield Group(presentation + layout, roles, tuple(given), made, (*kinds, *roles[len(kinds) :]), forced=frozenset({"mask"}),
                        constants={"mask": np.ones(shape, dtype=np.int64), "estimator": CODES[name]})  # fmt: skip


def _samplers(told: Declared) -> tuple[bool, bool]:
    """Whether the first, and whether the second argument may be the policy that sampled."""
    main = told.main[:2]
    if len(main) < 2 or any(p.among(SAMPLED) for p in main):
        return True, True
    if main[0].among(TO):
        return False, True
    return True, not main[1].among(TO)


def _estimates(name: str, d: Rows, of: str, ahead: bool, back: bool) -> list[Core]:
    out: list[Core] = []
    turned = (
        of.replace("the log", "the inverse of the log") if " - " not in of else "the log-ratio " + " - ".join(of[14:].split(" - ")[::-1])
    )
    for other, f in FORMULAS.items():
        told, faults = other.rpartition("_")[2], int(other != name)
        out.append(Core(f"{told} of {of}", [f(x) for x in d], faults + (not ahead)))
        if other != "kl_estimator_k2":
            out.append(Core(f"{told} of the inverse ratio, {turned}", [f(-x) for x in d], faults + (not back)))
        if other == name and other != "kl_estimator_k1":  # k1 of the mean is the mean of k1
            for which, sign in ((of, 1), (turned, -1)):
                text = f"{told} of the mean of {which}, not the mean of {told}"
                out.append(Core(text, [np.asarray(f(sign * x.mean())) for x in d], 1, fixed=True))
                text = f"{told} of the sum of {which}, not the sum of {told}"
                out.append(Core(text, [np.asarray(f(sign * x.sum())) for x in d], 1, fixed=True))
    for text, f in (
        ("e^d - d, without the -1 of k3", lambda x: np.exp(x) - x),
        ("e^d - 1, without the -d of k3", np.expm1),
        ("e^d - 1 + d, with a sign of k3 turned", lambda x: np.expm1(x) + x),
        ("|d|, the absolute log-ratio, none of k1, k2, k3", np.abs),
        ("e^d d, a weighted k1", lambda x: np.exp(x) * x),
    ):
        out.append(Core(text, [f(x) for x in d], 2))
        out.append(Core(f"{text}, with d = {turned}", [f(-x) for x in d], 2))
    return out


def preference_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Summed log-probabilities (policy chosen, rejected, reference chosen, rejected), tokens, or log-ratios, with beta or not."""
    rng = np.random.default_rng(80)
    sums = [tuple(-rng.exponential(size=4) * 5 for _ in range(4)) for _ in range(2)]
    roles = ("policy chosen", "policy rejected", "reference chosen", "reference rejected")
    names = _places(told)
    # beta comes last in argument order, but the plan binds it by name
    for beta in (None, 0.2):
        extra = ("beta",) if beta else ()
        own = [told.default("beta")]
        said = [beta] if beta else [float(b) for b in own if isinstance(b, int | float) and b > 0]
        betas = tuple(dict.fromkeys((*said, *BETAS)))
        mine = said[0] if said else None

        def group(name: str, roles: tuple[str, ...], values: list[Any], made: Callable[[], list[Reading]], beta: float | None = beta,
                  extra: tuple[str, ...] = extra) -> Group:  # fmt: skip
            full = [(*v, beta) if beta else v for v in values]
            return Group(name + ", with beta" * bool(beta), (*roles, *extra), tuple(full), made, names=names, forced=frozenset(extra),
                         constants={"size": 4})  # fmt: skip

        def plainly(b: tuple[float, ...] = betas, mine: float | None = mine) -> list[Reading]:
            return _preferences(sums, b, unit, mine)

        tokens = [tuple(-rng.exponential(size=(4, 6)) for _ in range(4)) for _ in range(2)]
        summed, mean = [tuple(a.sum(-1) for a in t) for t in tokens], [tuple(a.mean(-1) for a in t) for t in tokens]

        def by_token(
            b: tuple[float, ...] = betas, summed: list[Any] = summed, mean: list[Any] = mean, mine: float | None = mine
        ) -> list[Reading]:
            return _of_tokens(summed, mean, b, unit, mine)

        yield group("log-probabilities of chosen and rejected, policy then reference", roles, sums, plainly)
        singles = [tuple(np.asarray(a[0]) for a in s) for s in sums]

        def singly(b: tuple[float, ...] = betas, singles: list[Any] = singles, mine: float | None = mine) -> list[Reading]:
            return _preferences(singles, b, unit, mine)

        title = "log-probabilities of chosen and rejected of one pair, policy then reference"
        yield replace(group(title, roles, singles, singly), last=True)  # a batch tells more
        yield group("token log-probabilities of chosen and rejected, policy then reference", roles, tokens, by_token)
        ratios = [(a - c, b - d) for a, b, c, d in sums]
        yield group("log-ratios of chosen and rejected", ("chosen", "rejected"), ratios, plainly)
        sides = [(a - b, c - d) for a, b, c, d in sums]
        if any(p.among(REFERENCE) for p in told.main[:2]):
            yield group("log-ratios of policy and reference", ("policy", "reference"), sides, plainly)
        if len(told.required) >= 4:
            policy, reference = ([np.concatenate([s[i], s[i + 1]]) for s in sums] for i in (0, 2))
            at = (np.arange(4), np.arange(4, 8))
            values = [(p, r, *at) for p, r in zip(policy, reference, strict=True)]
            title = "log-probabilities of all answers, policy then reference, and indices"
            yield group(title, ("policy", "reference", "yw", "yl"), values, plainly)


def _places(told: Declared) -> dict[str, frozenset[str]]:
    """Which parameter is which of the four, where the names say so."""

    def joined(p: Parameter) -> str:
        return "".join(p.words)

    out: dict[str, frozenset[str]] = {}
    for p in told.main:
        if presentations_of(p) == {"ratio"} or not (p.among(CHOSEN) or p.among(REJECTED)):
            continue
        side = "rejected" if p.among(REJECTED) else "chosen"
        out[f"{'reference' if p.among(REFERENCE) else 'policy'} {side}"] = frozenset({joined(p)})
        out.setdefault(side, frozenset({joined(p)}))
    return out


def _of_tokens(summed: list[Any], mean: list[Any], betas: tuple[float, ...], unit: str, own: float | None) -> list[Reading]:
    text = "log-probabilities averaged over tokens, not summed (length-normalised, as in IPO):"
    wrong = [Reading(f"{text} {r.text}", r.values, 1) for r in _preferences(mean, betas, unit, own) if r.right]
    return sorted([*_preferences(summed, betas, unit, own), *wrong], key=lambda r: r.faults)


def _preferences(cases: list[Any], betas: tuple[float, ...], unit: str, own: float | None = None) -> list[Reading]:
    loss = load("dpo_loss").compile(check=False)
    cores: list[Core] = []
    margins = (0.3, 0.5, 1.0, 1.5)
    for beta in betas:

        def rows(f: Callable[..., Array], beta: float = beta) -> Rows:
            return [np.asarray(loss(m, np.zeros_like(m), beta)) for m in (f(*c) for c in cases)]

        told, other = f"beta = {beta:g}", int(own is not None and beta != own)
        told += f", although its beta is {own:g}" if other and own is not None else ""
        right = rows(lambda a, b, c, d: (a - c) - (b - d))
        turned = rows(lambda a, b, c, d: (b - d) - (a - c))
        margin = [(a - c) - (b - d) for a, b, c, d in cases]
        cores += [
            Core(f"the DPO loss, {told},", right, other),
            Core(f"the DPO loss with chosen and rejected swapped, {told},", turned, 1),
            Core(f"the loss without the reference, {told},", rows(lambda a, b, c, d: a - b), 1),
            Core(f"the loss of the reference alone, {told},", rows(lambda a, b, c, d: c - d), 1),
            Core(f"the loss of policy plus reference, not minus, {told},", rows(lambda a, b, c, d: (a - b) + (c - d)), 1),
            Core(f"the loss of the chosen answer's ratio alone, {told},", rows(lambda a, b, c, d: a - c), 1),
            Core(f"the loss of the rejected answer's ratio alone, {told},", rows(lambda a, b, c, d: b - d), 1),
            Core(f"the loss of the sum of the two ratios, not their difference, {told},", rows(lambda a, b, c, d: (a - c) + (b - d)), 1),
            Core(f"minus log sigma is missing: the margin of the DPO loss, {told},", [beta * m for m in margin], 1),
            Core(f"minus sigma of the margin, no logarithm, {told},", [-np.exp(-r) for r in right], 1, True),
            Core(f"1 - sigma of the margin, no logarithm, {told},", [1 - np.exp(-r) for r in right], 1, True),
            Core(f"sigma of the margin, no logarithm, {told},", [np.exp(-r) for r in right], 1, True),
            Core(f"the IPO loss (margin - 1/(2 beta))^2, not DPO, {told},", [(m - 1 / (2 * beta)) ** 2 for m in margin], 1, True),
            Core(f"the hinge loss max(0, 1 - beta margin), not DPO, {told},", [np.maximum(0, 1 - beta * m) for m in margin], 1, True),
            Core(f"the exponential loss exp(-beta margin), not DPO, {told},", [np.exp(-beta * m) for m in margin], 1, True),
            Core(f"beta on the policy's part alone, {told},", rows(lambda a, b, c, d, t=beta: (a - b) - (c - d) / t), 1),
            Core(f"the DPO loss of the batch's mean margin, {told},", [np.asarray(np.logaddexp(0, -beta * m.mean())) for m in margin], 1,
                 fixed=True),
            Core(f"beta times -log sigma of the margin (beta outside), {told},", [beta * np.logaddexp(0, -m) for m in margin], 2),
            Core(f"-log sigma of the chosen ratio and of minus the rejected ratio, added, not of their difference, {told},",
                 [np.logaddexp(0, -beta * (a - c)) + np.logaddexp(0, beta * (b - d)) for a, b, c, d in cases], 1),
            Core(f"the DPO loss times beta, {told},", [beta * r for r in right], 2),
            Core(f"the DPO loss with 1/beta in place of beta, {told},", [np.logaddexp(0, -m / beta) for m in margin], 2),
        ]  # fmt: skip
        for g in margins if beta >= 0.1 else ():
            told_g = f"the SimPO loss, a margin of {g:g} taken off, {told},"
            cores.append(Core(told_g, [np.logaddexp(0, g - beta * m) for m in margin], 1))
            cores.append(Core(f"{told_g} without the reference,", [np.logaddexp(0, g - beta * (a - b)) for a, b, _, _ in cases], 1))
        for e in (0.1, 0.2, 0.3):
            mixed = [(1 - e) * r + e * t for r, t in zip(right, turned, strict=True)]
            cores.append(Core(f"the DPO loss with label smoothing {e:g} (conservative DPO), {told},", mixed, 1))
    return compose(cores, Conventions(0, unit))
