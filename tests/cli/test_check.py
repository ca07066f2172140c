"""`check` answers each statement in order, never fails on one it cannot read, and exits 1 unless all are positive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main
from symbolic_it.verify.check import check


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_positive_answers_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "D(p||q) = H(p,q) - H(p)", "H(p) <= log K")
    assert (code, err) == (0, "")
    assert out.count("proved") == 2


def test_a_refuted_statement_exits_1_and_shows_its_witness(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "H(p,q) = H(q,p)", "--format", "json")
    (result,) = json.loads(out)["results"]
    assert code == 1
    assert result["verdict"] == "refuted"
    assert {"values", "lhs", "rhs"} <= set(result["witness"])


def test_what_cannot_be_read_is_a_verdict_not_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "H(p) = = 3", "__import__('os').system('true') = 1", "--format", "json")
    assert (code, err) == (1, "")
    assert [r["verdict"] for r in json.loads(out)["results"]] == ["not-understood", "not-understood"]


def test_a_file_gives_one_answer_a_line_in_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "s.jsonl"
    rows = [
        {"statement": "I(X;Z) <= I(X;Y)", "given": ["X -> Y -> Z"]},
        {"statement": "I(X;Z) <= I(X;Y)", "given": []},
        {"statement": r"-\ln 0.1 \approx 2.302"},
    ]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, out, _ = run(capsys, "--from", str(file), "--format", "json")
    document = json.loads(out)
    assert document["schema"] == "symbolic-it/check/1"
    assert [r["verdict"] for r in document["results"]] == ["proved", "refuted", "rounding-slip"]
    assert code == 1


def test_a_chain_is_judged_as_a_whole_with_its_links(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, r"D(p||q) = H(p,q) - H(p) = H(q,p) - H(q)", "--format", "json")
    (result,) = json.loads(out)["results"]
    assert result["verdict"] == "refuted"
    assert [link["verdict"] for link in result["links"]] == ["proved", "refuted"]


@pytest.mark.parametrize("line", ["not json", '{"given": []}', "[1]"])
def test_a_line_that_is_no_statement_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path, line: str) -> None:
    file = tmp_path / "s.jsonl"
    file.write_text(line, encoding="utf-8")
    code, out, err = run(capsys, "--from", str(file))
    assert (code, out) == (2, "")
    assert "line 1" in err
    assert err.count("\n") == 1


def test_nothing_to_check_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys)[0] == 2


def test_bits_set_the_base_of_the_logarithm(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--unit", "bits", r"H(0.5, 0.5) = 1")[0] == 0
    assert run(capsys, r"H(0.5, 0.5) = 1")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["kl-cross-entropy"], "a name: see `symbolic-it derive kl-cross-entropy`"),
        (["wrong-number"], "a name: see `symbolic-it explain wrong-number`"),
        (["README.md"], "a file is for `symbolic-it verify README.md`"),
        (["H(X|Y) <= H(X)", "--given", "X foo Y"], 'given "X foo Y": column'),
    ],
)
def test_what_is_no_statement_is_told_what_it_is_for(
    arguments: list[str], hint: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert main(["check", *arguments]) == 1
    assert hint in capsys.readouterr().out


@pytest.mark.parametrize(
    "statement", ["x" + "^{x" * 50 + "}" * 50 + " = 1", r"\sigma(" * 25 + "x" + ")" * 25 + " = 1", r"\sigma(" * 9 + "x" + ")" * 9 + " = 1"]
)
def test_towers_and_nested_functions_are_answered_at_once(statement: str) -> None:
    """They took minutes, which `check` has nobody to stop."""
    assert check(statement).verdict.word in ("undecided", "not-understood")
