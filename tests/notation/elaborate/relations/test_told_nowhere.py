"""A statement that gives one unknown function, or a conditional law, is not refuted: nothing tells what it is."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(("statement", "word"), [
    ("g(x,y) <= I(X;Y)", "undecided"), ("H(X) = g(x)", "undecided"), ("p(y|x) = 1/K", "undecided"), ("-g(x) >= H(X)", "undecided"),
    ("p(y|x) = p(x|y)", "refuted"), ("p(y|x) <= 1/2", "refuted"), (r"\mathbf{1}^\top p = 2", "refuted"), ("-log p(x) = H(X)", "refuted"), ("z_i >= log sum_j e^{z_j}", "refuted"),
    ("z_i <= log sum_j e^{z_j}", "proved"),
])  # fmt: skip
def test_one_thing_alone_on_its_side(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
