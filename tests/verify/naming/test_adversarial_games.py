r"""The value of an adversarial game at the best discriminator: 2 JSD(a || b) - 2 log 2, and -2 log 2 for the best generator."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

GAME = r"The GAN objective is $V(G, D) = \mathbb{E}_{p_d}[\log D(x)] + \mathbb{E}_{p_g}[\log(1 - D(x))]$. "
VALUES = [
    (r"\max_D V(G, D) = 2\,\mathrm{JSD}(p_d \| p_g) - 2\log 2", "definition"),
    (r"\max_D V = 2\,\mathrm{JSD}(p_g \| p_d) - \log 4", "definition"),
    (r"V(G, D^*) = 2\,\mathrm{JSD}(p_d \| p_g) - 2\log 2", "definition"),
    (r"V(G, D^*) = \mathbb{E}_{p_d}[\log\frac{p_d}{p_d + p_g}] + \mathbb{E}_{p_g}[\log\frac{p_g}{p_d + p_g}]", "definition"),
    (r"\min_G \max_D V(G, D) = -\log 4", "definition"),
    (r"\max_D V(G, D) = 2\,\mathrm{JSD}(p_d \| p_g) - \log 2", "refuted"),
    (r"\max_D V(G, D) = 2\,\mathrm{JSD}(p_d \| p_g) + 2\log 2", "refuted"),
    (r"\max_D V(G, D) = \mathrm{JSD}(p_d \| p_g) - 2\log 2", "refuted"),
    (r"V(G, D^*) = \mathbb{E}_{p_d}[\log\frac{p_g}{p_d + p_g}] + \mathbb{E}_{p_g}[\log\frac{p_d}{p_d + p_g}]", "refuted"),
    (r"\min_G \max_D V(G, D) = -\log 2", "refuted"),
    (r"\min_D V(G, D) = 2\,\mathrm{JSD}(p_d \| p_g) - 2\log 2", "not-understood"),
    (r"\max_{D \in F} V(G, D) = 2\,\mathrm{JSD}(p_d \| p_g) - 2\log 2", "not-understood"),
    (r"\max_D U(G, D) = 2\,\mathrm{JSD}(p_d \| p_g) - 2\log 2", "not-understood"),
]


@pytest.mark.parametrize(("value", "word"), VALUES)
def test_the_value_at_the_best_discriminator(value: str, word: str) -> None:
    found = verify_document(parse_chapter(f"{GAME}Then ${value}$.", "markdown")).claims
    assert found[-1].verdict.word == word


def test_nothing_is_known_of_a_game_that_is_not_defined() -> None:
    found = verify_document(parse_chapter(f"Then ${VALUES[0][0]}$.", "markdown")).claims
    assert found[-1].verdict.word == "not-understood"


def test_a_game_or_a_best_discriminator_that_is_told_otherwise_is_another_one() -> None:
    other = {
        r"Let now $V(G, D) = \mathbb{E}_{p_d}[D(x)] - \mathbb{E}_{p_g}[D(x)]$.": "not-understood",
        r"Let $D^*(x) = \frac{p_g(x)}{p_d(x) + p_g(x)}$.": "not-understood",
        r"Let $D^*(x) = \frac{p_d(x)}{p_d(x) + p_g(x)}$.": "definition",
    }
    found = {x: verify_document(parse_chapter(f"{GAME}\n\n{x} Then ${VALUES[2][0]}$.", "markdown")).claims[-1].verdict.word for x in other}
    assert all((found[x] == "definition") == (word == "definition") for x, word in other.items())
