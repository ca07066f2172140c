"""`symbolic-it diagram STATEMENT -o FILE.svg` draws a statement about random variables."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.cli.main import main


def test_it_writes_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "dpi.svg"
    assert main(["diagram", "I(X;Z) <= I(X;Y)", "--given", "X->Y->Z", "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith("<svg xmlns=")
    assert capsys.readouterr().out == ""


def test_it_writes_to_stdout_and_takes_a_single_expression(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", "I(X;Y|Z)"]) == 0
    assert "<title>Information diagram of I(X;Y|Z)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["H(x) <= 1"], 'not-understood: column 3: found "x", expected a random variable (it starts with a capital letter)'),
        (["I(X;Y"], 'not-understood: column 6: found the end, expected ",", ";", "|" or ")"'),
        (["H(X)", "--given", "X -> Y ->"], 'not-understood: given "X -> Y ->": column 10: found the end'),
        (["H(X) <= H(Y)", "--given", "X ->"], 'not-understood: given "X ->": column 5: found the end'),
        (["H(A)+H(B)+H(C)+H(D)+H(E)"], "not-understood: found 5 variables, expected one to 4"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_line(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", *arguments]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(message)
    assert captured.err.count("\n") == 1


def test_a_file_that_cannot_be_written_is_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", "H(X)", "-o", str(tmp_path / "no" / "such.svg")]) == 2
    assert "No such file" in capsys.readouterr().err
