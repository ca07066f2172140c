"""True sentences, warnings, questions, negations and quotations: no rule may object to any of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.lint import lint
from symbolic_it.verify.model import Report

SENTENCES = (Path(__file__).parent / "true_sentences.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_rule_objects_to(sentence: str) -> None:
    assert lint(parse_chapter(sentence, "markdown"), Report("")).diagnostics == ()


def test_nor_to_all_of_them_as_one_chapter() -> None:
    found = lint(parse_chapter("\n\n".join(SENTENCES), "markdown"), Report(""))
    assert [d.message for d in found.diagnostics] == []
