r"""\log p(x | \mu, \sigma^2) and \log p(x|z) of a decoder that was given its law, also up to a constant; slips of one change are caught."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

DECODER = r"The decoder is $p_\theta(x|z) = \mathcal{N}(x; g_\theta(z), \sigma^2 I)$. Then "
SUMS = r"-\frac{D}{2}\log(2\pi) - \frac12 \sum_{i=1}^D \log \sigma_i^2 - \frac12 \sum_{i=1}^D \frac{(x_i - \mu_i)^2}{\sigma_i^2}"


def last(text: str) -> str:
    return verify_document(parse_chapter(text)).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (rf"\log p(x | \mu, \sigma^2) = {SUMS}", "definition"),
        (rf"\log p(x | \mu, \sigma^2) = {SUMS.replace(') - ', ') + ', 1)}", "refuted"),
        (r"\log p(x | \mu, \sigma^2) = -\frac{D}{2}\log(2\pi\sigma^2) - \frac{1}{2\sigma^2} \sum_{i=1}^D (x_i - \mu_i)^2", "definition"),
        (r"\log p(x | \mu, \sigma^2) = -\frac{D}{2}\log(2\pi\sigma^2) - \frac{1}{\sigma^2} \sum_{i=1}^D (x_i - \mu_i)^2", "refuted"),
        (r"\log p(x ; \mu, \sigma^2) = -\frac12 \log(2\pi\sigma^2) - \frac{(x - \mu)^2}{2\sigma^2}", "definition"),
        (r"\log p(x ; \mu, \sigma^2) = -\frac12 \log(2\pi\sigma^2) + \frac{(x - \mu)^2}{2\sigma^2}", "refuted"),
    ],
)
def test_log_densities_by_their_parameters(formula: str, word: str) -> None:
    assert last(f"For independent components, $${formula}$$") == word


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"-\log p_\theta(x|z) = \frac{1}{2\sigma^2} \|x - g_\theta(z)\|^2 + \text{const}", "definition"),
        (r"\log p_\theta(x|z) = -\frac{1}{2\sigma^2} \|x - g_\theta(z)\|^2 + C", "definition"),
        (r"\log p_\theta(x|z) = \frac{1}{2\sigma^2} \|x - g_\theta(z)\|^2 + \text{const}", "convention-mismatch"),
        (r"-\log p_\theta(x|z) = \frac{1}{\sigma^2} \|x - g_\theta(z)\|^2 + \text{const}", "convention-mismatch"),
    ],
)
def test_log_likelihoods_of_a_decoder_up_to_a_constant(formula: str, word: str) -> None:
    assert last(f"{DECODER}$${formula}$$") == word


def test_a_law_that_was_not_told_has_no_log_density() -> None:
    assert last(r"Then $$\log p_\theta(x|z) = -\frac12 \|x - g_\theta(z)\|^2 + \text{const}$$") not in ("definition", "proved")
