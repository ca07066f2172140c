r"""n H(X_1) is the sum of the entropies of members that X_1 \sim \cdots \sim X_n calls alike, and of no others."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

MEMBERS, ALIKE = r"X_1 \perp \cdots \perp X_n", r"X_1 \sim \cdots \sim X_n"


@pytest.mark.parametrize(("statement", "given"), [(r"H(X_1, \dots, X_n) = n H(X_1)", (MEMBERS, ALIKE)), (r"H(X_n) = H(X_1)", (ALIKE,))])
def test_members_of_one_law(statement: str, given: tuple[str, ...]) -> None:
    assert check(statement, given).verdict.word == "proved"


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        (r"H(X_1, \dots, X_n) = n H(X_1)", (MEMBERS, "0 = H(X_n) - H(X_1)")),  # of the first and the last alone
        (r"H(X_1, \dots, X_n) = n H(X_1)", (MEMBERS, "H(X_n) = H(X_1)")),
        (r"H(X_1, \dots, X_n) = n H(X_1)", (MEMBERS,)),
        (r"H(X_1, \dots, X_n) = n H(X_1)", (ALIKE,)),
        (r"H(X_1, \dots, X_n) = n H(X_1)", (MEMBERS, r"Y_1 \sim \cdots \sim Y_n")),
        (r"I(X_1, \dots, X_n; Y) = n I(X_1; Y)", (MEMBERS, ALIKE)),
        (r"H(X_1, \dots, X_n) = n^2 H(X_1)", (MEMBERS, ALIKE)),
    ],
)
def test_what_does_not_follow(statement: str, given: tuple[str, ...]) -> None:
    assert not check(statement, given).verdict.positive
