"""The loss over files: one pass, a block at a time, compensated, every token with the same weight."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from ...quantities import load
from .documents import Document, LossFileError, documents
from .total import Compensated, Loss

Array = np.ndarray[Any, Any]
BLOCK = 1 << 20  # numbers read at a time


def pooled_loss(paths: Iterable[Path], targets: Path | None = None) -> Loss:
    """The loss of a model over all documents of the files. Raises LossFileError."""
    nats, tokens, count, size = Compensated(), 0, 0, 0
    every = True
    for path in paths:
        for document in documents(path, targets):
            count += 1
            every = every and document.bytes is not None
            size += document.bytes or 0
            for block in _blocks(document):
                nats.add(float(np.sum(block, dtype=np.float64)))
                tokens += block.size
    return Loss(nats.total, tokens, count, size if every and count else None)


def _blocks(document: Document) -> Iterable[Array]:
    """Losses of the scored tokens, block by block."""
    return _of_log_probs(document, document.log_probs) if document.log_probs is not None else _of_logits(document)


def _of_log_probs(document: Document, array: Array) -> Iterable[Array]:
    if array.dtype.kind not in "fiu":
        raise LossFileError(f"{document.place}: log-probabilities have dtype {array.dtype}, expected numbers")
    flat, mask = array.reshape(-1), _mask(document, array.shape)
    for n in range(0, flat.size, BLOCK):
        block = np.asarray(flat[n : n + BLOCK], dtype=np.float64)
        if mask is not None:
            block = block[mask[n : n + BLOCK]]
        if np.isnan(block).any():
            raise LossFileError(f"{document.place}: a log-probability is no number (nan), near token {n}")
        if (block > 1e-6).any():
            raise LossFileError(
                f"{document.place}: {block.max():g} is no log-probability (above 0): probabilities, losses, or logits without targets?"
            )
        yield -block


def _of_logits(document: Document) -> Iterable[Array]:
    logits, targets = document.logits, document.targets
    assert logits is not None and targets is not None
    if logits.ndim < 1 or targets.shape != logits.shape[:-1] or targets.dtype.kind not in "iu":
        raise LossFileError(
            f"{document.place}: logits {logits.shape} need integer targets {logits.shape[:-1]}, found {targets.dtype} {targets.shape}"
        )
    classes = logits.shape[-1]
    rows, labels, mask = logits.reshape(-1, classes), targets.reshape(-1), _mask(document, targets.shape)
    loss = load("softmax_cross_entropy").compile()
    step = max(1, BLOCK // max(1, classes))
    for n in range(0, len(labels), step):
        label, block = np.asarray(labels[n : n + step]), rows[n : n + step]
        scored = label >= 0 if mask is None else (label >= 0) & mask[n : n + step]
        if (label[scored] >= classes).any():
            raise LossFileError(f"{document.place}: target {label[scored].max()} of {classes} classes")
        if scored.any():
            yield loss(np.asarray(block)[scored], label[scored])


def _mask(document: Document, shape: tuple[int, ...]) -> Array | None:
    if document.mask is None:
        return None
    if document.mask.shape != shape:
        raise LossFileError(f"{document.place}: mask has shape {document.mask.shape}, expected {shape}")
    return document.mask.reshape(-1)
