"""A law and its unnormalised self are not two laws, of which one could be chosen to refute what is said of the other."""

from __future__ import annotations

from tests.verify.answers import words


def test_a_law_beside_an_unnormalised_one_is_no_other_law() -> None:
    link = r"$D(p\|q) = \sum_x p(x)\log\frac{p(x)}{\tilde q(x)} + \log Z$"
    assert words(rf"For unnormalised $\tilde q$ with $Z = \sum_x \tilde q(x)$, {link}.")[-1] == "undecided"
    assert words(r"For any laws, $D(p\|q) = \sum_x p(x)\log\frac{p(x)}{\tilde q(x)}$.")[-1] == "refuted"
