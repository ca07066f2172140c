"""Text fits a terminal: columns, broken formulas, conditions beside the step that needs them."""

from __future__ import annotations

import pytest

import symbolic_it as it
from symbolic_it.exports.text import _wrapped, break_formula, columns, render
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


def test_a_formula_that_fills_the_line_pushes_no_reason_of_another_aside() -> None:
    lines = render(it.derive("pinsker-inequality")).splitlines()
    assert any("3 (p(x) − q(x))²/(2 (p(x) + 2 q(x)))   normalisation: the sums of p and q are 1" in line for line in lines)


def test_a_short_formula_in_a_reason_stays_on_its_line() -> None:
    text = " ".join(["word"] * 13) + " so that ∑ₓ p(x) = 1 and log q(x) and a = b"
    for width in range(20, 90):
        lines = _wrapped(text, width)
        assert not any(line.endswith(("∑ₓ", "log", " a", "a =")) for line in lines), width


def test_columns_count_what_a_terminal_shows() -> None:
    assert columns("p̂ = 确") == 6


def test_nothing_in_a_sentence_drives_the_terminal(hostile: Derivation) -> None:
    out = render(hostile)
    assert not set(out) & {"\x1b", "\x00", "\u202e"}
    assert all(line.isprintable() for line in out.splitlines())
