"""Reductions of a batch: means and sums over rows and sequences, divisors that are not their number, masks heeded and not.

All cores of one shape are reduced at once: the first axis of every array runs over them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from .reading import Array, Conventions, Rows

#: How it is told, its faults, a remark, and the reduced values at each probe.
Reduced = Iterator[tuple[str, int, str, Rows]]


#: Of a batch of losses -log p, -log of the mean of p.
LOG_OF_MEAN = ", the mean taken before the logarithm: -log of the mean of exp of minus it, not the mean of each"


def _soft(r: Array) -> Array:
    return np.asarray(-np.log(np.exp(-r).mean(-1)))


def _mean(r: Array) -> Array:
    return np.asarray(r.reshape(len(r), -1).mean(-1))


def _sum(r: Array) -> Array:
    return np.asarray(r.reshape(len(r), -1).sum(-1))


def _flat(r: Array) -> Array:
    return r.reshape(len(r), -1)


def reduced(rows: Rows, how: Conventions) -> Reduced:
    """Without a mask: each row, means and sums, and divisors that are not the number of rows."""
    n = rows[0].ndim - 1
    yield "", 0, "", list(rows)
    if n:
        yield ", averaged over the batch", 0, "", [_mean(r) for r in rows]
        yield ", summed over the batch", 0, "", [_sum(r) for r in rows]
        yield ", one for each row in a list", 0, "", [_flat(r) for r in rows]
        yield ", kept as an axis of length 1", 0, "", [r[..., None] for r in rows]
        yield LOG_OF_MEAN, 1, "", [_soft(_flat(r)) for r in rows]
        yield ", counted per row but not averaged: the rows after the first are left out", 2, "", [_flat(r)[:, 0] for r in rows]
    else:
        yield ", kept as an axis of length 1", 0, "", [r[..., None] for r in rows]
    if how.outcomes:
        text = ", divided by the number of elements (outcomes too)"
        yield text, 1, "", [_mean(r) / how.outcomes for r in rows]
        yield ", divided by the number of outcomes", 1, "", [r / how.outcomes for r in rows]
        if n == 1:  # of (2, T, V) half of it would be a sum over an axis, averaged
            yield ", summed over the batch, divided by the number of outcomes, not of rows", 1, "", [_sum(r) / how.outcomes for r in rows]
    if n > 1:
        yield ", summed over the positions of each sequence", 0, "", [r.sum(-1) for r in rows]
        yield ", averaged over the positions of each sequence", 0, "", [r.mean(-1) for r in rows]
        told = "divided by the first axis only, not by the number of positions"
        remark = f"for (B, T, V) it is {told}"
        yield f", {told}", int(how.token_mean), "" if how.sequences or how.token_mean else remark, [_sum(r) / r.shape[1] for r in rows]
        yield ", divided by the number of positions only, not by the batch", 1, "", [_sum(r) / r.shape[2] for r in rows]


def masked(rows: Rows, masks: tuple[Array, ...], how: Conventions) -> Reduced:
    """With a mask: what is kept counts, in the numerator and in the denominator."""
    pairs = [(r, np.asarray(m, dtype=bool)) for r, m in zip(rows, masks, strict=True)]
    kept, hidden = [r[:, m] for r, m in pairs], [r[:, ~m] for r, m in pairs]
    zeroed = [np.where(m, r, 0.0) for r, m in pairs]
    yield ", averaged over what the mask keeps", 0, "", [k.mean(-1) for k in kept]
    yield ", summed over what the mask keeps", 0, "", [k.sum(-1) for k in kept]
    yield ", 0 where it is masked", 0, "", zeroed
    yield ", 0 where it is masked, in a list", 0, "", [_flat(z) for z in zeroed]
    yield ", the kept ones in a list", 0, "", kept
    total = [z.sum(-1) for z in zeroed]
    each = [t / m.sum(-1) for t, (_, m) in zip(total, pairs, strict=True)]
    yield ", averaged over what the mask keeps of each sequence", 0, "", each
    yield ", summed over what the mask keeps of each sequence", 0, "", total
    if how.pads:
        turned = tuple(np.asarray(~m) for _, m in pairs)
        with_words = {", averaged over what the mask keeps", ", summed over what the mask keeps", ", the kept ones in a list"}
        for told, faults, _, values in masked(rows, turned, replace(how, pads=False)):
            if not faults and (told in with_words or told.startswith(", 0 where")):
                yield told.replace("keeps", "leaves"), 0, "its mask is 1 at the padding", values
    padded = "the padding of a sequence counts in the denominator of its mean"
    positions = [t / r.shape[-1] for t, r in zip(total, rows, strict=True)]
    yield ", averaged over all positions of each sequence, 0 where it is masked", 0, padded, positions
    mistaken, chosen = int(how.pooled and not how.sequences), not how.pooled and not how.sequences
    short = "the mean of each sequence's mean, not over tokens (short sequences weigh more)"
    yield f", {short}", mistaken, f"it is {short}" if chosen else "", [_mean(e) for e in each]
    told = "divided by the number of sequences, not by that of the tokens kept"
    remark = f"it is {told}" if chosen and not how.batchmean else ""
    yield f", {told}", int(mistaken and not how.batchmean), remark, [_mean(t) for t in total]
    text = ", the masked sum divided by all positions: ignored labels count in the denominator"
    weighed = ", weighted, averaged over all positions"
    remark = "its weights are no mask: what has weight 0 counts in the denominator of its mean"
    averaged = [_mean(z) for z in zeroed]
    if how.constant:
        yield ", summed over what the mask keeps, divided by one length for all sequences", 0, "", [
            _sum(z) / len(m) / how.constant for z, (_, m) in zip(zeroed, pairs, strict=True)
        ]  # fmt: skip
    if how.constant != rows[0].shape[-1]:
        yield (weighed, 0, remark, averaged) if how.weighs else (text, 1, "", averaged)
    yield ", averaged over positions, padding counted in the denominator, then over sequences", 1, "", [_mean(t) for t in positions]
    yield LOG_OF_MEAN, 1, "", [_soft(k) for k in kept]
    yield ", averaged over all positions: the mask is ignored", 1, "", [_mean(r) for r in rows]
    yield ", summed over all positions: the mask is ignored", 1, "", [_sum(r) for r in rows]
    yield ", at every position: the mask is ignored", 1, "", list(rows)
    yield ", summed over all positions, divided by the number kept: padding counts in the numerator", 1, "", [
        _sum(r) / m.sum() for r, m in pairs
    ]  # fmt: skip
    yield ", averaged over what the mask hides: the mask is inverted", 1, "", [h.mean(-1) for h in hidden]
    yield ", summed over what the mask hides: the mask is inverted", 1, "", [h.sum(-1) for h in hidden]
    text = ", summed over what the mask hides, divided by the number kept: the mask is inverted"
    yield text, 1, "", [h.sum(-1) / m.sum() for h, (_, m) in zip(hidden, pairs, strict=True)]
    if how.outcomes:
        text = ", divided by the number of outcomes too"
        yield text, 1, "", [k.mean(-1) / how.outcomes for k in kept]
        yield ", divided by all elements, masked positions and outcomes too", 2, "", [a / how.outcomes for a in averaged]
