"""A letter that the sentence calls a distribution is one: the variational bound holds for it, and its false twin is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.named_as_laws import named_as_laws

TOLD = "Let $r(z)$ be a variational approximation to the marginal. Then"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (rf"{TOLD} $I(Z;X) \le \mathbb{{E}}_{{p(x,z)}}\left[\log \frac{{p(z|x)}}{{r(z)}}\right]$.", "proved"),
        (rf"{TOLD} $I(Z;X) \ge \mathbb{{E}}_{{p(x,z)}}\left[\log \frac{{p(z|x)}}{{r(z)}}\right]$.", "refuted"),
        (rf"{TOLD} $\sum_z p(z) \log p(z) \ge \sum_z p(z) \log r(z)$.", "proved"),
        (r"For any distribution $r$, $\sum_z p(z) \log p(z) \ge \sum_z p(z) \log r(z)$.", "proved"),
        (r"We see that $\sum_z p(z) \log p(z) \ge \sum_z p(z) \log r(z)$.", "undecided"),
        (r"The reward is $r(z)$. Then $\sum_z p(z) \log p(z) \ge \sum_z p(z) \log r(z)$.", "undecided"),
    ],
)
def test_it_is_a_law(text: str, verdict: str) -> None:
    assert words(text) == [verdict]


def test_who_is_called_a_law() -> None:
    assert named_as_laws("Let $r(z)$ be a fixed prior.") == ("r is a pmf",)
    assert named_as_laws("for any auxiliary distribution $s$") == ("s is a pmf",)
    assert not named_as_laws("the reward $r(z)$ is a function")
    assert not named_as_laws("a distribution over rewards $r(z)$")
