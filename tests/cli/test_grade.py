"""grade: a class is marked, hostile answers cost a question and never the run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main

HOSTILE = [
    "__import__('os').system('touch canary')", "9^{9^{9^9}}", "10^(10^8)", "(" * 290, "1e999999999999", "1000000000!", "log(0)", "0/0",
    "\\frac{", "-" * 250 + "1", "=cmd()", "x; y", "\u202e1", "nan", "9" * 5000,
]  # fmt: skip


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key.json"
    assert main(["answer-key", "T01", "T08", "T02", "--seed", "3", "--format", "json", "--output", str(path)]) == 0
    return path


def graded(key: Path, table: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    (key.parent / "answers.csv").write_text(table, encoding="utf-8")
    assert main(["grade", str(key), str(key.parent / "answers.csv"), "--format", "json"]) == 0
    results: list[dict[str, object]] = json.loads(capsys.readouterr().out)["results"]
    return results


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("0.503", "correct"), ("0.50326", "correct"), ("2*log2(3) - 8/3", "correct"), ("0.3488 nats", "correct"),
        ("0.349", "mistake"), ("-0.503", "mistake"), ("0.5", "partial"), ("0.7", "wrong"), ("", "blank"), ("dog", "not-understood"),
    ],
)  # fmt: skip
def test_an_answer_gets_its_verdict(answer: str, verdict: str, key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = graded(key, f'student,question,answer\nann,1,"{answer}"\n', capsys)
    assert [r["verdict"] for r in rows] == [verdict]


def test_feedback_names_the_mistake(key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = graded(key, "student,question,answer\nann,1,0.349\n", capsys)
    assert row["mistakes"] == ["BASE"] and "the question asks for bits" in str(row["feedback"])


def test_hostile_answers_cost_a_question(key: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(key.parent)
    rows = graded(key, "student,question,answer\n" + "".join(f'eve,1,"{h}"\n' for h in HOSTILE) + "ann,1,0.503\n", capsys)
    assert [r["points"] for r in rows] == ["0"] * len(HOSTILE) + ["1"]
    assert not (key.parent / "canary").exists()


def test_csv_out_runs_nothing_in_a_spreadsheet(key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (key.parent / "a.csv").write_text('student,question,answer\n=cmd(),1,"+1+cmd"\n')
    assert main(["grade", str(key), str(key.parent / "a.csv"), "--format", "csv"]) == 0
    line = capsys.readouterr().out.splitlines()[1]
    assert line.startswith("'=cmd(),1,1,'+1+cmd,")


def test_a_chain_is_judged_line_by_line(key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = graded(key, 'student,question,answer\nann,3,"1/2 + 17/8 = 21/8"\nbob,3,"1/2 + 1 = 21/8"\n', capsys)
    assert [r["verdict"] for r in rows] == ["correct", "partial"]


@pytest.mark.parametrize("table", ["a,b\n1,2\n", "student,question,answer\nann,99,1\n", "student,paper,1\nann,x,1\n"])
def test_a_wrong_table_is_refused_in_one_line(table: str, key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (key.parent / "a.csv").write_text(table)
    assert main(["grade", str(key), str(key.parent / "a.csv")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
