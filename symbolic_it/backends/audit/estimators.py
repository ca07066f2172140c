"""Probes of the estimators k1, k2, k3 of a KL divergence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .composed import Composed
from .names import Declared
from .probes import padding
from .reading import Array, Conventions, Core, Group, Readings, Rows
from .vocabulary import SAMPLED, TO

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
            base = -rng.exponential(size=shape) - 1.25  # no probability is above 1
            away = np.clip(0.6 * rng.normal(size=shape), -1.2, 1.2)
            pairs.append((_short(base), _short(base + away)))
        d = [b - a for a, b in pairs]
        masks = padding(*shape) if layout else None
        how = Conventions(0, unit, masks, sequences=True, pads=told.pads, weighs=told.weighs)
        for presentation, values, of in (
            ("log-probabilities of two policies", pairs, f"the log-ratio {other} - {sampler}"),
            ("a log-ratio", [(x,) for x in d], "the log-ratio"),
            ("a ratio", [(np.exp(x),) for x in d], "the log of the ratio"),
        ):
            both = len(values[0]) == 1

            def made(d: Rows = d, how: Conventions = how, of: str = of, both: bool = both,
                     pairs: list[tuple[Array, Array]] = pairs) -> Readings:  # fmt: skip
                every = [*_estimates(name, d, of, both or ahead, both or back), *_clamped(name, d, of, told)]
                return Composed(every if both else [*every, *_of_logs(name, pairs)], how)

            given: list[Any] = [(*v, m) for v, m in zip(values, masks, strict=True)] if masks else list(values)
            roles = (("sampled",) if both else ("sampled", "other")) + (("mask",) if masks else ())
            kinds = ("log-ratio" if "log" in presentation else "ratio",) if both else ("log-probabilities",) * 2
            yield Group(presentation + layout, roles, tuple(given), made, (*kinds, *roles[len(kinds) :]), forced=frozenset({"mask"}),
                        constants={"mask": np.ones(shape, dtype=np.int64), "estimator": CODES[name]})  # fmt: skip


def _of_logs(name: str, pairs: list[tuple[Array, Array]]) -> Iterator[Core]:
    """The ratio of the log-probabilities, or the difference of the probabilities, taken for the log-ratio."""
    f, short = FORMULAS[name], name.rpartition("_")[2]
    for turn, which in ((1, ""), (-1, " inverse")):
        text = f"{short} of the{which} ratio of the log-probabilities, not of the probabilities,"
        yield Core(text, [f(turn * np.log(b / a)) for a, b in pairs], 1)
        text = f"{short} of a difference of probabilities, not of log-probabilities,{which}"
        yield Core(text, [f(turn * (np.exp(b) - np.exp(a))) for a, b in pairs], 1)


def _short(a: Array) -> Array:
    """Numbers that single precision holds, and their differences."""
    return np.asarray(np.round(64 * a) / 64)


Estimate = Callable[[Array], Array]
#: An estimate f of a log-ratio x with something held within c.
CLAMPS: tuple[tuple[str, Callable[[Estimate, Array, float], Array]], ...] = (
    ("clamped to +-#", lambda f, x, c: f(np.clip(x, -c, c))),
    ("clamped to at most #", lambda f, x, c: f(np.minimum(x, c))),
    ("clamped to at least -#", lambda f, x, c: f(np.maximum(x, -c))),
    ("clamped to at least 0", lambda f, x, c: f(np.maximum(x, 0))),
    ("with its ratio clamped to 1 +- #", lambda f, x, c: f(np.log(np.clip(np.exp(x), max(1 - c, 1e-9), 1 + c)))),
    ("with the estimate clamped to at most #", lambda f, x, c: np.clip(f(x), -c, c)),
)


def _clamped(name: str, d: Rows, of: str, told: Declared) -> Iterator[Core]:
    """Estimates that are clamped where the log-ratio is not extreme."""
    f, short = FORMULAS[name], name.rpartition("_")[2]
    numbers = (abs(float(p.default)) for p in told.parameters or () if isinstance(p.default, int | float) and 0 < abs(p.default) < 100)
    for c in dict.fromkeys((*told.bounds, *numbers, 0.1, 0.2, 0.5, 1.0)):
        for sign, which in ((1, of), (-1, f"the inverse of {of}")):
            for text, g in CLAMPS:
                rows = [np.asarray(g(f, sign * x, c)) for x in d]
                if not all(np.allclose(r, f(sign * x)) for r, x in zip(rows, d, strict=True)):
                    yield Core(f"{short} of {which}, {text.replace('#', f'{c:g}')}", rows, 1 if sign == 1 else 2)


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
    if name == "kl_estimator_k3":
        out.append(Core("k3 of |d|, the absolute log-ratio,", [FORMULAS[name](np.abs(x)) for x in d], 1))
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
