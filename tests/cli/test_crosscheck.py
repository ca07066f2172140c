"""`symbolic-it crosscheck` prints errors in units in the last place, and fails when ours is over the limit."""

from __future__ import annotations

import json

import pytest

from symbolic_it.cli import crosscheck
from symbolic_it.cli.main import main


def test_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["crosscheck", "binary-entropy", "--dtype", "float64"]) == 0
    out = capsys.readouterr().out
    assert "binary_entropy, t = 1e-9, float64" in out
    assert "0 of ours over 4" in out


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["crosscheck", "binary-entropy", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["schema"] == "symbolic-it/crosscheck/1"
    assert {r["dtype"] for r in report["rows"]} == {"float64", "float32"}


def test_over_the_limit_is_exit_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(crosscheck, "LIMIT", 0.0)
    assert main(["crosscheck", "binary-entropy", "--dtype", "float64"]) == 1


def test_errors_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["crosscheck", "entropie"]) == 2
    assert main(["crosscheck", "elbo"]) == 2
    assert capsys.readouterr().err.count("\n") <= 3
