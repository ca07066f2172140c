"""Readings of preference losses of a margin of log-ratios: DPO, IPO, and what is taken for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import numpy as np

from ...quantities import load
from .reading import Array, Core, Rows


def dpo_cores(cases: list[Any], betas: tuple[float, ...], own: float | None = None) -> list[Core]:
    """DPO's, of (policy chosen, policy rejected, reference chosen, reference rejected); ``own``: the beta that is declared."""
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
        missing = "a parenthesis is missing: the log-probability of the reference's rejected answer is taken off, not added"
        cores.append(Core(f"the DPO loss of a - c - b - d ({missing}), {told},", rows(lambda a, b, c, d: a - c - b - d), 1))
        margin = [(a - c) - (b - d) for a, b, c, d in cases]
        for text, f in OTHERS.items() if not other else ():
            cores.append(Core(f"the DPO loss{text}, {told},", rows(f), 1))
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
        cores += _twice_wrong(cases, beta, told) if not other else []
        for g in margins if beta >= 0.1 else ():
            told_g = f"the SimPO loss, a margin of {g:g} taken off, {told},"
            cores.append(Core(told_g, [np.logaddexp(0, g - beta * m) for m in margin], 1))
            cores.append(Core(f"{told_g} without the reference,", [np.logaddexp(0, g - beta * (a - b)) for a, b, _, _ in cases], 1))
        for e in (0.1, 0.2, 0.3):
            mixed = [(1 - e) * r + e * t for r, t in zip(right, turned, strict=True)]
            cores.append(Core(f"the DPO loss with label smoothing {e:g} (conservative DPO), {told},", mixed, 1))
    return cores


def _twice_wrong(cases: list[Any], beta: float, told: str) -> Iterator[Core]:
    """Of a margin that is none, something else than minus log sigma."""
    for text, f in MARGINS.items() if beta != 1 else ():
        if text:
            hs = [np.asarray(f(*c)) for c in cases]
            yield from (Core(f"{wrong}, of the DPO loss{text}, {told},", [g(h, beta) for h in hs], 3) for wrong, g in NOT_DPO)


#: Of a margin and beta, what is taken for minus log sigma of their product.
NOT_DPO: tuple[tuple[str, Callable[[Array, float], Array]], ...] = (
    ("beta times -log sigma of the margin (beta outside)", lambda h, b: b * np.logaddexp(0, -h)),
    ("beta times the whole loss", lambda h, b: b * np.logaddexp(0, -b * h)),
    ("-log sigma with 1/beta in place of beta", lambda h, b: np.logaddexp(0, -h / b)),
    ("beta times the margin, -log sigma is missing", lambda h, b: b * h),
    ("minus sigma, no logarithm", lambda h, b: -1 / (1 + np.exp(-b * h))),
    ("the hinge loss max(0, 1 - beta margin)", lambda h, b: np.maximum(0, 1 - b * h)),
    ("the exponential loss exp(-beta margin)", lambda h, b: np.exp(-b * h)),
)


def ipo_cores(cases: list[Any], betas: tuple[float, ...], own: float | None = None) -> list[Core]:
    """IPO's square, of the same four."""
    cores: list[Core] = []
    margins = {text: [np.asarray(f(*c)) for c in cases] for text, f in (MARGINS | OTHERS).items()}
    for beta in betas:
        told, other = f"beta = {beta:g}", int(own is not None and beta != own)
        told += f", although its beta is {own:g}" if other and own is not None else ""
        target = 1 / (2 * beta)
        for text, hs in margins.items():
            if text not in OTHERS or not other:
                cores.append(Core(f"the IPO loss{text}, {told},", [(h - target) ** 2 for h in hs], other + bool(text), True))
        hs = margins[""]
        cores += [Core(f"{text}, {told},", [np.asarray(f(h, beta)) for h in hs], 1 + other, True) for text, f in NOT_IPO]
        for turned, others in margins.items() if not other else ():
            if turned and turned not in OTHERS:
                cores += [Core(f"{text}, of the margin{turned}, {told},", [np.asarray(f(h, beta)) for h in others], 2, True)
                          for text, f in NOT_IPO]  # fmt: skip
        means = [np.asarray((h.mean() - target) ** 2) for h in hs]
        cores.append(Core(f"the IPO loss of the batch's mean margin, {told},", means, 1, True, True))
    return cores


