r"""A conditional law that the text gives by a formula is that in what follows from it; nothing else is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

LAW = r"The softmax gives $p_\theta(y|x) = \frac{\exp(z_y)}{\sum_k \exp(z_k)}$. "
OTHER = LAW.replace("z_y", "z_y/T").replace("z_k", "z_k/T")


@pytest.mark.parametrize(
    ("law", "formula", "word"),
    [
        (LAW, r"-\log p_\theta(y|x) = \log\sum_k \exp(z_k) - z_y", "proved"),
        (LAW, r"\log p_\theta(i|x) - \log p_\theta(j|x) = z_i - z_j", "proved"),
        (LAW, r"\log p_\theta(k|x) = z_k - \log\sum_j \exp(z_j)", "proved"),
        (LAW, r"\frac{\partial}{\partial z_i} (-\log p_\theta(y|x)) = p_\theta(i|x) - \delta_{iy}", "proved"),
        (LAW, r"\frac{\partial}{\partial z_i} (-\log p_\theta(y|x)) = \delta_{iy} - p_\theta(i|x)", "not-understood"),
        (LAW, r"-\log p_\theta(y|x) = \log\sum_k \exp(z_k) + z_y", "undecided"),
        (LAW, r"-\log p_\theta(x|y) = \log\sum_k \exp(z_k) - z_y", "undecided"),
        (OTHER, r"-\log p_\theta(y|x) = \log\sum_k \exp(z_k) - z_y", "undecided"),
        (OTHER, r"-\log p_\theta(y|x) = \log\sum_k \exp(z_k/T) - z_y/T", "proved"),
    ],
)
def test_what_follows_from_it(law: str, formula: str, word: str) -> None:
    assert words(f"{law}Hence ${formula}$.")[-1] == word


def test_a_law_that_is_told_anew_is_no_longer_that_formula() -> None:
    follows = r"There $-\log p_\theta(y|x) = \log\sum_k \exp(z_k) - z_y$."
    assert words(LAW + r"In another model $p_\theta(y|x) = 1/K$. " + follows)[-1] == "undecided"
    assert words(LAW + r"Its entropy is at most $\log K$. " + follows)[-1] == "proved"
