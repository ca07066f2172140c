r"""f_\theta(x)_y is a function of x and y: its softmax is a law, and a law with a plus or of another entry is none."""

from __future__ import annotations

from symbolic_it.notation.elaborate.laws.entries_of_scores import entries_of_scores
from symbolic_it.notation.syntax import nodes as s
from symbolic_it.notation.syntax import read_rows
from symbolic_it.notation.syntax.walk import walk


def heads(tex: str) -> set[tuple[str, int]]:
    (statement,) = read_rows(tex)
    return {(n.head.base, len(n.args)) for n in walk(entries_of_scores(statement)) if isinstance(n, s.Call) and isinstance(n.head, s.Name)}


def test_an_entry_is_a_function_of_both() -> None:
    assert heads(r"\exp(f_\theta(x)_y) = \exp(f_\theta(x)_{k})") == {("f", 2)}


def test_a_law_and_a_function_that_stands_alone_are_left() -> None:
    assert heads(r"f(x)_y = \max f(x)") == {("f", 1)}
    assert heads(r"p(z)_i = 0.5") == {("p", 1)}
