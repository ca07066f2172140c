"""Documents of token log-probabilities or logits, from npy, npz and JSON lines, a block at a time.

npy: log-probabilities (natural logarithms) of any shape, or with targets logits (..., V); memory-mapped. npz: arrays named
`log_probs`, or `logits` with `targets`; `mask` and `bytes` if there are such. JSON lines: one document a line with the same
names, where `null` is a token without a score (the first of a text) and `text` stands for its UTF-8 bytes. A target below
0 (-100 by custom) is not scored. "-" stands for JSON lines from the standard input.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np

from .scores import LossFileError, Scores, load, member, members, scores_of

Array = np.ndarray[Any, Any]
SUFFIXES = (".npy", ".npz", ".jsonl")
STDIN = Path("-")
LOG_PROBS = ("log_probs", "logprobs", "token_logprobs", "token_log_probs")
TARGETS = ("targets", "target", "labels")
SMALL = (*TARGETS, "mask", "bytes")


class FieldError(ValueError):
    """What a field holds is not what it is for; its message says what is expected."""


@dataclass(frozen=True, slots=True)
class Document:
    """Scores of one document: log-probabilities (T,), or logits (T, V) with targets (T,). ``place`` is said in errors."""

    place: str
    log_probs: Scores | None = None
    logits: Scores | None = None
    targets: Array | None = None
    mask: Array | None = None
    bytes: int | None = None


def documents(path: Path, targets: Path | None = None) -> Iterator[Document]:
    """The documents of a file. Raises LossFileError, OSError."""
    if targets is not None and path.suffix != ".npy":
        raise LossFileError(f"{path}: targets in a file of their own belong to logits in a .npy file")
    if path.suffix == ".npy":
        scores = scores_of(load(path))
        if targets is not None:
            yield Document(str(path), logits=scores, targets=load(targets))
        else:
            yield Document(str(path), log_probs=scores)
    elif path.suffix == ".npz":
        yield from _archive(path)
    elif path == STDIN:
        yield from _lines("standard input", sys.stdin.buffer)
    elif path.suffix == ".jsonl":
        with path.open("rb") as lines:
            yield from _lines(str(path), lines)
    else:
        raise LossFileError(f"{path}: expected a file {', '.join(SUFFIXES)}")


def _archive(path: Path) -> Iterator[Document]:
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        raise LossFileError(f"{path}: no npz archive, or a truncated one") from None
    with archive:
        row: dict[str, Any] = {}
        for name in members(archive):
            if name in (*LOG_PROBS, "logits", *SMALL):
                found = member(archive, name, str(path))
                row[name] = found.take(int(np.prod(found.shape))).reshape(found.shape) if name in SMALL else found
            else:
                row[name] = None
        yield _document(str(path), row)


def _lines(name: str, lines: IO[bytes]) -> Iterator[Document]:
    for number, raw in enumerate(lines, 1):
        place = f"{name}, line {number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            row = json.loads(line) if line.strip() else None
        except UnicodeDecodeError:
            raise LossFileError(f"{place}: not UTF-8") from None
        except (ValueError, RecursionError):
            raise LossFileError(f"{place}: not JSON") from None
        if line.strip():
            yield _document(place, {"log_probs": row} if isinstance(row, list) else row)


def _document(place: str, row: Any) -> Document:
    if not isinstance(row, dict):
        raise LossFileError(f'{place}: expected {{"log_probs": [...]}} or {{"logits": [[...]], "targets": [...]}}')
    scores = next((row[name] for name in LOG_PROBS if row.get(name) is not None), None)
    targets = next((row[name] for name in TARGETS if row.get(name) is not None), None)
    try:
        counted, mask = _bytes(row), _mask(row["mask"]) if row.get("mask") is not None else None
        if scores is not None:
            if isinstance(scores, list) and None in scores:
                there = np.array([s is not None for s in scores])
                mask = there if mask is None else there & mask if mask.shape == there.shape else mask
                scores = [0.0 if s is None else s for s in scores]
            return Document(place, log_probs=_scores(scores), mask=mask, bytes=counted)
        if row.get("logits") is not None and targets is not None:
            return Document(place, logits=_scores(row["logits"]), targets=np.asarray(targets), mask=mask, bytes=counted)
    except FieldError as error:
        raise LossFileError(f"{place}: {error}") from None
    except (TypeError, ValueError, OverflowError):
        raise LossFileError(f"{place}: expected arrays of numbers") from None
    raise LossFileError(f'{place}: expected "log_probs", or "logits" with "targets"; found {", ".join(map(str, row)) or "nothing"}')


def _bytes(row: Mapping[str, Any]) -> int | None:
    """How many bytes the text has."""
    size = row.get("bytes")
    if size is None:
        return len(row["text"].encode("utf-8")) if isinstance(row.get("text"), str) else None
    counts = np.asarray(size)
    if counts.size and (counts.dtype.kind not in "iu" or counts.min() < 0):
        raise FieldError('"bytes" is a whole number, not below 0')
    return int(counts.sum())


def _mask(values: Any) -> Array:
    """Which tokens are scored: truth values, whole numbers, or 0.0 and 1.0."""
    mask = np.asarray(values)
    if mask.size and mask.dtype.kind not in "biu" and not (mask.dtype.kind == "f" and np.isin(mask, (0, 1)).all()):
        raise FieldError('"mask" holds 0 and 1, or truth values, one for each token')
    return mask.astype(bool)


def _scores(values: Any) -> Scores:
    return values if isinstance(values, Scores) else scores_of(_numbers(values, "fiu").astype(np.float64, copy=False))


def _numbers(values: Any, kinds: str) -> Array:
    """An array of numbers, not of texts that look like numbers. Raises ValueError, TypeError."""
    array = np.asarray(values)
    if array.size and array.dtype.kind not in kinds:
        raise TypeError
    return array
