r"""q(z) = \sum_x p(x) q(z|x) makes one joint law of the data and the encoder; elsewhere p(x) and q are laws of their own."""

from __future__ import annotations

import pytest

from symbolic_it.notation.elaborate.laws.aggregated import aggregated
from symbolic_it.notation.syntax import read
from tests.verify.answers import words

TOLD = r"Let $q(z) = \sum_x p(x) q(z|x)$. "


def is_aggregated(text: str) -> bool:
    (chain,) = read(text).chains
    return aggregated(chain.first, chain.links[0].right) is not None


@pytest.mark.parametrize(
    "text",
    [
        r"q(z) = \sum_x p(x) q(z|x)",
        r"q(z) = \sum_x q(z|x) p(x)",
        r"q(z) = \sum_x \rho(x) q(z|x)",
        r"q_\phi(z) = \mathbb{E}_{p(x)}[q_\phi(z|x)]",
        r"q(z) = \mathbb{E}_{x \sim p_{data}}[q(z|x)]",
        r"q(z) = \int q(z|x) p_{data}(x) dx",
    ],
)
def test_it_is_known_by_its_form(text: str) -> None:
    assert is_aggregated(text)


@pytest.mark.parametrize(
    "text",
    [
        r"p(z) = \sum_x q(x) p(z|x)",  # a slip, perhaps
        r"q(z) = \sum_z p(x) q(z|x)",
        r"q(z) = \sum_x p(z) q(z|x)",
        r"q(z) = \sum_x p(x) q(x|z)",
        r"q(z) = \sum_x p(x) r(z|x)",
        r"q_\phi(z) = \sum_x p(x) q_\theta(z|x)",
        r"q(z) = \prod_x p(x) q(z|x)",
        r"q(z) = \sum_{x=1}^2 p(x) q(z|x)",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert not is_aggregated(text)


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\mathbb{E}_{p(x)}[D(q(z|x)\|p(z))] = I(X;Z) + D(q(z)\|p(z))", "proved"),
        (r"I_q(X;Z) = \mathbb{E}_{p(x)}[D(q(z|x)\|q(z))]", "proved"),
        (r"I_q(X;Z) \le \mathbb{E}_{p(x)}[D(q(z|x)\|p(z))]", "proved"),
        (r"D(q(z)\|p(z)) \le \mathbb{E}_{p(x)}[D(q(z|x)\|p(z))]", "proved"),
        (r"\mathbb{E}_{p(x)}[D(q(z|x)\|p(z))] = I(X;Z) - D(q(z)\|p(z))", "refuted"),
        (r"I_q(X;Z) \ge \mathbb{E}_{p(x)}[D(q(z|x)\|p(z))]", "undecided"),
        (r"D(p\|q) = \sum_x p(x) \log \frac{p(x)}{q(x)}", "not-understood"),  # p and q as laws of one outcome are others
    ],
)
def test_what_follows_from_it(formula: str, word: str) -> None:
    assert words(f"{TOLD}Then ${formula}$.")[-1] == word


def test_it_is_a_definition_which_later_sentences_use() -> None:
    text = r"The aggregated posterior is $q(z) = \mathbb{E}_{p(x)}[q(z|x)]$. It follows that $I(X;Z) = \mathbb{E}_{p(x)}[D(q(z|x)\|q(z))]$."
    assert words(text) == ["definition", "proved"]
