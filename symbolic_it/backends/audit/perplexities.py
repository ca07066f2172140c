"""Probes of perplexities and bits per byte: token scores flat or by sequence, with a mask, a count, or logits and labels."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from .composed import Listed
from .ignored import insisted
from .names import Declared
from .probes import labelled, log_softmax, nll, padding
from .reading import Array, Group, Reading, Readings
from .smoothing import Cases
from .tokens import FORMS, PREDICTED

Losses = list[Array]  # the losses of each sequence that count
SCORES: dict[str, Callable[[Array], Array]] = {
    "log-probabilities": lambda a: -a,
    "losses": lambda a: a,
    "probabilities": lambda a: np.exp(-a),
}
MEAN_OF_SEQUENCES = "the mean of each sequence's perplexity, not the perplexity of the tokens"
LN2 = float(np.log(2))
BASE_2 = frozenset({"log2", "bits", "log2probs", "log2prob"})
UNITS = frozenset({"word", "words", "byte", "bytes", "char", "chars", "characters", "nwords", "nbytes", "nchars"})


@dataclass(frozen=True, slots=True)
class Scored:
    """Losses by sequence: those that count, and all with padding, where there is any."""

    kept: Losses
    all: Losses | None = None
    count: int | None = None


def perplexity_groups(told: Declared, unit: str) -> Iterator[Group]:
    """exp of the mean loss of a token; of sequences that each have one, the mean, where the documentation says so."""
    yield from sequence_groups(told, unit) if told.said.sequence_mean else _groups(told)


def sequence_groups(told: Declared, unit: str) -> Iterator[Group]:
    """The same, where the mean of the sequences' perplexities is a way to tell them."""
    del unit
    for group in _groups(told):

        def granted(group: Group = group) -> Readings:
            made = group.readings()
            return made.granting(MEAN_OF_SEQUENCES) if isinstance(made, Listed) else made

        yield replace(group, readings=granted)


def _groups(told: Declared) -> Iterator[Group]:
    rng = np.random.default_rng(50)
    flat = [rng.exponential(size=9) for _ in range(2)]
    wide = [rng.exponential(size=(3, 7)) for _ in range(2)]
    masks = padding(3, 7)
    masked = [Scored([r[m] for r, m in zip(a, mask.astype(bool), strict=True)], list(a)) for a, mask in zip(wide, masks, strict=True)]
    lists = [[a[:2], a[2:5], a[5:]] for a in flat]
    for form, f in _forms(told).items():
        yield _group(form, ("scores",), [(f(a),) for a in flat], [Scored([a]) for a in flat])
        yield _group(form, ("scores",), [(f(a),) for a in wide], [Scored(list(a)) for a in wide])
        yield _group(f"{form}, with a mask", ("scores", "mask"), [(f(a), m) for a, m in zip(wide, masks, strict=True)], masked)
        ragged = [([f(b) for b in a],) for a in lists]
        yield _group(f"{form}, with sequences of several lengths in a list", ("scores",), ragged, [Scored(a) for a in lists])
        yield _group(f"{form} and a count", ("scores", "count"), [(f(a), 4) for a in flat], [Scored([a], None, 4) for a in flat], True)
    totals = [float(SCORES["losses"](a).sum() * _unit(told)) for a in flat]
    if not any(p.among(UNITS) for p in told.required):
        for name, sign in (("the total loss", 1), ("the total log-probability", -1)):
            values = [(np.asarray(sign * t), 9) for t in totals]
            yield _group(f"{name} and the number of tokens", ("scores", "count"), values, [Scored([a]) for a in flat], True)
    yield _group("the mean loss", ("scores",), [(np.asarray(t / 9),) for t in totals], [Scored([a]) for a in flat], True)
    sums, lengths = [np.array([b.sum() for b in a]) * _unit(told) for a in lists], np.array([2, 3, 4])
    for name, sign in (("the losses", 1), ("the log-probabilities", -1)):
        pairs = [(sign * s, lengths) for s in sums]
        yield _group(f"{name} of sequences and their lengths", ("scores", "count"), pairs, [Scored(a) for a in lists], whole=True)
        items = [([(float(x), int(n)) for x, n in zip(sign * s, lengths, strict=True)],) for s in sums]
        yield _group(f"a list of {name.removeprefix('the ')} of sequences and their lengths", ("scores",), items,
                     [Scored(a) for a in lists], whole=True)  # fmt: skip
    title = "the mean losses of batches and their numbers of tokens"
    yield _group(title, ("scores", "count"), [(s / lengths, lengths) for s in sums], [Scored(a) for a in lists], whole=True)
    yield from _labelled(told)


def _unit(told: Declared) -> float:
    """What a nat is in what it takes: 1, or as many bits where a name says bits or log2."""
    return 1 / LN2 if any(p.among(BASE_2) for p in told.parameters or ()) else 1.0


