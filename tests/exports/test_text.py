"""Text fits a terminal: columns, broken formulas, conditions beside the step that needs them."""

from __future__ import annotations

import pytest

from symbolic_it.exports.text import break_formula, columns, render
from symbolic_it.kernel.derivation import Derivation


def test_a_derivation_reads_like_a_whiteboard(gibbs: Derivation) -> None:
    lines = render(gibbs).splitlines()
    assert lines[0].startswith("Gibbs' inequality") and lines[0].endswith("D(p‖q) ≥ 0")
    assert lines[1].startswith("for p, q pmfs on one finite alphabet")
    assert lines[3] == "  1   D(p‖q)  =  ∑ₓ p(x) log(p(x)/q(x))      definition"
    numbered = [line for line in lines if line[2:3].isdigit()]
    assert len(numbered) == len(gibbs.steps)
    assert len({line.index(sign) for line, sign in zip(numbered, "==≥==", strict=True)}) == 1
    assert any("needs p(x) > 0" in line for line in lines)
    assert any(line.startswith("  equality  iff") for line in lines)
    assert "replayed" in lines[-1] and "hypotheses: p, q pmfs" in lines[-1]


@pytest.mark.parametrize("width", [80, 100, 140])
def test_no_line_is_wider_than_the_terminal(gibbs: Derivation, wide: Derivation, width: int) -> None:
    for derivation in (gibbs, wide):
        assert max(columns(line) for line in render(derivation, width).splitlines()) <= width


def test_the_changed_part_of_a_broken_line_is_marked(wide: Derivation) -> None:
    assert "⟦− p_reference(x) + q_{θ_old}(x)⟧" in " ".join(render(wide).split())


def test_a_formula_is_broken_before_a_sign_outside_brackets_where_it_can() -> None:
    assert break_formula("a + b", 10) == ["a + b"]
    assert break_formula("f(a + b) + c", 10) == ["f(a + b)", "  + c"]
    assert break_formula("f(aaaa + bbbb)", 10) == ["f(aaaa", "    + bbbb)"]
    assert break_formula("aaaa + e · (b + c)", 16) == ["aaaa", "  + e · (b + c)"]
    assert break_formula("unbreakable", 5) == ["unbreakable"]


def test_columns_count_what_a_terminal_shows() -> None:
    assert columns("p̂ = 确") == 6


def test_nothing_in_a_sentence_drives_the_terminal(hostile: Derivation) -> None:
    out = render(hostile)
    assert not set(out) & {"\x1b", "\x00", "\u202e"}
    assert all(line.isprintable() for line in out.splitlines())
