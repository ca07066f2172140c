"""What a chapter says in words of a channel or a noise is no counterexample's business; what it repeats in the formula is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


OPEN = [
    "A channel flips each bit with probability $p$. Then $$\\begin{aligned} I(X;Y) &= H(Y) - H(Y|X)\\\\ &= H(Y) - H(p)\\\\ &\\le 1 - H(p) \\end{aligned}$$",
    "The erasure channel has $\\max_{p(x)} I(X;Y) = \\max_{p(x)} H(Y) - H(\\alpha)$.",
    "The output is the input plus noise, and $I(X;Y) = h(Y) - h(Z)$.",
    "A bijection changes nothing, so $H(X) = H(Y)$.",
    "Each row is a permutation of $\\mathbf{r}$, so $I(X;Y) = H(Y) - H(\\mathbf{r})$.",
    "Hence $I(X;Y) \\le 1 - h(p)$ bits.",
    "Any code with lengths $L$ has $H(X) \\le \\mathbb{E}[L(X)]$, and a good one $\\mathbb{E}[L(X)] \\le H(X) + 1$.",
]
REFUTED = [
    "We have $I(X;Y) = H(Y) - H(X)$.",
    "We have $I(X;Y) = H(X) - H(Y|X)$.",
    "We have $H(X,Y) = H(X) - H(Y)$.",
    "We have $H(X|Y) \\ge H(X)$.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_variable_or_number_of_which_words_tell_refutes_and_proves_nothing(text: str) -> None:
    assert "refuted" not in verdicts(text) and "undecided" in verdicts(text)


@pytest.mark.parametrize("text", REFUTED)
def test_a_claim_about_the_variables_it_names_is_refuted_by_a_joint_law(text: str) -> None:
    assert "refuted" in verdicts(text)


def test_a_mean_length_is_no_mean_of_masses() -> None:
    """The collision probability is below one, but the mean length of a code is not below the entropy plus one."""
    assert verdicts("For a code, $\\mathbb{E}[L(X)] \\le H(X) + 1$.") == ["undecided"]
    assert verdicts("For a code, $\\mathbb{E}[l(X)] \\le H(X) + 1$.") == ["undecided"]
