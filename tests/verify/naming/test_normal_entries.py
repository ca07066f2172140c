r"""Divergences of diagonal normal laws by their entries, under any labels; slips of one change are caught."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

PAIR = r"\frac{1}{2}\sum_{j=1}^d \left[\log\frac{\sigma_{p,j}^2}{\sigma_{q,j}^2} - 1 + \frac{\sigma_{q,j}^2}{\sigma_{p,j}^2} + \frac{(\mu_{q,j}-\mu_{p,j})^2}{\sigma_{p,j}^2}\right]"
ONE = r"\frac{1}{2}\sum_{j=1}^d \left[-\log \sigma_{q,j}^2 - 1 + \sigma_{q,j}^2 + \mu_{q,j}^2\right]"


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (f"D_{{KL}}(q \\| p) = {PAIR}", ("definition",)),
        (f"D_{{KL}} = {PAIR}", ("definition",)),
        (f"D_{{KL}}(p \\| q) = {PAIR}", ("convention-mismatch",)),
        (f"D_{{KL}}(q \\| p) = {PAIR.replace('- 1', '+ 1')}", ("convention-mismatch",)),
        (f"D_{{KL}}(q \\| p) = {ONE}", ("definition",)),
        (f"D_{{KL}}(q \\| p) = {ONE.replace('[-', '[')}", ("convention-mismatch",)),
        (f"D_{{KL}}(q \\| p) = {ONE[11:]}", ("convention-mismatch",)),
        (f"D_{{KL}}(q \\| p) = {ONE.replace('mu_{q,j}^2', 'mu_{q,j}^2 + c')}", ("undecided", "data", "not-understood")),
    ],
)
def test_divergences_by_entries(formula: str, words: tuple[str, ...]) -> None:
    assert verify_document(parse_chapter(f"For diagonal covariances $${formula}$$")).claims[-1].verdict.word in words


VAE = r"\frac{1}{2}\sum_{j=1}^J \left(\mu_j^2 + \sigma_j^2 - 1 - \log\sigma_j^2 \right)"
DATUM = r"\frac{1}{2}\sum_{j=1}^J \left(1 + \log(\sigma_j^{(i)})^2 - (\mu_j^{(i)})^2 - (\sigma_j^{(i)})^2\right)"


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        (r"D_{KL}(q_\phi(z|x) \| p(z))", VAE, "definition"),
        (r"-D_{KL}(q_\phi(z|x^{(i)}) \| p(z))", DATUM, "definition"),
        (r"D_{KL}(q_\phi(z|x^{(i)}) \| p(z))", DATUM, "convention-mismatch"),
        (r"D_{KL}(p(z) \| q_\phi(z|x))", VAE, "convention-mismatch"),
        (r"KL(p \| q)", VAE, "undecided"),
    ],
)
def test_one_law_stands_against_the_prior(left: str, right: str, word: str) -> None:
    assert verify_document(parse_chapter(f"Then $${left} = {right}$$")).claims[-1].verdict.word == word


def test_a_quantity_with_a_particle_behind_its_abbreviation_is_called_by_it() -> None:
    told = r"두 정규분포 $\mathcal{N}(\mu_1, \sigma_1^2)$과 $\mathcal{N}(\mu_2, \sigma_2^2)$ 사이의 KL이"
    form = r"$$D = \log \frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac{1}{2}$$"
    for text, word in ((form, "definition"), (form.replace(r"\sigma_2}{\sigma_1", r"\sigma_1}{\sigma_2"), "refuted")):
        (claim,) = verify_document(parse_chapter(f"{told}\n{text}\n임을 보여라.", "markdown")).claims
        assert claim.verdict.word == word and not claim.verdict.message.startswith("introduces")
