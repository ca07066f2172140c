"""The example that `explain` prints for a rule is one that the rule finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from symbolic_it import catalogue
from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers.work import judge_file

ENTRIES = catalogue.entries("rules")
AROUND = {  # what an example tells of its chapter in words
    "code-log-base": "In this chapter log always means log2: $\\log_2 8 = 3$ bits.\n\n```python\ndef entropy(p):\n    return -np.sum(p * np.log(p))\n```\n",
    "contradicting-values": "We get $S(a) \\approx 0.0204$. Later $S(a) \\approx 0.0214$.\n",
    "expectation-not-met": "<!-- symbolic-it: expect refuted -->\n$H(p) \\ge 0$\n",
    "joint-law": "The joint distribution of X and Y is\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 0.4 | 0.1 |\n| X=1 | 0.2 | 0.4 |\n\nThen $H(X) = 1$ bit.\n",
    "smoothing-convention": "Label smoothing puts $1-\\epsilon$ on the true class and $\\epsilon/(K-1)$ on the others. With $K=4$, $\\epsilon=0.1$ "
    "the target becomes $[0.925, 0.025, 0.025, 0.025]$.\n",
    "table-cell": "| x | p(x) | -log2 p(x) |\n|---|---|---|\n| a | 0.5 | 1 |\n| b | 0.25 | 2 |\n| c | 0.25 | 3 |\n",
    "unused-suppression": "<!-- symbolic-it: ignore[IT201] rounded on purpose -->\n$\\ln 2 \\approx 0.693$\n",
}


def chapters(entry: catalogue.Entry) -> Iterator[str]:
    """The example as it may stand in a chapter: a sentence, a formula, a line of code."""
    if entry.name in AROUND:
        yield AROUND[entry.name]
        return
    found = re.search(r"^Example:(.*?)(?=^[A-Z][\w ]*:|\Z)", entry.docstring(), re.MULTILINE | re.DOTALL)
    assert found is not None, "expected a line `Example: ...`"
    example = found[1].strip()
    yield example
    yield from re.findall(r'"([^"]+)"', example)
    for text in re.findall(r"`([^`]+)`", example):
        yield f"{text}\n"
        yield f"```python\n{text}\n```\n"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_example_of_a_rule_is_found_by_it(entry: catalogue.Entry, tmp_path: Path) -> None:
    code = catalogue.load(entry).code  # type: ignore[attr-defined]
    assert any(code in codes(text, tmp_path / "chapter.md") for text in chapters(entry))


def codes(text: str, path: Path) -> list[str]:
    path.write_text(text, encoding="utf-8")
    return [d["rule"] for d in judge_file(str(path), Settings())["diagnostics"]]
