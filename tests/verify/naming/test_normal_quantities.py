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


_OF_NUMBERS = r"\log\frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac12"
_OF_MATRICES = r"\frac12\left[\log\frac{|\Sigma_2|}{|\Sigma_1|} - d + \mathrm{tr}(\Sigma_2^{-1}\Sigma_1) + (\mu_1 - \mu_2)^T \Sigma_2^{-1} (\mu_1 - \mu_2)\right]"
_FROM_STANDARD = r"\frac12\left[\mu^2 + \sigma^2 - \log\sigma^2 - 1\right]"
_OF_STANDARD = r"\frac12\left[\frac{\mu^2 + 1}{\sigma^2} + \log\sigma^2 - 1\right]"
_ORDERS = (r"p \| q", r"q \| p")


def _turned(body: str) -> str:
    return body.replace("_1", "_r").replace("_2", "_1").replace("_r", "_2")


def _are_positive(told: str, laws: str, bodies: tuple[str, str]) -> list[bool]:
    texts = (rf"{told} The KL divergence of the laws is $$D_{{KL}}({laws}) = {body}$$" for body in bodies)
    return [words(text)[-1] in ("definition", "proved") for text in texts]


@pytest.mark.parametrize("number", ["1", "2"])
@pytest.mark.parametrize("letter", ["p", "q"])
@pytest.mark.parametrize(
    ("told", "body"),
    [
        (r"Let ${}$ be Gaussian with mean $\mu_{}$ and variance $\sigma_{}^2$.", _OF_NUMBERS),
        (r"Let ${}$ be the density of $\mathcal{{N}}(\mu_{}, \sigma_{}^2)$.", _OF_NUMBERS),
        (r"Let ${}$ be the density of $\mathcal{{N}}(\mu_{}, \Sigma_{})$ in $\mathbb{{R}}^d$.", _OF_MATRICES),
    ],
)
def test_one_law_told_gives_the_order(told: str, body: str, letter: str, number: str) -> None:
    for laws in _ORDERS:
        is_first = laws.startswith(letter) == (number == "1")
        assert _are_positive(told.format(letter, number, number), laws, (body, _turned(body))) == [is_first, not is_first]


@pytest.mark.parametrize("letter", ["p", "q"])
def test_a_standard_law_told_gives_the_order(letter: str) -> None:
    for laws in _ORDERS:
        is_from = not laws.startswith(letter)
        told = rf"Let ${letter}$ be the density of $\mathcal{{N}}(0, 1)$."
        assert _are_positive(told, laws, (_FROM_STANDARD, _OF_STANDARD)) == [is_from, not is_from]


@pytest.mark.parametrize("laws", [r"p \| q", r"P \| Q", r"f \| g", r"q \| p", r"Q \| P"])
def test_numbered_laws_untold_are_in_the_order_of_their_letters(laws: str) -> None:
    is_ordered = laws[0] < laws[-1]
    assert _are_positive("", laws, (_OF_MATRICES, _turned(_OF_MATRICES))) == [is_ordered, False]
    assert not any(_are_positive("", laws, (_OF_NUMBERS, _turned(_OF_NUMBERS)))[is_ordered:])
