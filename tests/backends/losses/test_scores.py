"""Damaged, hostile and misshapen files are named in one line; memory does not grow with the file."""

from __future__ import annotations

import math
import pickle
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from symbolic_it.backends.losses.pooled import pooled_loss
from symbolic_it.backends.losses.scores import LossFileError


class Trap:
    """Unpickling it would raise, and a test would see it."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return (exec, ("raise SystemExit('unpickled')",))


def npy(path: Path, array: object) -> Path:
    np.save(path, np.asarray(array), allow_pickle=True)
    return path


def truncated(path: Path, by: int = 100) -> Path:
    path.write_bytes(path.read_bytes()[:-by])
    return path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def npz(path: Path, **arrays: object) -> Path:
    np.savez(path, **arrays)  # type: ignore[arg-type]
    return path


BAD: list[tuple[str, Callable[[Path], Path], str]] = [
    ("truncated npy", lambda d: truncated(npy(d / "a.npy", -np.ones(100))), "truncated"),
    ("empty npy", lambda d: written(d / "a.npy", b""), "is empty"),
    ("text as npy", lambda d: written(d / "a.npy", b"hello world"), "no NumPy array"),
    ("pickle as npy", lambda d: written(d / "a.npy", pickle.dumps(Trap())), "no NumPy array"),
    ("objects", lambda d: npy(d / "a.npy", np.array([Trap()], object)), "never unpickled"),
    ("objects in npz", lambda d: npz(d / "a.npz", log_probs=np.array([Trap()], object)), "never unpickled"),
    ("objects as targets", lambda d: npz(d / "a.npz", logits=np.ones((1, 2)), targets=np.array([Trap()], object)), "never unpickled"),
    ("truncated npz", lambda d: truncated(npz(d / "a.npz", log_probs=-np.ones(100))), "truncated"),
    ("text as npz", lambda d: written(d / "a.npz", b"hello"), "no npz archive"),
    ("no scores", lambda d: npz(d / "a.npz", weights=np.ones(3)), "found weights"),
    ("no targets", lambda d: npz(d / "a.npz", logits=np.ones((1, 3))), '"logits" with "targets"'),
    ("wrong shape", lambda d: npz(d / "a.npz", logits=np.ones((2, 3)), targets=np.zeros(3, int)), "need integer targets (2,)"),
    ("target beyond", lambda d: npz(d / "a.npz", logits=np.ones((2, 3)), targets=np.array([0, 3])), "target 3 of 3 classes"),
    ("nan", lambda d: npy(d / "a.npy", [-1.0, math.nan]), "nan"),
    ("nan row", lambda d: npz(d / "a.npz", logits=[[0.0, 0], [0, math.nan]], targets=[0, 0]), "logits of token 1"),
    ("+inf", lambda d: npz(d / "a.npz", logits=[[0.0, 0], [0, math.inf]], targets=[-1, 0]), "logits of token 1"),
    ("complex", lambda d: npy(d / "a.npy", [1j]), "dtype complex128"),
    ("texts", lambda d: npy(d / "a.npy", ["-1"]), "dtype <U2"),
    ("texts in JSON", lambda d: written(d / "a.jsonl", b'["-1"]'), "line 1: expected arrays of numbers"),
    ("not UTF-8", lambda d: written(d / "a.jsonl", b"[-1]\n\xff\xfe\n"), "not UTF-8"),
    ("negative bytes", lambda d: written(d / "a.jsonl", b'{"log_probs": [-1], "bytes": -3}'), "is a whole number, not below 0"),
]


@pytest.mark.parametrize(("make", "message"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_a_bad_file_is_named_in_one_line(make: Callable[[Path], Path], message: str, tmp_path: Path) -> None:
    path = make(tmp_path)
    with pytest.raises(LossFileError) as caught:
        pooled_loss([path])
    assert message in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_order_compression_and_byte_order_change_nothing(tmp_path: Path) -> None:
    z, y = np.random.default_rng(0).normal(size=(3, 4, 5)), np.arange(12).reshape(3, 4) % 5
    want = pooled_loss([npz(tmp_path / "a.npz", logits=z, targets=y)]).nats
    np.savez_compressed(tmp_path / "b.npz", logits=np.asfortranarray(z), targets=np.asfortranarray(y))
    np.savez(tmp_path / "c.npz", logits=z.astype(">f8"), labels=y.astype(np.int16))
    npy(tmp_path / "d.npy", np.asfortranarray(z))
    assert pooled_loss([tmp_path / "b.npz"]).nats == want
    assert pooled_loss([tmp_path / "c.npz"]).nats == want
    assert pooled_loss([tmp_path / "d.npy"], npy(tmp_path / "y.npy", y)).nats == want


def test_an_impossible_token_is_an_infinite_loss_not_an_error(tmp_path: Path) -> None:
    path = npz(tmp_path / "a.npz", logits=[[0.0, -math.inf]], targets=[1])
    assert pooled_loss([path]).perplexity == math.inf


def test_a_mask_and_tokens_without_a_score_both_count(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", b'{"log_probs": [null, -1, -2], "mask": [1, 0, 1]}')
    loss = pooled_loss([path])
    assert (loss.nats, loss.tokens) == (2.0, 1)


@pytest.mark.parametrize("suffix", ["npy", "npz"])
def test_memory_does_not_grow_with_the_file(suffix: str, tmp_path: Path) -> None:
    peaks = []
    for rows in (32, 512):
        z, y = np.zeros((rows, 32_000), np.float32), np.zeros(rows, int)
        if suffix == "npz":
            given = (npz(tmp_path / f"{rows}.npz", logits=z, targets=y), None)
        else:
            given = (npy(tmp_path / f"{rows}.npy", z), npy(tmp_path / f"y{rows}.npy", y))
        pooled_loss([given[0]], given[1])
        tracemalloc.start()
        assert pooled_loss([given[0]], given[1]).perplexity == pytest.approx(32_000)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0] < 16 << 20
