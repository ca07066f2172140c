r"""X \in \mathbb{R}^n is a vector and X \in \mathbb{R} a number, as the text said last; other sets tell no kind."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate.roles.told_kinds import kind_fact, membership_facts, told_kind
from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.nodes import Name

SETS = [
    (r"\mathbb{R}^n", "vector"),
    (r"\R^d", "vector"),
    (r"R^{m \times n}", "vector"),
    (r"\mathbb{R}", "number"),
    (r"\mathbb{R}^1", "number"),
    (r"R", ""),
    (r"\mathcal{X}", ""),
    (r"\mathcal{X}^n", ""),
]


@pytest.mark.parametrize(("text", "kind"), SETS)
def test_a_set_tells_the_kind(text: str, kind: str) -> None:
    facts = membership_facts(Name("X"), read_expression(text))
    assert told_kind(Context().extend(*facts), "X") == kind


def test_the_last_word_counts() -> None:
    assert told_kind(Context().extend(kind_fact(Name("X"), "vector"), kind_fact(Name("X"), "random")), "X") == "random"
