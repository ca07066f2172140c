"""Documents of token log-probabilities or logits, from npy, npz and JSON lines, a block at a time.

npy: log-probabilities (natural logarithms) of any shape, or with targets logits (..., V); memory-mapped. npz: arrays named
`log_probs`, or `logits` with `targets`; `mask` and `bytes` if there are such. JSON lines: one document a line with the same
names, where `null` is a token without a score (the first of a text) and `text` stands for its UTF-8 bytes. A target below
0 (-100 by custom) is not scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
SUFFIXES = (".npy", ".npz", ".jsonl")
LOG_PROBS = ("log_probs", "logprobs", "token_logprobs", "token_log_probs")
TARGETS = ("targets", "target", "labels")


class LossFileError(ValueError):
    """A file that holds no scores of tokens; one line that says where and what was expected."""


@dataclass(frozen=True, slots=True)
class Document:
    """Scores of one document: log-probabilities (T,), or logits (T, V) with targets (T,). ``place`` is said in errors."""

    place: str
    log_probs: Array | None = None
    logits: Array | None = None
    targets: Array | None = None
    mask: Array | None = None
    bytes: int | None = None


def documents(path: Path, targets: Path | None = None) -> Iterator[Document]:
    """The documents of a file. Raises LossFileError, OSError."""
    if path.suffix == ".npy":
        array = _load(path)
        if targets is not None:
            yield Document(str(path), logits=array, targets=_load(targets))
        else:
            yield Document(str(path), log_probs=array)
    elif path.suffix == ".npz":
        with np.load(path, allow_pickle=False) as arrays:
            yield _document(str(path), {name: arrays[name] for name in arrays.files})
    elif path.suffix == ".jsonl":
        yield from _lines(path)
    else:
        raise LossFileError(f"{path}: expected a file {', '.join(SUFFIXES)}")


def _load(path: Path) -> Array:
    try:
        array: Array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (ValueError, EOFError) as error:
        raise LossFileError(f"{path}: no NumPy array ({error})") from None
    return array


def _lines(path: Path) -> Iterator[Document]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                place = f"{path}, line {number}"
                try:
                    row = json.loads(line)
                except (ValueError, RecursionError):
                    raise LossFileError(f"{place}: not JSON") from None
                yield _document(place, {"log_probs": row} if isinstance(row, list) else row)


def _document(place: str, row: Any) -> Document:
    if not isinstance(row, dict):
        raise LossFileError(f'{place}: expected {{"log_probs": [...]}} or {{"logits": [[...]], "targets": [...]}}')
    scores = next((row[name] for name in LOG_PROBS if name in row), None)
    targets = next((row[name] for name in TARGETS if name in row), None)
    size = row.get("bytes")
    if size is None and isinstance(row.get("text"), str):
        size = len(row["text"].encode("utf-8"))
    try:
        counted = None if size is None else int(np.sum(size))
        mask = None if row.get("mask") is None else np.asarray(row["mask"]).astype(bool)
        if scores is not None:
            if isinstance(scores, list):
                mask = np.array([s is not None for s in scores]) if None in scores else mask
                scores = [0.0 if s is None else s for s in scores]
            return Document(place, log_probs=np.asarray(scores, dtype=_real(scores)), mask=mask, bytes=counted)
        if "logits" in row and targets is not None:
            logits = np.asarray(row["logits"], dtype=_real(row["logits"]))
            return Document(place, logits=logits, targets=np.asarray(targets), mask=mask, bytes=counted)
    except (TypeError, ValueError, OverflowError):
        raise LossFileError(f"{place}: expected arrays of numbers") from None
    raise LossFileError(f'{place}: expected "log_probs", or "logits" with "targets"; found {", ".join(map(str, row)) or "nothing"}')


def _real(values: Any) -> Any:
    return values.dtype if isinstance(values, np.ndarray) else np.float64
