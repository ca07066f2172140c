r"""q_\theta(y|x) = e^{f(x, y)} / \sum_{y'} e^{f(x, y')} is known to what follows; what is made of laws is another thing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.elaborate.laws.softmaxes_of_scores import is_softmax_of_scores
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.chapter import verify_document

LAW = r"The model is $q_\theta(y|x) = \frac{\exp(f_\theta(x)_y)}{\sum_{y'} \exp(f_\theta(x)_{y'})}$. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (LAW + r"So $-\log q_\theta(y|x) = -f_\theta(x)_y + \log \sum_{y'} \exp(f_\theta(x)_{y'})$.", "proved"),
        (LAW + r"So $-\log q_\theta(y|x) = f_\theta(x)_y + \log \sum_{y'} \exp(f_\theta(x)_{y'})$.", "refuted"),
        (LAW + r"And $H(p, q_\theta) = H(p) + D(p\|q_\theta)$.", "proved"),
        (r"$-\log \frac{e^{s(x,y)}}{\sum_{z} e^{s(x, z)}} = -s(x,y) + \log\sum_{z} e^{s(x,z)}$", "proved"),
        (r"$-\log \frac{e^{s(x,y)}}{\sum_{z} e^{s(x, z)}} = -s(x,y) - \log\sum_{z} e^{s(x,z)}$", "refuted"),
        (r"$\sum_k f(n, k) = n$", "not-understood"),
    ],
)
def test_scores_of_two_outcomes(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


def test_a_softmax_is_told_by_its_form() -> None:
    assert is_softmax_of_scores(read_expression(r"\frac{e^{s(x,y)}}{\sum_{z} e^{s(x, z)}}"))
    for text in (
        r"\frac{p(x|z) p(z)}{p(x)}",
        r"\frac{e^{s(x,y)}}{\sum_{z} e^{t(x, z)}}",
        r"\frac{e^{\log p(x|y)}}{\sum_{z} e^{\log p(x|z)}}",
    ):
        assert not is_softmax_of_scores(read_expression(text)), text
