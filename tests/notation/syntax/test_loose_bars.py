r"""\rvert, \lvert, \rVert and \lVert with no partner stand between two things; in pairs they are absolute values and norms."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.notation.syntax.lexer import Lexer


@pytest.mark.parametrize(
    "statement",
    [
        r"H(Y|X) = -\sum_x\sum_y p(x,y) \log p(y \rvert x)",
        r"I(X;Y) = H(X) - H(X \rvert Y)",
        r"I(X;Y) = H(X) - H(X \lvert Y)",
        r"D(p \rvert\rvert q) \ge 0",
        r"D(p \lVert q) \ge 0",
        r"\lvert x \rvert \ge 0",
        r"H(X \rvert Y) \le \log \lvert \mathcal{X} \rvert",
    ],
)
def test_true(statement: str) -> None:
    assert check(statement).verdict.positive


@pytest.mark.parametrize(
    "statement",
    [
        r"H(Y|X) = -\sum_x\sum_y p(x,y) \log \frac{1}{p(y \rvert x)}",
        r"I(X;Y) = H(X) + H(X \rvert Y)",
        r"D(p \lVert q) \le 0",
        r"H(X \rvert Y) \ge \log \lvert \mathcal{X} \rvert",
    ],
)
def test_false(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


def test_pairs_keep_their_sides() -> None:
    source = r"\lvert a \rvert + p(y \rvert x) + \lVert b \rVert"
    sides = [t.side for t in Lexer(source, plain=False).scan() if t.kind in ("bar", "dbar")]
    assert sides == ["l", "r", "m", "l", "r"]
