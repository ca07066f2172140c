"""What the shell completes: names of the catalogue, kinds, files."""

from __future__ import annotations

import pytest
from click.shell_completion import ShellComplete

from symbolic_it.cli.main import group


@pytest.mark.parametrize(
    ("words", "incomplete", "offered"),
    [
        ([], "der", ["derive"]),
        (["derive"], "kl-cross", ["kl-cross-entropy"]),
        (["derive"], "KL_cross", ["kl-cross-entropy"]),
        (["explain"], "wrong-n", ["wrong-number"]),
        (["compute"], "bits-per-b", ["bits-per-byte"]),
        (["audit", "losses:f"], "chi", ["chi-square-divergence"]),
        (["crosscheck"], "perp", ["perplexity"]),
        (["answer-key"], "dyadic", ["dyadic-entropy", "dyadic-kl"]),
        (["list"], "id", ["identities"]),
        (["list"], "co", ["commands"]),
        (["derive"], "zzz", []),
    ],
)
def test_names_are_completed(words: list[str], incomplete: str, offered: list[str]) -> None:
    completer = ShellComplete(group, {}, "symbolic-it", "_SYMBOLIC_IT_COMPLETE")
    assert [item.value for item in completer.get_completions(words, incomplete)] == offered


def test_chapters_are_completed_as_files() -> None:
    completer = ShellComplete(group, {}, "symbolic-it", "_SYMBOLIC_IT_COMPLETE")
    assert [item.type for item in completer.get_completions(["verify"], "ex")] == ["file"]
