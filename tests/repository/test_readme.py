"""The README's commands work as written.

Its two `bash run` blocks are what .ci/run executes. A `console run` block shows commands and what they print: each
`$ symbolic-it ...` line is run here, and what it prints must be what follows, where a line `...` stands for any lines.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from symbolic_it.cli.main import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(info: str) -> list[str]:
    return re.findall(rf"^```{info}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def examples() -> list[tuple[str, str]]:
    """(command, shown output) of every `console run` block."""
    return [
        (command.removeprefix("symbolic-it "), shown)
        for block in blocks("console run")
        for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


def shows(shown: str, printed: str) -> bool:
    pattern = "".join(r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line) for line in shown.splitlines(True))
    return re.fullmatch(pattern, printed) is not None


def test_the_two_commands_install_and_do_the_main_job_and_install_and_test() -> None:
    lines = [line for block in blocks("bash run") for line in block.splitlines()]
    assert len(lines) == 2
    assert re.fullmatch(r"pip install -e \S+ && symbolic-it .*", lines[0])
    assert re.fullmatch(r"pip install -e \S+ && pytest .*", lines[1])


def test_the_main_job_exits_clean(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    command = blocks("bash run")[0].strip().partition("&& symbolic-it ")[2]
    assert main(shlex.split(command)) == 0, capsys.readouterr().err
    assert capsys.readouterr().out


@pytest.mark.parametrize(("command", "shown"), examples(), ids=[command for command, _ in examples()])
def test_an_example_prints_what_is_shown(
    command: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    main(shlex.split(command))
    out, err = capsys.readouterr()
    assert err == ""
    assert shows(shown, out), f"{command} printed\n{out}"


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n...\n", "a\nb\nc\n", True),
        ("a\n...\nc\n", "a\nc\n", True),
        ("a\n", "b\n", False),
    ],
)
def test_an_ellipsis_stands_for_any_lines(shown: str, printed: str, same: bool) -> None:
    assert shows(shown, printed) is same
