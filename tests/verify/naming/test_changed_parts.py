"""Each part of a formula changes in turn; what is summed over and the base of a logarithm stay."""

from __future__ import annotations

from collections.abc import Iterator

from symbolic_it.notation.syntax import dump, read_expression
from symbolic_it.notation.syntax import nodes as n
from symbolic_it.verify.naming.changed_parts import changed_below


def _starred(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    yield "a star", n.Name("star")


def test_every_part_right_below_changes_once() -> None:
    assert [dump(x) for _, x in changed_below(read_expression("a + b"), _starred)] == ["(+ star b)", "(+ a star)"]
    assert len(list(changed_below(read_expression("f(a, b)"), _starred))) == 3


def test_binders_and_bases_stay() -> None:
    assert [what for what, _ in changed_below(read_expression(r"\sum_{i=1}^n p_i"), _starred)] == ["a star"]
    assert [what for what, _ in changed_below(read_expression(r"\log_2 p"), _starred)] == ["a star"]
