"""Evidence lower bounds by form: a likelihood of the data, a prior of the latent, a posterior in the second place; any other is none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BOUNDS = [
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x)\|p(z))",
    r"\mathbb{E}_{q(z|x,c)}[\log p(x|z,c)] - D_{KL}(q(z|x,c)\|p(z|c))",
    r"\mathbb{E}_{q(z)}[\log p(x|z)] - D_{KL}(q(z)\|p(z))",
    r"\mathbb{E}_{q}[\log p(x|z)] - D_{KL}(q\|p)",
    r"\mathbb{E}_{q(z|x)}\left[\log \frac{p(x,z)}{q(z|x)}\right]",
    r"\mathbb{E}_{q(z|x)}[\log p(x,z)] + H(q(z|x))",
    r"\log p(x) - D_{KL}(q(z|x)\|p(z|x))",
]
NONE = [
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x'|z)] - D_{KL}(q_\phi(z|x)\|p(z))",
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(z|x)] - D_{KL}(q_\phi(z|x)\|p(z))",
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x)\|p(x))",
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x)\|p(z|x))",
    r"\mathbb{E}_{q(z|x)}[\log p(x,z)] - D_{KL}(q(z|x)\|p(z))",
    r"\mathbb{E}_{q(z|x)}\left[\log \frac{p(x|z)}{q(z|x)}\right]",
    r"\mathbb{E}_{q(z|x)}[\log p(x|z)] + H(q(z|x))",
    r"\log p(x) - D_{KL}(p(z|x)\|q(z|x))",
    r"\log p(x) - D_{KL}(q(z|x)\|p(z))",
    r"\log p(z) - D_{KL}(q(z|x)\|p(z|x))",
]


def word(right: str) -> str:
    return verify_document(parse_chapter(rf"We maximise $$\mathrm{{ELBO}} = {right}$$ here.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("right", BOUNDS)
def test_is_the_bound(right: str) -> None:
    assert word(right) == "definition"


@pytest.mark.parametrize("right", NONE)
def test_with_another_part_it_is_none(right: str) -> None:
    assert word(right) not in ("definition", "proved")
