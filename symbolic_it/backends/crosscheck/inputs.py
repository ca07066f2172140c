"""Inputs of the cross-check: ordinary, boundary and hard ones, by name, in one dtype.

pmfs are exactly on the simplex, or else rounded from one: then the exact value is that of the masses over their exact sum. Masses
that miss one by a and b (after p / p.sum() by several roundings) change a divergence D by a relative a + (a - b)^2/(2 D), whatever
computes it: at D = 1e-17 that is hundreds of units in the last place, and no error of a function.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A quantity at inputs of one kind, several at once in the batch axis; ``gradient`` for that of the target logit.

    ``rounded``: the arguments are pmfs that were rounded, and stand for themselves over their exact sums.
    """

    quantity: str
    label: str
    arguments: tuple[Any, ...]
    inputs: str | None = None
    gradient: bool = False
    rounded: bool = False


def cases(dtype: str, quantities: tuple[str, ...] = (), seeds: int = 8, outcomes: int = 1000) -> list[Case]:
    """The cases of the table in a dtype ("float64" or "float32"), of all quantities or of some."""
    rng = np.random.default_rng(0)
    double = dtype == "float64"

    def cast(a: Array) -> Array:
        return a.astype(dtype)

    def pmf(a: Array) -> Array:
        return _exact(a, 53 if double else 24).astype(dtype)

    p, other = rng.dirichlet(np.ones(outcomes), seeds), rng.dirichlet(np.ones(outcomes), seeds)
    z, w = rng.normal(size=(seeds, outcomes)), rng.normal(size=(seeds, outcomes))
    y = rng.integers(outcomes, size=seeds)
    zeros = p * (rng.random(p.shape) < 0.5)
    zeros /= zeros.sum(-1, keepdims=True)
    peaked = np.full((seeds, 8), 1e-12 if double else 1e-6) * rng.random((seeds, 8))
    peaked[:, 0] = 1 - peaked[:, 1:].sum(-1)
    out = [
        Case("entropy", "ordinary", (pmf(p),)),
        Case("entropy", "half of the masses 0", (pmf(zeros),)),
        Case("entropy", "one mass near 1", (pmf(peaked),)),
        Case("entropy", "logits, gap 20", (cast(_gap(z, y, 20)),), "logits"),
        Case("binary_entropy", "ordinary", (cast(rng.random(seeds)),)),
        Case("binary_entropy", "t = 1e-9", (cast(1e-9 * (1 + rng.random(seeds))),)),
        Case("binary_entropy", "t = 1e-15", (cast(1e-15 * (1 + rng.random(seeds))),)),
        Case("mutual_information", "ordinary, 20 x 20", (pmf(rng.dirichlet(np.ones(400), seeds)).reshape(seeds, 20, 20),)),
        Case("cross_entropy", "ordinary", (pmf(p), pmf(other))),
        Case("kl_divergence", "ordinary", (pmf(p), pmf(other))),
        Case("kl_divergence", "half of p 0", (pmf(zeros), pmf(other))),
        Case("jensen_shannon_divergence", "ordinary", (pmf(p), pmf(other))),
        Case("jensen_shannon_divergence", "half of p 0", (pmf(zeros), pmf(other))),
    ]
    for d in (1e-1, 1e-2, 1e-4, 1e-8) if double else (1e-1, 1e-2, 1e-3, 1e-4):
        q = p * (1 + d * rng.normal(size=p.shape))
        q /= q.sum(-1, keepdims=True)
        out += [Case(n, f"q = p (1 + {d:g} N)", (pmf(p), pmf(q))) for n in ("kl_divergence", "jensen_shannon_divergence")]
        out.append(Case("kl_divergence", f"logits, b = a + {d:g} N", (cast(z), cast(z + d * w)), "logits"))
        out.append(Case("kl_estimator_k3", f"d = {d:g} N", (cast(d * rng.normal(size=seeds)),), "logits"))
        wide = p.astype(np.longdouble)
        near = wide * (1 + d * rng.normal(size=p.shape))
        given = tuple((a / a.sum(-1, keepdims=True)).astype(dtype) for a in (wide, near))
        out.append(Case("kl_divergence", f"rounded masses, q = p (1 + {d:g} N)", given, rounded=True))
    tiny = np.concatenate([p[:, :-8], p[:, -8:] * 1e-20], -1).astype(np.longdouble)
    given = tuple((a / a.sum(-1, keepdims=True)).astype(dtype) for a in (tiny, other.astype(np.longdouble)))
    out += [
        Case("kl_divergence", "some masses of p 1e-20 of those of q", given, rounded=True),
        Case("kl_divergence", "logits, b = a + 1000 + N/4", (cast(z), cast(z + 1000 + w / 4)), "logits"),
    ]
    large = rng.normal(size=(2, 128_256))
    policy, reference = _answers(rng, seeds)
    out += [
        Case("label_smoothing_cross_entropy", "K = 128256, eps 0.1", (cast(large), np.array([0, 77_777]), 0.1)),
        Case("label_smoothing_cross_entropy", "logits 1000 + N, eps 0.1", (cast(z + 1000), y, 0.1)),
        Case("label_smoothing_cross_entropy", "confident, eps 0", (cast(_gap(z, y, 30)), y, 0.0)),
        Case("dpo_loss", "2000 tokens, 1e-3 apart", (*map(cast, (*policy, *reference)), 1.0), "log_probs"),
        Case("softmax_cross_entropy", "ordinary", (cast(z), y)),
        Case("softmax_cross_entropy", "logits 1000 + N", (cast(z + 1000), y)),
        Case("softmax_cross_entropy", "logits -1000 and 1000", (cast(np.copysign(1000, z)), y)),
        Case("softmax_cross_entropy", "confident, gap 10", (cast(_gap(z, y, 10)), y)),
        Case("softmax_cross_entropy", "confident, gap 30", (cast(_gap(z, y, 30)), y)),
        Case("softmax_cross_entropy", "gradient, gap 25", (cast(_gap(z, y, 25)), y), None, True),
        Case("label_smoothing_cross_entropy", "ordinary, eps 0.1", (cast(z), y, 0.1)),
        Case("dpo_loss", "ordinary", (cast(rng.normal(size=seeds)), cast(rng.normal(size=seeds)), 0.5)),
        Case("dpo_loss", "confident", (cast(np.full(seeds, 30.0)), cast(-np.arange(seeds) / 64), 1.0)),
    ]
    reward, old, new = 1 + rng.random(seeds), rng.normal(size=seeds), rng.normal(size=seeds)
    ratio = np.exp(rng.normal(size=seeds))
    out += [
        Case("focal_loss", "ordinary, gamma 2", (cast(z), y, 2.0)),
        Case("focal_loss", "gamma 0", (cast(z), y, 0.0)),
        Case("focal_loss", "confident, gap 20, gamma 2", (cast(_gap(z, y, 20)), y, 2.0)),
        Case("focal_loss", "confident, gap 40, gamma 0.5", (cast(_gap(z, y, 40)), y, 0.5)),
        Case("ipo_loss", "ordinary", (cast(old), cast(new), 0.0625)),
        Case("kl_penalised_reward", "ordinary", (cast(reward), cast(old), cast(new), 0.125)),
        Case("kl_penalised_reward", "log-probabilities near -2000", (cast(reward), cast(old - 2000), cast(new - 2000), 0.125)),
        Case("ppo_clipped_objective", "ordinary", (cast(ratio), cast(old), 0.25)),
        Case("ppo_clipped_objective", "ratios near 1e-6", (cast(1e-6 * ratio), cast(old), 0.25)),
        Case("ppo_clipped_objective", "ratios near 1e6", (cast(1e6 * ratio), cast(old), 0.25)),
    ]
    out += _losses(z, w, cast, double, rng, seeds)
    return [c for c in out if not quantities or c.quantity in quantities]


