r"""E_{(x, y) \in D}[f] is the mean over data, and data that were listed are no formula of their law."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

MEAN = r"\mathbb{E}_{(x,y)\in\mathcal{D}}"


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (rf"-\nabla_\theta {MEAN}[\log\sigma(u)] = -{MEAN}[\sigma(-u)\nabla_\theta u]", "proved"),
        (rf"-\nabla_\theta {MEAN}[\log\sigma(u)] = -{MEAN}[\sigma(u)\nabla_\theta u]", "refuted"),
        (r"\mathbb{E}_{x\in\mathcal{X}}[p(x)] = 1", "undecided"),
        (r"\mathbb{E}_{x\in\mathcal{D}}[p(x)] = \sum_x p(x)^2", "not-understood"),
    ],
)
def test_a_mean_over_data(formula: str, word: str) -> None:
    assert words(f"${formula}$") == [word]


OBJECTIVE = r"\mathbb{E}_{x\sim\mathcal{D}, y\sim\pi(y|x)}[r(x,y)] - \beta D_{KL}[\pi(y|x)\|\rho(y|x)]"
SPELLED = r"\mathbb{E}_{x\sim\mathcal{D}}\mathbb{E}_{y\sim\pi(y|x)}[r(x,y) - \beta\log\frac{\pi(y|x)}{\rho(y|x)}]"


@pytest.mark.parametrize(
    ("right", "word"), [(SPELLED, "proved"), (SPELLED.replace(r"- \beta\log", r"+ \beta\log"), "undecided")], ids=["true", "twin"]
)
def test_data_that_were_listed_are_drawn_from(right: str, word: str) -> None:
    told = r"The data are $\mathcal{D}=\{(x^{(i)},y^{(i)})\}_{i=1}^N$."
    assert words(rf"{told}" "\n\n" rf"$$\max_\pi {OBJECTIVE} = \max_\pi {right}$$")[-1] == word
