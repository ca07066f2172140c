r"""Divergences and entropies of normal laws under bare names: one change away they are refuted, further away they are left open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words

_MATRICES = r"\frac12 \left[\log\frac{|\Sigma_1|}{|\Sigma_0|} - k + \mathrm{tr}(\Sigma_1^{-1} \Sigma_0) + (\mu_1 - \mu_0)^\top \Sigma_1^{-1} (\mu_1 - \mu_0)\right]"
_NUMBERS = r"\log\frac{\sigma_b}{\sigma_a} + \frac{\sigma_a^2 + (\mu_a - \mu_b)^2}{2 \sigma_b^2} - \frac12"
CASES = [
    (rf"D_{{KL}} = {_MATRICES}", "definition"),
    (rf"D_{{KL}} = {_MATRICES}".replace("- k", "+ k"), "refuted"),
    (rf"D_{{KL}} = {_MATRICES}".replace(r"\frac12 \left", r"\left"), "refuted"),
    (rf"D_{{KL}} = {_MATRICES}".replace(r"(\mu_1 - \mu_0)^\top", r"(\mu_1 + \mu_0)^\top"), "refuted"),
    (rf"D_{{KL}} = {_MATRICES}".replace(r"\frac{|\Sigma_1|}{|\Sigma_0|}", r"\frac{|\Sigma_0|}{|\Sigma_1|}"), "refuted"),
    (rf"\mathrm{{KL}}(\mathcal{{N}}_0 \| \mathcal{{N}}_1) = {_MATRICES}", "definition"),
    (rf"\mathrm{{KL}}(\mathcal{{N}}_1 \| \mathcal{{N}}_0) = {_MATRICES}", "refuted"),
    (rf"D_{{KL}} = {_NUMBERS}", "definition"),
    (rf"D_{{KL}} = {_NUMBERS}".replace(r"^2}{2 \sigma", r"^2}{\sigma"), "refuted"),
    (rf"D_{{KL}} = {_NUMBERS}".replace(r"\sigma_a^2 +", r"\sigma_a^2 -"), "refuted"),
    (r"D_{KL} = \frac12 (\mu^2 + \sigma^2 - \log \sigma^2 - 1)", "definition"),
    (r"D_{KL} = \frac12 (\mu^2 + \sigma^2 + \log \sigma^2 - 1)", "refuted"),
    (r"D_{KL} = \frac12 ((\mu - 1)^2 + \sigma^2 - \log \sigma^2 - 1)", "open"),  # from another normal law
    (r"D_{KL} = \frac12 (\mu^2 + \sigma^2 - \log \sigma^2 - \lambda)", "open"),
]
ENTROPIES = [
    (r"h = \frac12 \log(2 \pi e \sigma^2)", "definition"),
    (r"h = \frac n2 \log(2 \pi) + \frac12 \log|\Sigma| + \frac n2", "definition"),
    (r"h = \frac n2 \log(2 \pi) - \frac12 \log|\Sigma| + \frac n2", "refuted"),
    (r"h = \mu + \frac12 \log(2 \pi e \sigma^2)", "open"),  # of a log-normal law
    (r"h = \frac12 + \frac12 \log\frac{\pi \sigma^2}{2}", "open"),  # of a half-normal law
]


@pytest.mark.parametrize(("text", "word"), CASES + ENTROPIES)
def test_bare_names(text: str, word: str) -> None:
    what = "differential entropy" if text.startswith("h") else "KL divergence"
    found = verify_document(parse_chapter(f"The {what} of the laws is ${text}$.", "markdown")).claims[0].verdict.word
    assert found == word or (word == "open" and found in ("undecided", "not-understood"))


_OF_LETTERS = r"\log\frac{\sigma_q}{\sigma_p} + \frac{\sigma_p^2 + (\mu_p - \mu_q)^2}{2\sigma_q^2} - \frac12"
_BY_MATRICES = r"\frac12\left[\log\frac{|\Sigma_q|}{|\Sigma_p|} - d + \mathrm{tr}(\Sigma_q^{-1}\Sigma_p) + (\mu_p - \mu_q)^T \Sigma_q^{-1} (\mu_p - \mu_q)\right]"


@pytest.mark.parametrize("body", [_OF_LETTERS, _BY_MATRICES])
def test_the_letters_of_a_divergence_tell_its_order(body: str) -> None:
    turned = body.replace("_p", "_r").replace("_q", "_p").replace("_r", "_q")
    text = "\n\n".join(
        rf"The KL divergence of two normal laws is $$D_{{KL}}({laws}) = {side}$$"
        for laws, side in ((r"p \| q", body), (r"p \| q", turned), (r"q \| p", body), (r"q \| p", turned))
    )
    assert [x in ("definition", "proved") for x in words(text)] == [True, False, False, True]
    assert set(words(text)[1:3]) == {"refuted"}
