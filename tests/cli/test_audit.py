"""`symbolic-it audit MODULE:FUNCTION QUANTITY` says what a function computes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main

MODULE = """
import numpy as np

def right(p, q):
    return np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / q), 0).sum(-1)

def reversed_(p, q):
    return right(q, p)

number = 3

def hangs(p, q):
    while True:
        pass

def dies(p, q):
    import os
    os._exit(7)

class Loss:
    def __call__(self, p, q):
        print("noise")
        return right(p, q)

    @staticmethod
    def method(p, q):
        return right(p, q)

    def bound(self, p, q):
        return self(p, q)

class Scaled(Loss):
    def __init__(self, scale):
        self.scale = scale
"""


@pytest.fixture(autouse=True)
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "audited_by_this_test.py").write_text(MODULE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))


def test_agreement_is_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "audited_by_this_test:right", "kl-divergence"]) == 0
    assert "agrees with kl_divergence on" in capsys.readouterr().out


def test_a_finding_is_exit_1_with_its_witness(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "audited_by_this_test:reversed_", "kl-divergence", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["schema"] == "symbolic-it/audit/1"
    assert "KL(q‖p), while it is named KL(p‖q)" in report["findings"][0]["sentence"]
    assert report["findings"][0]["witness"]


@pytest.mark.parametrize(
    ("target", "quantity", "message"),
    [
        ("audited_by_this_test", "entropy", "expected MODULE:FUNCTION"),
        ("os;x:y", "entropy", "expected MODULE:FUNCTION"),
        ("no_such_module_here:f", "entropy", "No module named"),
        ("audited_by_this_test:missing", "entropy", "missing"),
        ("audited_by_this_test:number", "entropy", "is no function"),
        ("audited_by_this_test:right", "elbo", "no probes for elbo"),
        ("audited_by_this_test:right", "kl-divergense", 'did you mean "kl-divergence"'),
        ("audited_by_this_test:dies", "kl", "it ended the process that ran it (exit code 7)"),
        ("nothing_here.py:right", "kl", "no such file"),
    ],
)
def test_errors_are_one_line(target: str, quantity: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", target, quantity]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", [".py:right", ":Loss", ":Loss.method", ":Loss.bound"])
def test_files_classes_and_methods(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    target = f"audited_by_this_test{name}"
    assert main(["audit", target, "KL"]) == 0
    assert capsys.readouterr().out.startswith(f"{target}: agrees with kl_divergence on")


def test_a_method_of_what_needs_arguments_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "audited_by_this_test:Scaled.bound", "kl"]) == 2
    assert "bound is a method of Scaled, and making one without arguments raised" in capsys.readouterr().err


def test_what_hangs_is_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "audited_by_this_test:hangs", "kl", "--seconds", "0.5"]) == 1
    assert "undecided: stopped: it did not return within 0.5 s" in capsys.readouterr().out


def test_unknown_inputs_are_wrong_usage_and_are_told_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "symbolic_it:check", "kl", "--inputs", "foo"]) == 2
    assert "expected one of: probabilities; log-probabilities; logits" in capsys.readouterr().err


@pytest.mark.parametrize("seconds", ["nan", "inf", "0"])
def test_a_budget_is_a_number_of_seconds(seconds: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "symbolic_it:check", "kl", "--seconds", seconds]) == 2
    assert capsys.readouterr().err.count("\n") == 1
