"""The loss over files: one pass, a block at a time, compensated, every token with the same weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ...quantities import load
from .documents import Document, documents
from .scores import LossFileError, Scores
from .total import Compensated, Loss

Array = np.ndarray[Any, Any]
BLOCK = 1 << 18  # numbers read at a time
ABOVE = 1e-6  # a log-probability above 0 by less is a rounding


def pooled_loss(paths: Iterable[Path], targets: Path | None = None) -> Loss:
    """The loss of a model over all documents of the files. Raises LossFileError."""
    nats, tokens, count, size = Compensated(), 0, 0, 0
    every = True
    for path in paths:
        for document in documents(path, targets):
            count += 1
            every = every and document.bytes is not None
            size += document.bytes or 0
            for loss, scored in _blocks(document):
                nats.add(loss)
                tokens += scored
    return Loss(nats.total, tokens, count, size if every and count else None)


def _blocks(document: Document) -> Iterator[tuple[float, int]]:
    """Nats and number of the scored tokens, block by block."""
    return _of_log_probs(document, document.log_probs) if document.log_probs is not None else _of_logits(document)


def _of_log_probs(document: Document, scores: Scores) -> Iterator[tuple[float, int]]:
    if scores.dtype.kind not in "fiu":
        raise LossFileError(f"{document.place}: log-probabilities have dtype {scores.dtype}, expected numbers")
    mask, size = _mask(document, scores.shape), int(np.prod(scores.shape))
    for n in range(0, size, BLOCK):
        block = scores.take(min(BLOCK, size - n))
        scored = None if mask is None else mask[n : n + BLOCK]
        if scored is not None:
            block = block[scored]
        if not block.size:
            continue
        largest = block.max()
        if not largest <= ABOVE:
            place = block.argmax()  # the first nan, where there is one
            token = n + int(place if scored is None else np.flatnonzero(scored)[place])
            told = "a log-probability is no number (nan)"
            if largest > ABOVE:
                told = f"{largest:g} is no log-probability (above 0): probabilities, losses, or logits without targets?"
            raise LossFileError(f"{document.place}: token {token}: {told}")
        with np.errstate(over="ignore"):
            yield -float(np.sum(block, dtype=np.float64)), block.size


def _of_logits(document: Document) -> Iterator[tuple[float, int]]:
    logits, targets = document.logits, document.targets
    assert logits is not None and targets is not None
    if logits.dtype.kind not in "fiu":
        raise LossFileError(f"{document.place}: logits have dtype {logits.dtype}, expected numbers")
    if len(logits.shape) < 1 or targets.shape != logits.shape[:-1] or targets.dtype.kind not in "iu":
        raise LossFileError(
            f"{document.place}: logits {logits.shape} need integer targets {logits.shape[:-1]}, found {targets.dtype} {targets.shape}"
        )
    classes = logits.shape[-1]
    labels, mask = targets.reshape(-1), _mask(document, targets.shape)
    function = load("softmax_cross_entropy").compile()
    step = max(1, BLOCK // max(1, classes))
    for n in range(0, len(labels), step):
        label = np.asarray(labels[n : n + step])
        rows = logits.take(len(label) * classes).reshape(len(label), classes)
        scored = label >= 0 if mask is None else (label >= 0) & mask[n : n + step]
        if not scored.all():
            rows, label = rows[scored], label[scored]
        if not label.size:
            continue
        if label.max() >= classes:
            raise LossFileError(f"{document.place}: target {label.max()} of {classes} classes")
        largest = rows.max(axis=-1)  # nan where one of them is
        if (none := np.isnan(largest) | np.isinf(largest)).any():
            token = n + int(np.flatnonzero(scored)[none.argmax()])
            raise LossFileError(f"{document.place}: the logits of token {token} give no loss (nan, +inf, or all -inf)")
        losses = function(rows, label)
        yield float(np.sum(losses, dtype=np.float64)), label.size


def _mask(document: Document, shape: tuple[int, ...]) -> Array | None:
    if document.mask is None:
        return None
    if document.mask.shape != shape:
        raise LossFileError(f"{document.place}: mask has shape {document.mask.shape}, expected {shape}")
    return document.mask.reshape(-1)