def _forms(told: Declared) -> dict[str, Callable[[Array], Array]]:
    unit = _unit(told)
    if unit == 1:
        return SCORES
    return {"log-probabilities": lambda a: -a * unit, "losses": lambda a: a * unit, "probabilities": SCORES["probabilities"]}


def _labelled(told: Declared) -> Iterator[Group]:
    for n, (shape, layout) in enumerate((((4, 5), ""), ((2, 6, 7), ""), ((3, 6, 7), ", some of them -100"), ((3, 6, 7), ", with a mask"))):
        cases: Cases = labelled(shape, 60 + n, ", some" in layout)
        ignoring = insisted(told) if ", some" in layout else frozenset()
        if ignoring is None:
            continue
        masks = padding(*shape[:-1]) if ", with" in layout else None
        kept = [np.asarray(m, dtype=bool) for m in masks] if masks else [y >= 0 for _, y in cases]
        for form, f in FORMS.items():
            values: list[Any] = [(f(z), y, *((m,) if masks else ())) for (z, y), m in zip(cases, kept, strict=True)]
            if masks:
                values = [(z, y, m.astype(np.int64)) for z, y, m in values]

            def made(cases: Cases = cases, kept: list[Array] = kept) -> Readings:
                out = _perplexities(
                    [_scored(nll(log_softmax(z), np.maximum(y, 0)), m) for (z, y), m in zip(cases, kept, strict=True)], True
                )
                if cases[0][0].ndim == 3:
                    out += _causal(cases, kept)
                    for pad in dict.fromkeys((*(told.default(r) for r in ("ignore index", "pad index")), 0)):
                        if isinstance(pad, int) and pad >= 0 and all(m.all() for m in kept):
                            out += [r for r in _causal(cases, [y != pad for _, y in cases]) if r.right]
                            both = _perplexities([_scored(nll(log_softmax(z), y), y != pad) for z, y in cases])
                            out += [r for r in both if r.right]
                return Listed(sorted(out, key=lambda r: r.faults))

            ones = None if ", some" in layout else np.ones(shape[:-1], dtype=np.int64)
            roles = ("logits", "labels", "mask") if masks else ("logits", "labels")
            yield Group(f"{form} and labels{layout}", roles, tuple(values), made, (form, "labels", "mask")[: len(roles)],
                        {"logits": PREDICTED}, frozenset(roles[2:]), {"size": shape[-1], "mask": ones}, insisted=ignoring)  # fmt: skip


def _causal(cases: Cases, kept: list[Array]) -> list[Reading]:
    out: list[Reading] = []
    for text, faults, at, to in (
        ("causal", 0, slice(None, -1), slice(1, None)),
        ("with labels shifted twice", 1, slice(None, -2), slice(2, None)),
        ("with labels shifted the wrong way, each position scored on the label before it", 1, slice(1, None), slice(None, -1)),
    ):
        rows = [nll(log_softmax(z)[:, at], np.maximum(y, 0)[:, to]) for z, y in cases]
        found = _perplexities([_scored(r, m[:, to]) for r, m in zip(rows, kept, strict=True)])
        out += [Reading(f"{r.text}, {text}", r.values, r.faults + faults) for r in found if not faults or r.right]
        if not faults:
            totals = [np.exp(r[m[:, to]].sum() / m.sum()) for r, m in zip(rows, kept, strict=True)]
            told = "exp of the causal total over all labels: the first of a sequence, which is not scored, counts in the denominator"
            out.append(Reading(told, tuple(map(np.asarray, totals)), 1))
        if not faults and not all(m.all() for m in kept):
            stale = _perplexities([_scored(r, m[:, at]) for r, m in zip(rows, kept, strict=True)])
            out += [Reading(f"{r.text}, {text}, but the mask is not shifted with the labels", r.values, 1) for r in stale if r.right]
    return out


def _scored(rows: Array, mask: Array) -> Scored:
    rows, mask = np.atleast_2d(rows), np.atleast_2d(mask).astype(bool)
    return Scored([r[m] for r, m in zip(rows, mask, strict=True)], None if mask.all() else list(rows))


def _group(
    name: str, roles: tuple[str, ...], values: list[Any], cases: list[Scored], last: bool = False, whole: bool = False
) -> Group:  # fmt: skip
    kind = next((k for k in SCORES if k in name), "losses" if "loss" in name else "log-probabilities")
    forced = frozenset(roles[1:])
    return Group(name, roles, tuple(values), lambda: Listed(_perplexities(cases, whole)), (kind, *roles[1:]), forced=forced, last=last)