def _losses(z: Array, w: Array, cast: Callable[[Array], Array], double: bool, rng: Any, seeds: int) -> list[Case]:
    """Of a student and its teacher, of preferences, of single logits."""
    out = [Case("distillation_loss", "ordinary, T = 2", (cast(z), cast(z[::-1]), 2.0))]
    for d in (1e-2, 1e-4, 1e-8) if double else (1e-2, 1e-4):
        out.append(Case("distillation_loss", f"b = a + {d:g} N, T = 4", (cast(z), cast(z + d * w), 4.0)))
    first, second, margins = rng.normal(size=seeds), rng.normal(size=seeds), 30.0 + np.arange(seeds) / 64
    ups = rng.random(seeds)
    zeros = np.zeros(seeds)
    out += [
        Case("distillation_loss", "ordinary, T = 1/16", (cast(z), cast(z[::-1]), 0.0625)),
        Case("bradley_terry_loss", "ordinary", (cast(first), cast(second))),
        Case("bradley_terry_loss", "confident", (cast(margins), cast(zeros))),
        Case("simpo_loss", "ordinary", (cast(-first * first - 1), cast(-second * second - 1), 2.0, 0.5)),
        Case("orpo_odds_ratio_loss", "ordinary", (cast(-first * first - 0.5), cast(-second * second - 1.5))),
        Case("orpo_odds_ratio_loss", "probabilities near 1", (cast(-1e-3 * ups - 1e-6), cast(-second * second - 1.5))),
        Case("kto_loss", "ordinary", (cast(first), cast(zeros), 0.125)),
        Case("kto_loss", "confident", (cast(margins), cast(zeros), 1.0)),
        Case("z_loss", "ordinary", (cast(z),)),
        Case("z_loss", "logits 1000 + N", (cast(z + 1000),)),
        Case("binary_cross_entropy", "ordinary", (cast(ups), cast(rng.random(seeds)))),
        Case("binary_cross_entropy", "t = 0, p near 1e-9", (cast(zeros), cast(1e-9 * ups))),
        Case("binary_cross_entropy_with_logits", "ordinary", (cast(first * 3), cast(ups))),
        Case("binary_cross_entropy_with_logits", "confident", (cast(margins), cast(1 + zeros))),
        Case("binary_cross_entropy_with_logits", "large", (cast(1000 * first), cast(ups))),
    ]
    return out


def _answers(rng: Any, seeds: int) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """Log-probabilities of the tokens of preferred and of other answers, by a policy and by a reference near it."""
    made = []
    for length in (2000, 1500):
        policy = -rng.exponential(2.0, size=(seeds, length))
        made.append((policy, np.minimum(policy + 1e-3 * rng.normal(size=policy.shape), 0)))
    return made[0], made[1]


def _exact(p: Array, bits: int) -> Array:
    """Masses as multiples of 2^-bits that sum to one exactly, so that the rounding of inputs is no error of a function.

    Rounded masses that miss one by an amount a change a divergence D to (1 + a) D, whatever computes it.
    """
    units = np.rint(p * 2.0**bits).astype(np.int64)
    largest = units.argmax(-1)[:, None]
    rest = 2**bits - units.sum(-1, keepdims=True)
    np.put_along_axis(units, largest, np.take_along_axis(units, largest, -1) + rest, -1)
    return units / 2.0**bits


def _gap(z: Array, y: Array, gap: float) -> Array:
    """Logits whose label stands `gap` above the largest of the others."""
    out = z.copy()
    np.put_along_axis(out, y[:, None], z.max(-1, keepdims=True) + gap, -1)
    return out