#: Of a margin and beta, what is taken for IPO's square.
NOT_IPO: tuple[tuple[str, Callable[[Array, float], Array]], ...] = (
    ("(margin - 1/beta)^2: the target is 1/beta, not 1/(2 beta)", lambda h, b: (h - 1 / b) ** 2),
    ("(margin - beta/2)^2: the target is beta/2, not 1/(2 beta)", lambda h, b: (h - b / 2) ** 2),
    ("(margin - beta)^2: the target is beta, not 1/(2 beta)", lambda h, b: (h - b) ** 2),
    ("(margin + 1/(2 beta))^2, with a sign turned", lambda h, b: (h + 1 / (2 * b)) ** 2),
    ("margin - 1/(2 beta), not squared", lambda h, b: h - 1 / (2 * b)),
    ("|margin - 1/(2 beta)|, not squared", lambda h, b: np.abs(h - 1 / (2 * b))),
    ("(beta margin - 1/(2 beta))^2: beta times the margin", lambda h, b: (b * h - 1 / (2 * b)) ** 2),
    ("(beta margin - 1/2)^2, beta^2 times the IPO loss", lambda h, b: (b * h - 0.5) ** 2),
    ("(beta margin - 1)^2, another scale and target than the IPO loss", lambda h, b: (b * h - 1) ** 2),
    ("the DPO loss, not IPO", lambda h, b: np.logaddexp(0, -b * h)),
    ("the hinge loss max(0, 1 - beta margin), not IPO", lambda h, b: np.maximum(0, 1 - b * h)),
)
#: What may stand for the margin of log-ratios: none of these but the first is it.
MARGINS: dict[str, Callable[[Array, Array, Array, Array], Array]] = {
    "": lambda a, b, c, d: (a - c) - (b - d),
    " with chosen and rejected swapped": lambda a, b, c, d: (b - d) - (a - c),
    " without the reference": lambda a, b, c, d: a - b,
    " of the reference alone": lambda a, b, c, d: c - d,
    " of policy plus reference, not minus": lambda a, b, c, d: (a - b) + (c - d),
    " of the chosen answer's ratio alone": lambda a, b, c, d: a - c,
    " of the rejected answer's ratio alone": lambda a, b, c, d: b - d,
    " of a - c - b - d, with a parenthesis missing": lambda a, b, c, d: a - c - b - d,
    " of the sum of the two ratios, not their difference": lambda a, b, c, d: (a - c) + (b - d),
}
PARTS = ("the policy's chosen", "the policy's rejected", "the reference's chosen", "the reference's rejected")
SIGNS = (1, -1, -1, 1)


def _others() -> dict[str, Callable[[Array, Array, Array, Array], Array]]:
    """Every other sum of some of the four, each added or taken off: what is left out, and whose sign is turned."""
    out: dict[str, Callable[[Array, Array, Array, Array], Array]] = {}
    one, two, three, four = (np.asarray(x) for x in (1.0, 10.0, 100.0, 1000.0))  # what is added of them shows in the digits
    named = {float(f(one, two, three, four)) for f in MARGINS.values()}
    for signs in product((1, -1, 0), repeat=4):

        def f(a: Array, b: Array, c: Array, d: Array, signs: tuple[int, ...] = signs) -> Array:
            return np.asarray(sum(s * x for s, x in zip(signs, (a, b, c, d), strict=True)))

        missing = [p for p, s in zip(PARTS, signs, strict=True) if not s]
        turned = [p for p, s, own in zip(PARTS, signs, SIGNS, strict=True) if s == -own]
        if any(signs) and float(f(one, two, three, four)) not in named:
            told = [f"{' and '.join(missing)} left out"] * bool(missing) + [f"the sign of {' and '.join(turned)} turned"] * bool(turned)
            out[f" with {', '.join(told)}"] = f
    return out


OTHERS = _others()
Cores = Callable[[list[Any], tuple[float, ...], float | None], list[Core]]
CORES: dict[str, Cores] = {"dpo_loss": dpo_cores, "ipo_loss": ipo_cores}