def _perplexities(cases: list[Scored], each: bool = False) -> list[Reading]:
    def reading(text: str, faults: int, f: Callable[[Losses], Any], of: list[Losses] | None = None, remark: str = "") -> None:
        with warnings.catch_warnings(), np.errstate(all="ignore"):  # the mean of nothing fits nothing
            warnings.simplefilter("ignore")
            values = tuple(np.asarray(f(c), dtype=float) for c in of or [c.kept for c in cases])
        out.append(Reading(text, values, faults, remark))

    def mean(c: Losses) -> float:
        return float(np.concatenate(c).mean())

    def total(c: Losses) -> float:
        return float(np.concatenate(c).sum())

    def count(c: Losses) -> int:
        return sum(map(len, c))

    def means(c: Losses) -> Array:
        return np.array([a.mean() for a in c])

    out: list[Reading] = []
    kept = [c.kept for c in cases]
    reading("exp of the mean loss of a token in nats", 0, lambda c: np.exp(mean(c)))
    if len(kept[0]) > 1:
        reading("the perplexity of each sequence", 0, lambda c: np.exp(means(c)))
        reading(MEAN_OF_SEQUENCES, 1, lambda c: np.exp(means(c)).mean())
        reading("exp of the mean of each sequence's mean loss, not over tokens", 1, lambda c: np.exp(means(c).mean()))
        text = "exp of the total loss over the number of sequences, not of tokens"
        whole = each or any(c.all for c in cases)
        reading(text, int(whole), lambda c: np.exp(total(c) / len(c)), None, "" if whole else f"for (B, T) it gives {text}")
        reading("exp of the total loss of each sequence, not of its mean", 1, lambda c: np.exp([a.sum() for a in c]))
        reading("the median of each sequence's perplexity, not the perplexity of the tokens", 1, lambda c: np.median(np.exp(means(c))))
    reading("exp of the mean loss of a token in nats, kept as an axis of length 1", 0, lambda c: [np.exp(mean(c))])
    reading("the mean of exp of each token's loss, not exp of the mean", 1, lambda c: np.exp(np.concatenate(c)).mean())
    text = "1 over the mean probability, the mean taken before the logarithm, not exp of the mean loss"
    reading(text, 1, lambda c: 1 / np.exp(-np.concatenate(c)).mean())
    if each:
        reading("exp of each token's loss, not averaged before exp", 1, lambda c: np.exp(np.concatenate(c)))
    reading("exp of the total loss, not of the mean", 1, lambda c: np.exp(total(c)))
    reading("2 to the loss in nats: base and unit do not match", 1, lambda c: 2 ** mean(c))
    reading("exp of the loss in bits: base and unit do not match", 1, lambda c: np.exp(mean(c) / LN2))
    reading("10 to the loss in nats: base and unit do not match", 1, lambda c: 10 ** mean(c))
    reading("the mean loss itself in nats, not its exponential", 1, mean)
    reading("the mean loss in bits, not its exponential", 1, lambda c: mean(c) / LN2)
    text = "exp of the total loss over the number of tokens"
    reading(f"{text} minus 1 (off by one)", 1, lambda c: np.exp(total(c) / max(count(c) - 1, 1)))
    reading(f"{text} plus 1 (off by one)", 1, lambda c: np.exp(total(c) / (count(c) + 1)))
    reading("the first token is left out of the total", 1, lambda c: np.exp(mean([a[1:] for a in c])))
    reading("the first token is left out of the total but counted", 1, lambda c: np.exp(total([a[1:] for a in c]) / count(c)))
    reading("the last token is left out of the total", 1, lambda c: np.exp(mean([a[:-1] for a in c])))
    reading("exp of minus the mean: below 1 (the sign is turned)", 1, lambda c: np.exp(-mean(c)))
    if any(c.all for c in cases):
        every = [c.all or c.kept for c in cases]
        reading("exp of the mean loss over all positions: the mask is ignored", 1, lambda c: np.exp(mean(c)), every)
        values = [np.exp(total(c.kept) / count(c.all or c.kept)) for c in cases]
        out.append(
            Reading("exp of the masked total over all positions: padding counts in the denominator", tuple(map(np.asarray, values)), 1)
        )
        values = [np.exp(total(c.all or c.kept) / count(c.kept)) for c in cases]
        out.append(
            Reading("exp of the unmasked total over the number kept: padding counts in the numerator", tuple(map(np.asarray, values)), 1)
        )
        padded = [[k.sum() / len(a) for k, a in zip(c.kept, c.all or c.kept, strict=True)] for c in cases]
        out.append(Reading("exp of each sequence's masked total over all its positions: padding counts in the denominator",
                           tuple(np.exp(v) for v in padded), 1))  # fmt: skip
        out.append(Reading("the mean of exp of each sequence's masked total over all its positions: padding counts in the denominator",
                           tuple(np.asarray(np.exp(v).mean()) for v in padded), 2))  # fmt: skip
    if all(c.count for c in cases):
        values = [np.exp(total(c.kept) / (c.count or 1)) for c in cases]
        text = "exp of the total over the count that is given (words, bytes), not over the tokens"
        out.append(Reading(text, tuple(map(np.asarray, values)), 1))
    return sorted(out, key=lambda r: r.faults)
