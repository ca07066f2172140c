"""The quantities that can be audited, with their probes."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, partial

from ...catalogue import UnknownNameError, dashed, entries
from ...quantities.aliases import ALIASES, named
from . import (
    binary,
    brier,
    contrastive,
    desirable,
    distilled,
    entropies,
    estimators,
    grpo,
    information,
    normals,
    orders,
    partition,
    perplexities,
    policies,
    preferences,
    rates,
    scores,
    tables,
    tokens,
)
from .divergences import groups, kl_cores, tempered_groups
from .focal import focal_groups
from .names import Declared, presentations_of
from .reading import Group
from .smoothing import smoothing_cores
from .symmetric import QUANTITIES as SYMMETRIC
from .symmetric import symmetric_cores
from .targets import target_cores
from .vocabulary import POLICIES
from .warmed import warmed

Probes = Callable[[Declared, str], Iterator[Group]]


def _kl(told: Declared, unit: str) -> Iterator[Group]:
    if normals.normal(told):
        yield from normals.normal_groups(told, unit)
        return
    of_policies = any(p.among(POLICIES) for p in told.parameters or ())  # whose tokens and sequences are weighted as one likes
    yield from groups(told, unit, kl_cores(told), not of_policies)
    yield from tempered_groups(told, unit)


def _distillation(told: Declared, unit: str) -> Iterator[Group]:
    said = frozenset().union(*(presentations_of(p) for p in told.main))
    of_masses = bool(said) and "logits" not in said  # no temperature is left to apply: the divergence itself
    yield from (_kl if of_masses else distilled.distillation_groups)(told, unit)


def _symmetric(name: str, told: Declared, unit: str) -> Iterator[Group]:
    yield from warmed(groups(told, unit, symmetric_cores(name, told)), told)


def _entropy(told: Declared, unit: str) -> Iterator[Group]:
    yield from warmed(entropies.entropy_groups(told, unit), told)


def _of_logits(name: str, told: Declared, unit: str) -> Iterator[Group]:
    yield from warmed(partition.logit_groups(name, told, unit), told)


def _losses(told: Declared, unit: str) -> Iterator[Group]:
    yield from tokens.label_groups(told, unit, tokens.loss_cores)
    yield from groups(told, unit, target_cores(told))


def _perplexity(told: Declared, unit: str) -> Iterator[Group]:
    yield from perplexities.perplexity_groups(told, unit)
    for group in groups(told, unit, target_cores(told, True)):
        yield replace(group, presentation=f"two distributions, as {group.presentation}")
    for group in entropies.entropy_groups(told, unit, True):
        yield replace(group, presentation=f"a distribution, as {group.presentation}")


def _smoothing(spread_over_others: bool, told: Declared, unit: str) -> Iterator[Group]:
    yield from tokens.label_groups(told, unit, smoothing_cores(spread_over_others), 30, {"epsilon": None})
    yield from tokens.label_groups(told, unit, smoothing_cores(spread_over_others, 0.15), 30, {}, (("epsilon", 0.15),))
    yield from tokens.one_hot_groups(told, unit, smoothing_cores(spread_over_others), 40, {"epsilon": None})


PROBES: dict[str, Probes] = {
    "kl_divergence": _kl,
    **{name: partial(_symmetric, name) for name in SYMMETRIC},
    "brier_score": brier.brier_groups,
    "info_nce_loss": contrastive.contrastive_groups,
    "cross_entropy": _losses,
    "softmax_cross_entropy": _losses,
    "label_smoothing_cross_entropy": partial(_smoothing, False),
    "label_smoothing_others": partial(_smoothing, True),
    "entropy": _entropy,
    "binary_entropy": entropies.binary_groups,
    "perplexity": _perplexity,
    "sequence_perplexity": perplexities.sequence_groups,
    "bits_per_byte": partial(rates.rate_groups, per="bytes"),
    "bits_per_character": partial(rates.rate_groups, per="characters"),
    "mutual_information": information.information_groups,
    **{f"kl_estimator_k{n}": partial(estimators.estimator_groups, f"kl_estimator_k{n}") for n in (1, 2, 3)},
    **{name: partial(preferences.preference_groups, name) for name in ("dpo_loss", "ipo_loss")},
    **{name: partial(scores.score_groups, name) for name in scores.TITLES},
    "kto_loss": desirable.desirable_groups,
    "focal_loss": focal_groups,
    "distillation_loss": _distillation,
    "binary_cross_entropy": partial(binary.binary_loss_groups, False),
    "binary_cross_entropy_with_logits": partial(binary.binary_loss_groups, True),
    "ppo_clipped_objective": policies.clipped_groups,
    "grpo_loss": grpo.grpo_groups,
    "kl_penalised_reward": policies.reward_groups,
    "renyi_divergence": orders.renyi_divergence_groups,
    "renyi_entropy": orders.renyi_entropy_groups,
    **{name: partial(tables.table_groups, name) for name in tables.TITLES},
    **{name: partial(_of_logits, name) for name in partition.CORES},
}


#: Names that are probed in a way of their own: similarities over a temperature, a clipped objective with a reference.
OWN = {
    **dict.fromkeys(("infonce", "info-nce", "infonce-loss", "info-nce-loss", "nt-xent", "ntxent", "clip-loss"), "info_nce_loss"),
    **dict.fromkeys(("brier", "brier-score", "brier-loss", "brier-score-loss"), "brier_score"),
    **dict.fromkeys(("grpo", "grpo-loss", "grpo-objective"), "grpo_loss"),
}


def probes(name: str, told: Declared, unit: str) -> tuple[Group, ...]:
    """The groups of a quantity, with what was read in them before: those of an earlier audit, where it depends on the same."""
    plain = told.probed
    defaults = tuple(type(p.default) for p in (*(plain.parameters or ()), *plain.attributes))  # 1, 1.0 and True are equal
    return _kept(name, plain, unit, defaults)


@lru_cache(maxsize=16)  # a few megabytes each
def _kept(name: str, told: Declared, unit: str, defaults: tuple[type, ...]) -> tuple[Group, ...]:
    return tuple(PROBES[name](told, unit))


def resolve(name: str) -> str:
    """The attribute name of what somebody calls a quantity. Raises UnknownNameError; KeyError for one without probes."""
    key = named(str(name))
    own = OWN.get(dashed(str(name)).strip().lower())
    if own is not None:
        return own
    if key.replace("-", "_") in PROBES:
        return key.replace("-", "_")
    longer = [n for n in PROBES if n.startswith(f"{key}-".replace("-", "_"))]
    if len(longer) == 1:
        return longer[0]
    known = [e.name for e in entries("quantities")]
    auditable = ", ".join(sorted(n.replace("_", "-") for n in PROBES))
    if key in known:
        raise KeyError(f"audit: no probes for {key}; there are probes for {auditable}")
    near = difflib.get_close_matches(key, [n.replace("_", "-") for n in PROBES] + list(ALIASES), n=1)
    error = UnknownNameError("quantity", name, [])
    told = f'; did you mean "{ALIASES.get(near[0], near[0])}"?' if near else f"; there are probes for {auditable}"
    error.args = (f"{error.args[0]}{told}",)
    raise error
