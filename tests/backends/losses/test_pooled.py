"""A model's loss is pooled over tokens, whatever the format, the blocks and the documents."""

from __future__ import annotations

import json
import math
import warnings
from pathlib import Path

import numpy as np
import pytest

from symbolic_it.backends.losses import pooled
from symbolic_it.backends.losses.pooled import pooled_loss
from symbolic_it.backends.losses.scores import LossFileError
from symbolic_it.backends.losses.total import Compensated

RNG = np.random.default_rng(0)
DOCUMENTS = [-RNG.exponential(size=n) for n in (1, 5, 300)]
NATS = -math.fsum(float(x) for d in DOCUMENTS for x in d)


def test_jsonl_npz_and_npy_give_the_same(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text("".join(json.dumps({"log_probs": d.tolist(), "text": "é" * len(d)}) + "\n" for d in DOCUMENTS))
    loss = pooled_loss([lines])
    assert (loss.tokens, loss.documents, loss.bytes_) == (306, 3, 612)
    assert loss.nats == pytest.approx(NATS, rel=1e-15)
    assert loss.bits_per_byte == pytest.approx(NATS / 612 / math.log(2))
    paths = []
    for n, d in enumerate(DOCUMENTS):
        paths.append(tmp_path / f"{n}.{'npz' if n % 2 else 'npy'}")
        np.savez(paths[-1], log_probs=d) if n % 2 else np.save(paths[-1], d)
    again = pooled_loss(paths)
    assert again.nats == pytest.approx(NATS, rel=1e-15)
    assert (again.tokens, again.documents, again.bytes_) == (306, 3, None)


def test_it_is_no_mean_of_means(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("[-1]\n[-3, -3, -3]\n")
    assert pooled_loss([path]).cross_entropy == 2.5


def test_logits_and_targets_in_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    z, y = RNG.normal(size=(4, 5, 7)), RNG.integers(7, size=(4, 5))
    y[0, 0] = -100
    want = [np.log(np.exp(z[i, j]).sum()) - z[i, j, y[i, j]] for i in range(4) for j in range(5) if y[i, j] >= 0]
    np.save(tmp_path / "z.npy", z)
    np.save(tmp_path / "y.npy", y)
    np.savez(tmp_path / "a.npz", logits=z, labels=y)
    monkeypatch.setattr(pooled, "BLOCK", 21)
    for loss in (pooled_loss([tmp_path / "z.npy"], tmp_path / "y.npy"), pooled_loss([tmp_path / "a.npz"])):
        assert loss.tokens == 19
        assert loss.nats == pytest.approx(math.fsum(want), rel=1e-14)


def test_masks_and_tokens_without_a_score(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"token_logprobs": [null, -1, -2]}\n{"log_probs": [-5, -1], "mask": [0, 1]}\n')
    loss = pooled_loss([path])
    assert (loss.tokens, loss.nats) == (3, 4.0)


def test_a_token_of_probability_zero_gives_infinity(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.array([-1.0, -np.inf, -2.0]))
    assert pooled_loss([tmp_path / "a.npy"]).perplexity == math.inf
    np.save(tmp_path / "b.npy", np.full(2, -1e308))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pooled_loss([tmp_path / "b.npy"]).perplexity == math.inf


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: not JSON"),
        ("3", "expected {"),
        ('{"probs": [0.5]}', 'expected "log_probs"'),
        ('{"log_probs": [0.5]}', "above 0"),
        ('{"log_probs": ["a"]}', "arrays of numbers"),
        ('{"log_probs": [NaN]}', "nan"),
        ('{"logits": [[1, 2]], "targets": [2]}', "target 2 of 2 classes"),
        ('{"logits": [[1, 2]], "targets": [0, 1]}', "need integer targets (1,)"),
        ('{"log_probs": [-1, -2], "mask": [1]}', "mask has shape (1,)"),
        ('{"log_probs": [-1], "bytes": -3}', '"bytes" is a whole number, not below 0'),
        ('{"log_probs": [-1], "bytes": 2.5}', '"bytes" is a whole number, not below 0'),
        ('{"log_probs": [-1], "bytes": "3"}', '"bytes" is a whole number, not below 0'),
        ('{"log_probs": [-1], "mask": [0.5]}', '"mask" holds 0 and 1'),
    ],
)
def test_a_wrong_file_is_named_with_its_line(line: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line + "\n")
    with pytest.raises(LossFileError) as caught:
        pooled_loss([path])
    assert message in str(caught.value)
    assert "a.jsonl, line 1" in str(caught.value)


def test_a_fault_is_told_with_its_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in the document, over blocks and masked tokens; a line that is not UTF-8 by its own number."""
    monkeypatch.setattr(pooled, "BLOCK", 4)
    for value, told in ((np.nan, "token 6: a log-probability is no number"), (0.5, "token 6: 0.5 is no log-probability")):
        scores = np.full(10, -1.0)
        scores[6] = value
        np.savez(tmp_path / "a.npz", log_probs=scores, mask=np.array([1.0, 1, 1, 1, 0, 0, 1, 1, 1, 1]))
        with pytest.raises(LossFileError, match=told):
            pooled_loss([tmp_path / "a.npz"])
    (tmp_path / "a.jsonl").write_bytes(b'{"log_probs": [-1]}\n\n{"log_probs": [-1], "x": "\xff"}\n')
    with pytest.raises(LossFileError, match="line 3: not UTF-8"):
        pooled_loss([tmp_path / "a.jsonl"])


def test_a_byte_order_mark_is_no_part_of_the_first_document(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"log_probs": [-1]}\n', encoding="utf-8-sig")
    assert pooled_loss([path]).nats == 1.0


def test_a_pickle_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.array([object()]), allow_pickle=True)
    with pytest.raises(LossFileError, match="never unpickled"):
        pooled_loss([tmp_path / "a.npy"])


def test_compensated_sums_do_not_drift() -> None:
    total = Compensated()
    for x in [1e16, *[1.0] * 1000, -1e16]:
        total.add(x)
    assert total.total == 1000.0
