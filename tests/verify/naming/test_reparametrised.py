r"""Samples and means by noise; with the variance for the deviation, or the mean and the factor exchanged, they are slips."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAW = r"Let $q_\phi(z|x) = \mathcal{N}(z; \mu_\phi(x), \sigma^2_\phi(x))$. Then "
PUT = r"\mu_\phi(x) + \sigma_\phi(x) \odot \epsilon"


def last(formula: str) -> str:
    return verify_document(parse_chapter(f"{LAW}$${formula}$$")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "formula",
    [
        rf"z = {PUT}",
        rf"\mathbb{{E}}_{{q_\phi(z|x)}}[f(z)] = \mathbb{{E}}_{{\epsilon \sim \mathcal{{N}}(0, I)}}[f({PUT})]",
        r"\mathbb{E}_{q_\phi(z|x)}[f(z)] = \mathbb{E}_{\epsilon \sim \mathcal{N}(0, I)}[f(g_\phi(\epsilon, x))]",
        rf"\nabla_\phi \mathbb{{E}}_{{q_\phi(z|x)}}[f(z)] = \mathbb{{E}}_\epsilon[\nabla_\phi f({PUT})]",
        r"\nabla_\phi \mathbb{E}_{q_\phi}[f(z)] = \mathbb{E}_\epsilon[\nabla_\phi f(\mu_\phi + \sigma_\phi \odot \epsilon)]",
        r"\nabla_\phi \mathbb{E}_{p(\epsilon)}[f(g_\phi(\epsilon, x))] = \mathbb{E}_{p(\epsilon)}[\nabla_\phi f(g_\phi(\epsilon, x))]",
    ],
)
def test_noise_in_place_of_the_sample(formula: str) -> None:
    assert last(formula) == "definition"


@pytest.mark.parametrize(
    "formula",
    [
        r"z = \sigma_\phi(x) + \mu_\phi(x) \odot \epsilon",
        r"z = \mu_\phi(x) + \sigma^2_\phi(x) \odot \epsilon",
        r"\mathbb{E}_{q_\phi(z|x)}[f(z)] = \mathbb{E}_{\epsilon \sim \mathcal{N}(0, I)}[f(\mu_\phi(x) + \sigma^2_\phi(x) \odot \epsilon)]",
    ],
)
def test_slips_are_caught(formula: str) -> None:
    assert last(formula) == "convention-mismatch"


@pytest.mark.parametrize(
    "formula",
    [
        r"\mathbb{E}_{q_\phi(z|x)}[f(z)] = \mathbb{E}_{\epsilon \sim \mathcal{N}(0, I)}[f(\epsilon)]",
        r"\nabla_\phi \mathbb{E}_{q_\phi(z|x)}[f(z)] = \mathbb{E}_{q_\phi(z|x)}[\nabla_\phi f(z)]",
        rf"\nabla_\phi \mathbb{{E}}_{{q_\phi(z|x)}}[f(z)] = \mathbb{{E}}_\epsilon[f({PUT})]",
        rf"\mathbb{{E}}_{{q_\phi(z|x)}}[f(z)] = \mathbb{{E}}_\epsilon[g({PUT})]",
        rf"\mathbb{{E}}_{{q_\phi(z|x)}}[f(z)] = \mathbb{{E}}_{{\epsilon \sim \mathcal{{N}}(0, 2)}}[f({PUT})]",
    ],
)
def test_other_means_are_not_blessed(formula: str) -> None:
    assert last(formula) not in ("definition", "proved")
