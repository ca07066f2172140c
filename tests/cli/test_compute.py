"""`symbolic-it compute QUANTITY ARRAYS` and a model's loss from files."""

from __future__ import annotations

import io
import json
import math
from pathlib import Path

import numpy as np
import pytest

from symbolic_it.cli.main import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["compute", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("arguments", "value"),
    [
        (["entropy", "[0.5, 0.5]", "--unit", "bits"], 1.0),
        (["entropy", "1/2,1/4,1/4", "--unit", "bits"], 1.5),
        (["kl-divergence", "[0.5, 0.5]", "[0.25, 0.75]"], 0.5 * math.log(4 / 3)),
        (["kl_divergence", "[0, 1]", "[0, 1]"], 0.0),
        (["perplexity", "[0.5, 0.5]", "[0.5, 0.5]"], 2.0),
        (["softmax-cross-entropy", "[0, 0]", "1"], math.log(2)),
        (["binary-entropy", "1/2", "--unit", "bits"], 1.0),
        (["entropy", "[[1, 0], [0.5, 0.5]]", "--reduction", "sum", "--unit", "bits"], 1.0),
        (["kl-divergence", "[0, 0]", "[0, 0]", "--inputs", "logits"], 0.0),
    ],
)
def test_it_computes(arguments: list[str], value: float, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, *arguments, "--format", "json")
    assert code == 0
    assert json.loads(out)["value"] == pytest.approx(value)
    assert json.loads(out)["schema"] == "symbolic-it/compute/1"


def test_text_names_the_unit(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "entropy", "[0.5, 0.5]", "--unit", "bits")[1] == "1.0 bits\n"


def test_show_source_prints_the_generated_function(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "entropy", "--show-source")
    assert code == 0
    assert out.startswith("def entropy(p):")
    compile(out, "entropy", "exec")


def test_the_source_is_linted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import shutil
    import subprocess

    ruff = shutil.which("ruff")
    if ruff is None:
        pytest.skip("ruff is not installed")
    names = ["entropy", "kl-divergence", "softmax-cross-entropy", "jensen-shannon-divergence", "mutual-information"]
    for name in names:
        (tmp_path / f"{name}.py").write_text(run(capsys, name, "--show-source")[1])
    done = subprocess.run(
        [ruff, "check", "--isolated", "--select", "E,W,F", "--ignore", "F821,E501", str(tmp_path)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def test_perplexity_of_files_is_pooled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    np.save(tmp_path / "a.npy", np.array([-1.0]))
    np.save(tmp_path / "b.npy", np.array([-3.0, -3.0, -3.0]))
    code, out, _ = run(capsys, "perplexity", str(tmp_path / "a.npy"), str(tmp_path / "b.npy"), "--format", "json")
    assert code == 0
    got = json.loads(out)
    assert got["value"] == pytest.approx(math.exp(2.5))
    assert (got["tokens"], got["documents"]) == (4, 2)
    assert "every token weighs the same" in run(capsys, "perplexity", str(tmp_path / "a.npy"))[1]


def test_perplexity_of_logits_and_targets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    np.save(tmp_path / "z.npy", np.zeros((3, 4)))
    np.save(tmp_path / "y.npy", np.array([0, 1, -100]))
    code, out, _ = run(capsys, "perplexity", str(tmp_path / "z.npy"), "--targets", str(tmp_path / "y.npy"), "--format", "json")
    assert code == 0
    assert json.loads(out)["value"] == pytest.approx(4.0)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["entropie", "[1]"], 'did you mean "entropy"'),
        (["entropy", "[0.5, 0.6]"], "sums to 1.1"),
        (["entropy", "__import__('os')"], "expected JSON such as"),
        (["entropy", "1/0,1"], "expected JSON such as"),
        (["entropy", "missing.npy"], "missing.npy: No such file"),
        (["perplexity", "missing.jsonl"], "missing.jsonl: No such file"),
        (["entropy", "[1]", "[1]"], "takes 1 argument (p), got 2"),
        (["entropy", "0.5", "0.5"], 'the masses of one distribution are joined by commas: "0.5,0.5"'),
        (["perplexity", "[1]", "[1]", "--unit", "bits"], "not in nats"),
        (["differential-entropy", "[1]"], "density"),
        (["entropy", '["a"]', "--backend", "torch"], "dtype <U1, expected real numbers"),
        (["entropy", "[null, 1]"], "dtype object, expected real numbers"),
        (["entropy", "two.npz"], "two.npz: an array is read from a .npy file"),
        (["perplexity", "any.npy", "--axis", "0"], "belong to arrays, not to files"),
    ],
)
def test_errors_are_one_line_and_exit_2(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    if "torch" in arguments:
        pytest.importorskip("torch")
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_empty_files_and_texts_without_bytes_are_one_line_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty, texts, objects = tmp_path / "empty.npy", tmp_path / "texts.jsonl", tmp_path / "objects.npy"
    empty.touch()
    np.save(objects, np.array([1, "a"], dtype=object), allow_pickle=True)
    texts.write_text('{"logprobs": [-1], "bytes": 0}\n')
    for arguments, message in (
        (["entropy", str(empty)], "is empty"), (["perplexity", str(empty)], "is empty"),
        (["bits-per-byte", str(texts)], "the text has no bytes"), (["entropy", str(objects)], "holds Python objects, which are never unpickled"),
    ):  # fmt: skip
        code, out, err = run(capsys, *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert message in err


def test_infinity_is_a_string_and_huge_whole_numbers_are_rounded(capsys: pytest.CaptureFixture[str]) -> None:
    report = run(capsys, "kl-divergence", "[0.5, 0.5]", "[1, 0]", "--format", "json")[1]
    assert json.loads(report, parse_constant=pytest.fail)["value"] == "inf"
    assert run(capsys, "softmax-cross-entropy", f"[{10**30}, 1]", "0")[1] == "0.0 nats\n"


def test_documents_may_come_from_the_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"log_probs": [-1, -2], "bytes": 4}\n[-3]\n')))
    code, out, err = run(capsys, "cross-entropy", "-")
    assert (code, out.splitlines()[0], err) == (0, "2", "")
    assert run(capsys, "entropy", "-")[2].startswith("error: standard input: an array is read from a .npy file")


def test_a_file_of_another_kind_is_told_what_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(b"")
    code, _, err = run(capsys, "perplexity", str(tmp_path / "a.jsonl.gz"))
    assert (code, err.count("\n")) == (2, 1)
    assert "expected a file .npy, .npz or .jsonl" in err
