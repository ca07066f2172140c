"""`derive` prints checked derivations of names and of statements, in every format, and refuses what is false."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main


@pytest.mark.parametrize("output", ["text", "markdown", "latex", "html", "json"])
def test_a_named_result_prints_in_every_format(capsys: pytest.CaptureFixture[str], output: str) -> None:
    assert main(["derive", "kl-cross-entropy", "--format", output]) == 0
    assert "definition" in capsys.readouterr().out


def test_json_follows_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    main(["derive", "gibbs-inequality", "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    assert {"schema", "name", "statement", "hypotheses", "steps", "replayed"} <= set(document)
    assert document["replayed"] is True
    assert all({"n", "relation", "expression", "rule", "because", "needs", "check"} <= set(s) for s in document["steps"])


@pytest.mark.parametrize("statement", ["H(p,q) = H(p) + D(p||q)", r"\log \sum_j e^{z_j + c} = c + \log\sum_j e^{z_j}", "H(p) <= log K"])
def test_any_true_statement_of_the_language_derives(capsys: pytest.CaptureFixture[str], statement: str) -> None:
    assert main(["derive", statement]) == 0
    assert "replayed" in capsys.readouterr().out


@pytest.mark.parametrize("statement", ["H(p,q) = H(p) - D(p||q)", "H(p) >= log K", "nonsense ((", "p"])
def test_what_is_false_or_unread_does_not_derive(capsys: pytest.CaptureFixture[str], statement: str) -> None:
    code = main(["derive", statement])
    out, err = capsys.readouterr()
    assert code in (1, 2)
    assert out == ""
    assert err.count("\n") == 1


def test_an_unknown_name_suggests_a_known_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["derive", "gibs-inequality"]) == 2
    assert "gibbs-inequality" in capsys.readouterr().err


def test_a_certificate_is_written_and_replays(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    assert main(["derive", "gibbs-inequality", "--certificate", str(file)]) == 0
    capsys.readouterr()
    assert main(["replay", str(file)]) == 0
    assert "D(p‖q) ≥ 0" in capsys.readouterr().out


def test_a_refuted_name_says_its_counterexample_and_another_kind_of_name_its_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["derive", "kl-is-symmetric"]) == 1
    assert "Counterexample: at p = (1/2, 1/2), q = (1/4, 3/4)" in capsys.readouterr().err
    assert main(["derive", "entropy"]) == 1
    assert "entropy is a quantity" in capsys.readouterr().err


def test_the_notebook_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "gibbs.ipynb"
    assert main(["derive", "gibbs-inequality", "--format", "notebook", "--output", str(file)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(file.read_text(encoding="utf-8"))["nbformat"] == 4


def test_a_certificate_that_cannot_be_written_is_said_before_anything_is_printed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["derive", "gibbs-inequality", "--certificate", str(tmp_path / "no" / "c.json")]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
