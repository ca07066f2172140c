r"""H(XY) is H(X, Y) and p(x_i y_j) is p(x_i, y_j) where each letter is spoken of by itself, and nothing where it may be a product."""

from __future__ import annotations

import pytest

from symbolic_it import check

TRUE = [
    "H(XY) = H(X) + H(Y|X)",
    "H(X Y) <= H(X) + H(Y)",
    "I(X;YZ) = I(X;Y) + I(X;Z|Y)",
    "H(X|YZ) <= H(X|Y)",
    "I(X;Y) = H(X) + H(Y) - H(XY)",
    "p(xy) = p(x) p(y|x)",
    r"\sum_{j} p(x_i y_j) = p(x_i)",
    r"\sum_{i} \sum_{j} p(x_i y_j) = 1",
]
FALSE = [
    "H(XY) = H(X) + H(X|Y)",
    "H(X Y) >= H(X) + H(Y)",
    "I(X;YZ) = I(X;Y) - I(X;Z|Y)",
    "H(X|YZ) >= H(X|Y)",
    "I(X;Y) = H(X) + H(Y) + H(XY)",
    "p(xy) = p(x) p(x|y)",
    r"\sum_{i} \sum_{j} p(x_i y_j) = 2",
]
OPEN = [
    r"H(X \cdot Y) = H(X) + H(Y|X)",  # a product by its sign
    r"H(XY) \le \log 4",  # of what may be a product
    r"H(XY) = H(X) + H(Y|X) + E[XY] - E[XY]",
    "H(XX) = H(X)",
]


@pytest.mark.parametrize("text", TRUE)
def test_letters_side_by_side_are_a_pair(text: str) -> None:
    assert check(text).verdict.word in ("proved", "confirmed")


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize("text", OPEN)
def test_a_product_is_none(text: str) -> None:
    assert check(text).verdict.word not in ("proved", "confirmed", "refuted")


def test_nor_what_the_text_has_defined_as_one() -> None:
    assert check("H(XY) = H(X) + H(Y|X)", given=["Z = XY"]).verdict.word not in ("proved", "confirmed", "refuted")


NESTED = [
    (r"I(X;Y) = \sum_i \sum_j p(x_i, y_j) \log \frac{p(x_i, y_j)}{p(x_i) p(y_j)}", r"p(x_i) p(y_j)", "p(x_i)"),
    (r"I(X;Y) = \sum_i \sum_j p(x_i y_j) \log \frac{p(y_j|x_i)}{p(y_j)}", "p(y_j|x_i)", "p(x_i|y_j)"),
    (
        r"I(X;Y) = \sum_i p(x_i) \sum_j p(y_j|x_i) \log \frac{p(y_j|x_i)}{p(y_j)}",
        r"\frac{p(y_j|x_i)}{p(y_j)}",
        r"\frac{p(y_j)}{p(y_j|x_i)}",
    ),
    (r"H(Y|X) = -\sum_{i=1}^n \sum_{j=1}^m p(x_i, y_j) \log p(y_j|x_i)", "p(y_j|x_i)", "p(x_i|y_j)"),
]


@pytest.mark.parametrize(("text", "part", "wrong"), NESTED)
def test_numbered_outcomes_of_both_variables_are_summed_one_after_the_other(text: str, part: str, wrong: str) -> None:
    assert check(text).verdict.word == "definition"
    assert check(text.replace(part, wrong)).verdict.word == "refuted"


def test_pairs_of_densities() -> None:
    from tests.verify.answers import words

    assert words(r"$I(X;Y)=h(X)+h(Y)-h(XY)$ and $h(XY) = h(X) + h(Y|X)$") == ["proved"] * 2
    assert words(r"$I(X;Y)=h(X)+h(Y)+h(XY)$ and $h(XY) = h(X) + h(X|Y)$") == ["refuted"] * 2


def test_a_pair_beside_its_numbered_masses() -> None:
    assert check(r"H(XY) = -\sum_i \sum_j p_{ij} \log p_{ij}").verdict.word == "definition"
    assert check(r"H(XY) = \sum_i \sum_j p_{ij} \log p_{ij}").verdict.word == "refuted"
    assert not check(r"H(XY) = -\sum_i p_i \log p_i").verdict.positive
