r"""Independent data multiply their probabilities; a sum of probabilities, or a likelihood of dependent data, is not called true."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: Formulas of one chapter, and the kind of their verdicts: + for positive, - for negative, ? for neither.
FORMULAS = [
    (r"p(X|\theta) = \prod_{i=1}^N p(x_i|\theta)", "+"),
    (r"\log p(\mathbf{x}|\theta) = \sum_{n=1}^N \log p(x_n|\theta)", "+"),
    (r"\log p(X|\theta) = \sum_{i=1}^N \log \sum_z p(x_i, z|\theta)", "+"),
    (r"-\log p(\mathcal{D}|\theta) = -\sum_{i=1}^N \log p(x_i|\theta)", "+"),
    (r"p(X|\theta) = \sum_{i=1}^N p(x_i|\theta)", "-"),
    (r"\log p(X|\theta) = \prod_{i=1}^N \log p(x_i|\theta)", "-"),
    (r"\log p(X|\theta) = -\sum_{i=1}^N \log p(x_i|\theta)", "-"),
    (r"\log p(X|\theta) = \sum_{i=1}^N \log p(x_i|\phi)", "?"),
    (r"\log p(X|\theta) = \sum_{i=1}^N \log p(x_j|\theta)", "?"),
    (r"\log p(X|\theta) = \sum_{i=2}^N \log p(x_i|\theta)", "?"),
    (r"\log p(X|\theta) = \sum_{i=1}^{N-1} \log p(x_i|\theta)", "?"),
    (r"P(\mathbf{Y}|\mathbf{X}) = \prod_{i=1}^n P(\mathbf{y}^{(i)}|\mathbf{x}^{(i)})", "+"),
    (r"-\log P(\mathbf{Y}|\mathbf{X}) = \sum_{i=1}^n -\log P(\mathbf{y}^{(i)}|\mathbf{x}^{(i)})", "+"),
    (r"-\log P(\mathbf{Y}|\mathbf{X}) = \sum_{i=1}^n \log P(\mathbf{y}^{(i)}|\mathbf{x}^{(i)})", "-"),
    (r"P(\mathbf{Y}|\mathbf{X}) = \sum_{i=1}^n P(\mathbf{y}^{(i)}|\mathbf{x}^{(i)})", "-"),
    (r"P(\mathbf{Y}|\mathbf{X}) = \prod_{i=1}^n P(\mathbf{x}^{(i)}|\mathbf{y}^{(i)})", "?"),
    (r"P(\mathbf{Y}|\mathbf{X}) = \prod_{i=1}^n P(\mathbf{y}^{(i)})", "?"),
    (r"P(\mathbf{Y}|\mathbf{X}) = \prod_{i=1}^n P(\mathbf{y}^{(i)}|\mathbf{x}^{(j)})", "?"),
]


def test_likelihoods_of_data_and_their_twins() -> None:
    text = "\n\n".join(f"The likelihood of the data is $${formula}$$" for formula, _ in FORMULAS)
    claims = verify_document(parse_chapter(text + "\n", "markdown")).claims
    kinds = ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims]
    assert list(zip([c.text for c in claims], kinds, strict=True)) == FORMULAS


def test_it_is_of_data_that_are_not_said_to_depend_on_each_other() -> None:
    told = ["The likelihood of the sequence is", "The observations are correlated, with", "For independent data,"]
    text = "\n\n".join(rf"{words} $p(X|\theta) = \prod_{{i=1}}^N p(x_i|\theta)$." for words in told)
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert ["independent data" in c.verdict.message for c in claims] == [False, False, True]
