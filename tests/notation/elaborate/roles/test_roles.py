"""What a name stands for: values that do not sum to 1 are scores, not a law, unless the letter says so."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"\max_i z_i = 2", "confirmed"),
        (r"\max_i z_i = 3", "refuted"),
        (r"\sum_i e^{z_i} \approx 11.107", "confirmed"),
        (r"\sum_i e^{z_i} \approx 12.107", "refuted"),
        (r"\mathrm{softmax}(z)_1 \approx 0.665", "confirmed"),
    ],
)
def test_scores_have_their_values(claim: str, word: str) -> None:
    assert words(f"With logits $z = (2, 1, 0)$ we have ${claim}$.") == ["data", word]


def test_a_vector_that_sums_to_one_may_be_a_law() -> None:
    assert words(r"Let $w = (0.5, 0.5)$. Then $H(w) = \log 2$.") == ["data", "confirmed"]
    assert words(r"Let $q = (0.5, 0.6)$. Then $H(q) = 1$.")[0] == "refuted"


#: What is true of one model written with and without its parameters; a model beside the law that it is fitted to is another one.
ONE_MODEL = [r"p_\theta(x,z) = p_\theta(x|z) p(z)", r"p_\theta(z|x) = \frac{p_\theta(x|z) p(z)}{p_\theta(x)}"]
TWO_LAWS = [r"p_\theta(a|b) p(b) = p(b|a) p(a)", r"p_\theta(y|x) = p(y|x)", r"p(z|x) = \frac{p_\theta(x|z) p(z)}{p_\theta(x)}"]


def test_conditional_laws_with_and_without_parameters_are_two() -> None:
    assert [check(s).verdict.word for s in ONE_MODEL] == ["proved"] * 2
    assert not any(check(s).verdict.positive for s in TWO_LAWS)
