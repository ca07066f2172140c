r"""A bound for all laws holds of one made of an energy; what is no law by its formula gains nothing."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAW = r"Let $p_\theta(x) = e^{-E_\theta(x)}/Z(\theta)$ with $Z(\theta) = \int e^{-E_\theta(x)} dx$. "
BOUND = r"$$\log p_\theta(x) %s \mathbb{E}_{z \sim q(\cdot|x)}\left[\log \frac{p_\theta(x|z) p(z)}{q(z|x)}\right]$$"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


def test_a_bound_of_any_laws() -> None:
    assert last(LAW + r"Now take latent variables, " + BOUND % r"\ge") == "proved"
    assert last(LAW + r"Now take latent variables, " + BOUND % r"\le") not in ("proved", "definition")


def test_what_is_not_normalised_is_no_law() -> None:
    assert last(r"Let $p_\theta(x) = e^{-E_\theta(x)}$. Then $\int p_\theta(x) dx = 1$.") not in ("proved", "definition")
    assert (
        last(
            r"Let $p_\theta(x) = 2 e^{-E_\theta(x)}/Z(\theta)$ with $Z(\theta) = \int e^{-E_\theta(x)} dx$. Then $\int p_\theta(x) dx = 1$."
        )
        != "proved"
    )
