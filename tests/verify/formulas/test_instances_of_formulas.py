r"""A numbered term of what the text has given a formula is no new name: \alpha_1 = 0.1 beside \alpha_t = 1 - \beta_t."""

from __future__ import annotations

from tests.verify.answers import words


def test_a_term_of_a_formula_is_not_introduced() -> None:
    told = r"Let $\alpha_t = 1 - \beta_t$. "
    assert words(told + r"For $\beta_1 = 0.1$ we get $\alpha_1 = 0.1$.")[-1] == "undecided"
    assert words(told + r"Here $\alpha_1 = 1 - \beta_1$.")[-1] in ("definition", "proved")
    product = r"Let $\bar\alpha_t = \prod_{s=1}^t \alpha_s$. "
    assert words(product + r"With two steps $\bar\alpha_2 = 0.1 \cdot 0.2$.")[-1] == "undecided"
    assert words(r"Let $w_i = p_i / q_i$. At the first outcome $w_1 = 0.25 / 0.5$.")[-1] == "undecided"


def test_first_terms_of_a_recursion_and_other_names_are() -> None:
    assert words(r"Let $a_t = a_{t-1} \gamma$. We start with $a_0 = 1$.")[-1] in ("definition", "data")
    assert words(r"Let $\alpha_t = 1 - \beta_t$. We set $\gamma_1 = 0.1$.")[-1] in ("definition", "data")
