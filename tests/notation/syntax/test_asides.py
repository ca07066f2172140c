"""Reasons beside formulas, with the sign for "because" or in brackets, are no factors and no claims."""

from __future__ import annotations

import pytest

from symbolic_it import check

REASONS = [
    r"H(X,Y) = H(X) + H(Y|X) (\because \text{정의})",
    r"\log p(x) = \log(p(x)) \sum_z q(z) (\because \sum_z q(z) = 1)",
    r"\log p(x) = \log p(x,z) - \log p(z|x), \quad \because p(x,z) = p(x) p(z|x)",
    r"\log p(x) = \log p(x,z) - \log p(z|x) \quad (\because p(x,z) = p(x) p(z|x))",
    r"H(X) \ge 0 (∵ -\log p(x) \ge 0)",
    r"\because 0 \le p(x) \le 1, \therefore -\log p(x) \ge 0",
    "\\begin{aligned} H(X,Y) &= H(X) + H(Y|X) & \\because \\text{链式法则} \\\\ &= H(Y) + H(X|Y) (\\because \\text{对称}) \\end{aligned}",
]


@pytest.mark.parametrize("text", REASONS)
def test_what_holds_is_proved_beside_its_reason(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize(
    "text",
    [
        r"H(X,Y) = H(X) - H(Y|X) (\because \text{정의})",
        r"\log p(x) = \log p(x,z) + \log p(z|x), \quad \because p(x,z) = p(x) p(z|x)",
        r"\because 0 \le p(x) \le 1, \therefore -\log p(x) \le 0",
    ],
)
def test_a_reason_proves_nothing_false(text: str) -> None:
    assert not check(text).verdict.positive


@pytest.mark.parametrize("reason", [r"(\because X, Y \text{独立})", r"(\because X \perp Y)", r"\quad (\because X, Y\text{는 서로 독립})"])
def test_a_reason_that_is_a_condition_keeps_values_from_refuting(reason: str) -> None:
    assert check("H(X,Y) = H(X) + H(Y)" + reason).verdict.word != "refuted"


@pytest.mark.parametrize("number", ["(Eq. 2)", "(Eq.1)", "(eq. 3.1)"])
def test_the_number_of_a_formula_is_no_factor(number: str) -> None:
    assert check(rf"H(p,q) = H(p) + D(p\|q) {number}").verdict.positive
    assert check(rf"H(p,q) = H(p) - D(p\|q) {number}").verdict.word == "refuted"


def test_a_reason_behind_a_wide_space_in_a_row_before_the_last() -> None:
    text = r"\begin{aligned} H(X,Y) &= H(X) + H(Y|X) \quad (\because\, I(X;Y) = I(Y;X)) \\ &= H(Y) + H(X|Y) \end{aligned}"
    assert check(text).verdict.positive
    assert check(text.replace("H(Y) + H(X|Y)", "H(Y) - H(X|Y)")).verdict.word == "undecided"
