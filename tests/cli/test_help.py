"""Every example of every command's help runs as it stands, in a folder with the files that it names."""

from __future__ import annotations

import glob
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from symbolic_it import catalogue
from symbolic_it.cli import commands
from symbolic_it.cli.main import main

CHAPTER = "The divergence is $D_{KL}(p\\|q) = H(p,q) - H(p)$, and $\\ln 2 \\approx 0.693$ nats.\n"
LOSSES = """import numpy as np

def kl_loss(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.sum(np.where(p > 0, p * np.log(p / q), 0.0), axis=-1)

class Distill:
    def forward(self, a, b):
        def log_softmax(z):
            z = np.asarray(z) - np.max(z, axis=-1, keepdims=True)
            return z - np.log(np.exp(z).sum(-1, keepdims=True))
        p, q = log_softmax(a), log_softmax(b)
        return (np.exp(p) * (p - q)).sum(-1) / np.log(2)
"""
ELSEWHERE = frozenset({"crosscheck"})  # imports every library there is: tests/cli/test_crosscheck.py


def examples() -> Iterator[tuple[str, str]]:
    """(command, line) of every line that a help text shows."""
    for entry in commands.entries():
        text = catalogue.load(commands.find(entry.name)).help or ""  # type: ignore[attr-defined]
        yield from ((entry.name, line.strip()) for line in re.findall(r"^ *(symbolic-it .*)$", text, re.M))


EXAMPLES = list(examples())


@pytest.fixture(scope="module", name="folder")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the examples read. One folder for all: some read what the one before has written."""
    folder = tmp_path_factory.mktemp("help")
    files = {
        "chapter.md": CHAPTER,
        "notes.tex": CHAPTER,
        "chapter.declare": "let p, q be pmfs\n",
        "exam.toml": '[[item]]\ntemplate = "coin-entropy"\n',
        "losses.py": LOSSES,
        "answers.csv": "student,question,answer\nA,1,0.811\n",
        "scores.jsonl": json.dumps({"logprobs": [-0.5, -1.5, -2.0]}) + "\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "src").mkdir()
    (folder / "src" / "losses.py").write_text(LOSSES, encoding="utf-8")
    np.savez(folder / "more.npz", logprobs=np.array([-1.0, -0.25]))
    np.save(folder / "logits.npy", np.array([[2.0, 0.0, 1.0], [0.0, 3.0, 0.0]]))
    np.save(folder / "labels.npy", np.array([0, 1]))
    return folder


@pytest.mark.parametrize("line", [line for command, line in EXAMPLES if command not in ELSEWHERE])
def test_an_example_of_the_help_runs(line: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    command, _, given = line.partition(" > ")[0].partition(" < ")
    words = shlex.split(command)[1:]
    if given:
        monkeypatch.setattr("sys.stdin", (folder / given).open(encoding="utf-8"))
    arguments = [name for word in words for name in (sorted(glob.glob(word)) if word.startswith("*") else [word])]
    watches = "--watch" in arguments
    if watches:
        monkeypatch.setattr("symbolic_it.verify.watching.time.sleep", _interrupt)  # Ctrl-C while it waits for a change
    code = main(arguments)
    out, err = capsys.readouterr()
    assert (code, err) == ((130, "watching; Ctrl-C ends\ninterrupted\n") if watches else (0, ""))
    assert out or {"-o", "--output", "--certificate"} & set(arguments)


def _interrupt(seconds: float) -> None:
    raise KeyboardInterrupt


def test_every_command_shows_an_example() -> None:
    assert {command for command, _ in EXAMPLES} == {entry.name for entry in commands.entries()}
