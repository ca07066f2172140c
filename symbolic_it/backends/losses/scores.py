"""Scores read in order, a few at a time: arrays in memory, mapped files, members of an npz archive.

Nothing is ever unpickled. Pages of a mapped file are let go once they are read, and a member of an archive is unpacked as it is
read, so that memory does not grow with the file.
"""

from __future__ import annotations

import mmap
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np

Array = np.ndarray[Any, Any]


class LossFileError(ValueError):
    """A file that holds no scores of tokens; one line that says where and what was expected."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Shape and dtype of an array, and ``take``: its next so many numbers in C order."""

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    take: Callable[[int], Array]


def scores_of(array: Array) -> Scores:
    """Those of an array in memory or mapped from a file."""
    pages = getattr(array, "_mmap", None)
    flat = array.reshape(-1)
    place = 0

    def take(count: int) -> Array:
        nonlocal place
        if place and pages is not None and hasattr(pages, "madvise"):
            pages.madvise(mmap.MADV_DONTNEED)
        place += count
        return np.asarray(flat[place - count : place])

    return Scores(array.shape, array.dtype, take)


def load(path: Path) -> Array:
    """A .npy file, mapped."""
    try:
        array: Array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (ValueError, EOFError) as error:
        raise LossFileError(f"{path}: {_reason(path, error)}") from None
    if not isinstance(array, np.ndarray):
        raise LossFileError(f"{path}: an npz archive under the name of an npy file")
    return array


def _reason(path: Path, error: Exception) -> str:
    if path.stat().st_size == 0:
        return "is empty"
    with path.open("rb") as file:
        if file.read(6) != b"\x93NUMPY":
            return "no NumPy array"
    if "Object" in str(error) or "object" in str(error) or "pickle" in str(error):
        return "holds Python objects, which are never unpickled: expected numbers"
    return "is truncated or damaged: shorter than its header says" if "mmap" in str(error) else f"no NumPy array ({error})"


def members(archive: zipfile.ZipFile) -> list[str]:
    """The names of the arrays of an npz archive."""
    return [name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy")]


def member(archive: zipfile.ZipFile, name: str, place: str) -> Scores:
    """An array of an npz archive, unpacked as it is read. Raises LossFileError."""
    stream = archive.open(f"{name}.npy")
    try:
        version = np.lib.format.read_magic(stream)
        header = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, by_columns, dtype = header(stream)
    except (ValueError, EOFError, zipfile.BadZipFile, zlib.error):
        raise LossFileError(f"{place}: {name} is no NumPy array") from None
    if dtype.hasobject:
        raise LossFileError(f"{place}: {name} holds Python objects, which are never unpickled: expected numbers")

    def take(count: int) -> Array:
        return np.frombuffer(_read(stream, count * dtype.itemsize, f"{place}: {name}"), dtype)

    if by_columns and len(shape) > 1:
        return scores_of(take(int(np.prod(shape))).reshape(shape, order="F"))
    return Scores(shape, dtype, take)


def _read(stream: IO[bytes], size: int, place: str) -> bytes:
    try:
        data = stream.read(size)
    except (EOFError, zipfile.BadZipFile, zlib.error, OSError):
        data = b""
    if len(data) < size:
        raise LossFileError(f"{place} is truncated or damaged")
    return data
