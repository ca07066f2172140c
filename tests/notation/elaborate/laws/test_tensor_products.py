r"""Products of laws, p \otimes q, p \times q and p x q: entropies and divergences add, and nothing else does."""

from __future__ import annotations

import pytest

from symbolic_it import check

ROWS = [
    (r"H(p \otimes q) = H(p) + H(q)", "proved"),
    (r"H(p ⊗ p) = 2 H(p)", "proved"),
    (r"H(p \otimes p) = H(p)", "refuted"),
    (r"H(p \otimes q) = H(p) H(q)", "refuted"),
    (r"H(p_1 \otimes p_2, q_1 \otimes q_2) = H(p_1, q_1) + H(p_2, q_2)", "proved"),
    (r"D(p \otimes r \| q \otimes s) = D(p\|q) + D(r\|s)", "proved"),
    (r"D(p \otimes r \| q \otimes s) = D(p\|q) - D(r\|s)", "refuted"),
    (r"D(p \otimes p \| q \otimes q) = 2 D(q\|p)", "refuted"),
    (r"I(X;Y) = D(P_{XY} \| P_X \otimes P_Y)", "proved"),
    (r"I(X;Y) = D(P_X \otimes P_Y \| P_{XY})", "refuted"),
    (r"H(p \times q) = H(p) + H(q)", "proved"),
    (r"H(p \times q) = H(p) - H(q)", "refuted"),
    ("H(p x q) = H(p) + H(q)", "proved"),  # it was p times a number x times q
    ("H(p x q) = H(p)", "refuted"),
    ("D(p_1 x p_2 || q_1 x q_2) = D(p_1||q_1) + D(p_2||q_2)", "proved"),
    ("D(p_1 x p_2 || q_1 x q_2) = D(p_1||q_1) + D(q_2||p_2)", "refuted"),
]


@pytest.mark.parametrize(("text", "word"), ROWS)
def test_products_of_laws_are_laws_of_pairs(text: str, word: str) -> None:
    assert check(text).verdict.word == word


def test_a_product_that_is_written_with_a_dot_is_none() -> None:
    assert check(r"H(p \cdot q) = H(p) + H(q)").verdict.word not in ("proved", "refuted")
