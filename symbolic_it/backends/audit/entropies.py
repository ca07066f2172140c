"""Probes of the entropy of one distribution, and of the binary entropy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .composed import Composed
from .constants import constants, held_logarithms
from .names import Declared
from .normalising import columns, misnormalised
from .probes import SHAPES, entropy, log_softmax, logit_pairs, padding, softmax
from .reading import Arguments, Array, Conventions, Core, Group, Readings, Rows

FORMS: dict[str, Callable[[Array], Array]] = {"probabilities": softmax, "log-probabilities": log_softmax, "logits": lambda z: z}


def entropy_groups(told: Declared, unit: str, exponential: bool = False) -> Iterator[Group]:
    """H(p) of one row, a batch, sequences, sequences with a mask; of a sample of labels."""
    for n, shape in enumerate((*SHAPES, SHAPES[2])):
        logits, masked = [a for a, _ in logit_pairs(shape, n)], n == len(SHAPES)
        masks = padding(*shape[:-1]) if masked else None
        ps = [softmax(a) for a in logits]
        how = Conventions(shape[-1], unit, masks, pooled=False, pads=told.pads, weighs=told.weighs)
        for form, f in FORMS.items():
            values: list[Arguments] = [(f(z),) for z in logits]
            if masks:
                values = [(*v, m) for v, m in zip(values, masks, strict=True)]

            def made(ps: Rows = ps, logits: Rows = logits, form: str = form, how: Conventions = how) -> Readings:
                return Composed(_exponentials(ps) if exponential else _cores(ps, form, logits, told), how)

            yield Group(f"{form}, with a mask" if masks else form, ("p", "mask") if masks else ("p",), tuple(values), made,
                        (form, "mask") if masks else (form,), forced=frozenset({"mask"}) if masks else frozenset(),
                        constants={"size": shape[-1], "mask": np.ones(shape[:-1], dtype=np.int64)})  # fmt: skip
    if not exponential:
        yield _sampled(unit)


def _exponentials(ps: Rows) -> list[Core]:
    """The perplexity of one distribution."""
    rows = [entropy(p) for p in ps]
    return [
        Core("exp of the entropy", [np.exp(r) for r in rows], plain=True),
        Core("the entropy itself, not its exponential", rows, 1),
        Core("2 to the entropy in nats: base and unit do not match", [2**r for r in rows], 1, True),
        Core("exp of the entropy in bits: base and unit do not match", [np.exp(r / np.log(2)) for r in rows], 1, True),
    ]


def _cores(ps: Rows, form: str, logits: Rows, told: Declared) -> list[Core]:
    rows = [entropy(p) for p in ps]
    given = [FORMS[form](z) for z in logits]
    out = [
        Core("the entropy", rows),
        Core("the sum of what it is given, no entropy", [g.sum(-1) for g in given], 1, True),
        Core("the mean of what it is given, no entropy", [g.mean(-1) for g in given], 1, True),
        Core("the largest of what it is given, no entropy", [g.max(-1) for g in given], 1, True),
        Core("what it is given, unchanged", given, 1, True, True),
        Core("the logarithm of what it is given, no entropy", [_log(g) for g in given], 1, True, True),
        Core("exp of what it is given, no entropy", [np.exp(g) for g in given], 1, True, True),
        Core("exp of the entropy (a perplexity)", [np.exp(r) for r in rows], 1, True),
        Core("2 to the entropy in nats", [2**r for r in rows], 1, True),
        Core("the entropy over log K (normalised)", [r / np.log(p.shape[-1]) for r, p in zip(rows, ps, strict=True)], 1, True),
        Core("1 minus the entropy over log K", [1 - r / np.log(p.shape[-1]) for r, p in zip(rows, ps, strict=True)], 1, True),
        Core(
            "log K minus the entropy, the divergence from the uniform,", [np.log(p.shape[-1]) - r for r, p in zip(rows, ps, strict=True)], 1
        ),
        Core("the K terms -p log p, not summed,", [-p * np.log(p) for p in ps], terms=True),
        Core("-sum p log(1 - p), not -sum p log p,", [-(p * np.log1p(-p)).sum(-1) for p in ps], 1),
        Core("-sum (1 - p) log p, not -sum p log p,", [-((1 - p) * np.log(p)).sum(-1) for p in ps], 1),
        Core("the sum of K binary entropies, one of each outcome,", [-(p * np.log(p) + (1 - p) * np.log1p(-p)).sum(-1) for p in ps], 1),
        Core("the sum of -log p, not weighted by p,", [-np.log(p).sum(-1) for p in ps], 1),
        Core("the mean of -log p, not weighted by p,", [-np.log(p).mean(-1) for p in ps], 1),
        Core("1 - sum p^2, the Gini impurity, not the entropy", [1 - (p * p).sum(-1) for p in ps], 1, True),
        Core("the collision entropy -log sum p^2, not Shannon's,", [-np.log((p * p).sum(-1)) for p in ps], 1),
        Core("the min-entropy -log max p, not Shannon's,", [-np.log(p.max(-1)) for p in ps], 1),
    ]
    alone = [(p,) for p in ps]
    out += [*columns(alone, "entropies", entropy), *misnormalised(alone, "the entropy", entropy)]
    for axis in range(ps[0].ndim - 1):
        if form == "logits":
            text = f"the entropy of a softmax over axis {axis}, the wrong axis,"
            across = [softmax(np.moveaxis(z, axis, -1)) for z in logits]
            out.append(Core(text, [entropy(p) for p in across], 1))
            rows = [entropy(np.moveaxis(p, -1, axis)) for p in across]
            out.append(Core(f"sum -p log p of a softmax over axis {axis}, the wrong axis,", rows, 1))
    if ps[0].ndim > 1:
        means = [p.mean(tuple(range(p.ndim - 1))) for p in ps]
        out.append(Core("the entropy of the batch's mean distribution, not the mean entropy,", [entropy(p) for p in means], 1, fixed=True))
    if form == "logits":
        out += _mixed(ps, logits)
        out.append(Core("the entropy of softmax(softmax z): softmax is taken twice:", [entropy(softmax(p)) for p in ps], 1))
    if form == "probabilities":
        text = "the entropy of a softmax of the argument, which was to be probabilities already: softmax is taken twice:"
        out.append(Core(text, [entropy(softmax(p)) for p in ps], 1))
    if form != "log-probabilities":
        out += [Core(f"the entropy {text}", [-(p * log(p)).sum(-1) for p in ps], 2) for text, log in held_logarithms(told)]
        for e in constants(told):
            added = [-((p + e) * np.log(p + e)).sum(-1) for p in ps]
            out.append(Core(f"the entropy with the constant {e:g} added to the masses:", added, 2))
    return out


def _log(a: Array) -> Array:
    with np.errstate(all="ignore"):
        return np.asarray(np.log(a))


def _mixed(ps: Rows, logits: Rows) -> Iterator[Core]:
    """A log-sum-exp or a log-softmax that is not that of the softmax beside it."""
    pairs = list(zip(ps, logits, strict=True))
    sums = [np.log(np.exp(z).sum(-1)) for z in logits]
    told = "log-sum-exp minus the mean, not the sum, of p z:"
    yield Core(told, [s - (p * z).mean(-1) for s, (p, z) in zip(sums, pairs, strict=True)], 1)
    yield Core("log-sum-exp alone, without the sum of p z,", sums, 1)
    yield Core("-sum p z: logits are taken for log-probabilities,", [-(p * z).sum(-1) for p, z in pairs], 1)
    yield Core(
        "log-sum-exp plus the sum of p z, with a sign turned,", [s + (p * z).sum(-1) for s, (p, z) in zip(sums, pairs, strict=True)], 1
    )
    for axis in range(ps[0].ndim - 1):
        across = [np.moveaxis(log_softmax(np.moveaxis(z, axis, -1)), -1, axis) for z in logits]
        text = f"-sum p log r: p a softmax over the outcomes, r one over axis {axis} (log-sum-exp over the wrong axis),"
        yield Core(text, [-(p * a).sum(-1) for p, a in zip(ps, across, strict=True)], 1)


def _sampled(unit: str) -> Group:
    """The entropy of the frequencies of labels, as trees and clusterings use it."""
    rng = np.random.default_rng(3)
    samples = [rng.choice(4, size=n, p=[0.5, 0.25, 0.15, 0.1]) for n in (11, 17)]

    def made() -> Readings:
        shares = [np.unique(s, return_counts=True)[1] / len(s) for s in samples]
        cores = [
            Core("the entropy of the labels' frequencies", [entropy(p) for p in shares]),
            Core(
                "1 - sum p^2, the Gini impurity of the labels' frequencies, not the entropy", [1 - (p * p).sum(-1) for p in shares], 1, True
            ),
        ]
        return Composed(cores, Conventions(0, unit))

    return Group("a sample of labels", ("labels",), tuple((s,) for s in samples), made, ("labels",))


def binary_groups(told: Declared, unit: str) -> Iterator[Group]:
    """h(p) = -p log p - (1 - p) log(1 - p) of probabilities or logits, entry by entry."""
    rng = np.random.default_rng(4)
    for shape in ((), (5,)):
        ps = [np.asarray(rng.uniform(0.05, 0.95, size=shape)) for _ in range(4)]
        for form, values in (("probabilities", ps), ("logits", [np.log(p / (1 - p)) for p in ps])):

            def made(ps: Rows = ps) -> Readings:
                cores = [
                    Core("the binary entropy", [-p * np.log(p) - (1 - p) * np.log1p(-p) for p in ps]),
                    Core("-p log p alone, without the term of 1 - p,", [-p * np.log(p) for p in ps], 1),
                    Core("p log p - (1 - p) log(1 - p), with a sign turned,", [p * np.log(p) - (1 - p) * np.log1p(-p) for p in ps], 1),
                    Core("the variance p (1 - p), not the entropy", [p * (1 - p) for p in ps], 1, True),
                ]
                return Composed(cores, Conventions(0, unit))

            yield Group(form, ("p",), tuple((v,) for v in values), made, (form,))
