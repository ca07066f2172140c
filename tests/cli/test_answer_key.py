"""answer-key: the same seed gives the same bytes, sets are read strictly, errors are one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main
from symbolic_it.exercises.sheets import NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_bytes_twice(name: str, tmp_path: Path) -> None:
    for out in ("a", "b"):
        assert main(["answer-key", "T02", "T08", "--seed", "5", "--format", name, "--output", str(tmp_path / out)]) == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() != b""


def test_the_json_has_the_keys_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["answer-key", "kl-by-terms", "--count", "3", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert next(iter(data)) == "schema"
    assert len({i["variant"] for i in data["items"]}) == 3
    for item in data["items"]:
        assert {"template", "seed", "variant", "question", "parameters", "steps", "answer", "distractors"} <= set(item)
        assert {"exact", "decimal", "unit", "tolerance"} <= set(item["answer"])


def test_a_question_sheet_holds_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["answer-key", "T08", "--questions-only", "--format", "json"]) == 0
    assert "answer" not in json.loads(capsys.readouterr().out)["items"][0]


def test_a_set_gives_papers_with_different_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exam = tmp_path / "exam.toml"
    exam.write_text('title = "Quiz"\norder = "shuffled"\n[[item]]\ntemplate = "T08"\ncount = 2\npoints = 3\nprecision = 5\n')
    assert main(["answer-key", "--set", str(exam), "--variants", "3", "--format", "json"]) == 0
    items = json.loads(capsys.readouterr().out)["items"]
    assert len(items) == 6 == len({i["variant"] for i in items})
    assert {i["points"] for i in items} == {"3"}
    assert {i["answer"]["tolerance"]["value"] for i in items} == {"0.000005"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("item = 3", "no [[item]]"),
        ('[[item]]\ntemplate = "coin-entropi"', "coin-entropy"),
        ('[[item]]\ntemplate = "T01"\ncount = 0', "count"),
        ('[[item]]\ntemplate = "T01"\npionts = 2', "pionts"),
        ('order = "up"\n[[item]]\ntemplate = "T01"', "order"),
        ("= = =", "not TOML"),
    ],
)
def test_a_wrong_set_is_refused_in_one_line(text: str, found: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "exam.toml").write_text(text)
    assert main(["answer-key", "--set", str(tmp_path / "exam.toml")]) == 2
    error = capsys.readouterr().err
    assert found in error and error.count("\n") == 1


def test_stress_reports_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["answer-key", "T01", "--stress", "25", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["results"][0]["faults"] == []


def test_a_folder_of_own_templates_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = (Path(__file__).parents[2] / "symbolic_it/exercises/templates/moment_matching.py").read_text()
    for dots, package in (("...", "symbolic_it"), ("..", "symbolic_it.exercises")):
        source = source.replace(f"from {dots} ", f"from {package} ").replace(f"from {dots}", f"from {package}.")
    (tmp_path / "mine.py").write_text(source)
    assert main(["answer-key", "mine", "--templates", str(tmp_path)]) == 0
    assert "mine, version 1" in capsys.readouterr().out
