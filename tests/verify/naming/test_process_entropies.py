"""Members of a process as runs of indices, in every notation for them."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import nodes, read_expression
from symbolic_it.verify.naming.process_entropies import members

N = nodes.Name("n")


@pytest.mark.parametrize(
    "tex",
    [
        r"H(X_n|X_1, \dots, X_{n-1})",
        r"H(X_n|X_{n-1}, \dots, X_1)",
        "H(X_n|X_1^{n-1})",
        "H(X_n|X^{n-1})",
        r"H(X_n|X_1, X_2, \dots, X_{n-1})",
    ],
)
def test_one_meaning(tex: str) -> None:
    found = members(read_expression(tex), N)
    assert found is not None and found.is_given_its_past and found.last == (1, 0)


@pytest.mark.parametrize(
    ("one", "other", "by"), [(r"H(X_{n+1}|X_2, \dots, X_n)", r"H(X_n|X_1, \dots, X_{n-1})", -1), ("H(X_2|X_1)", "H(X_3|X_2)", 1)]
)
def test_shifts(one: str, other: str, by: int) -> None:
    first, second = members(read_expression(one), N), members(read_expression(other), N)
    assert first is not None and first.shifted(by) == second and first.shifted(by + 1) != second


@pytest.mark.parametrize("tex", ["H(X|Y)", "H(X_n|Y_{n-1})", "H(p)", "I(X_1;X_2)", "H_2(X_1)", "H(X_{2n})"])
def test_what_is_none(tex: str) -> None:
    found = members(read_expression(tex), N)
    assert found is None or found.last is None or not found.is_given_its_past
