"""E[r] is over the outcome that r is a function of, where the text says from which law it is drawn."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

DRAWN = r"Let $x \sim q$ and $r = \frac{p(x)}{q(x)}$. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (DRAWN + r"Then $\mathbb{E}[r] = 1$.", "proved"),
        (DRAWN + r"Then $\mathbb{E}[r - 1 - \log r] = D(q\|p)$.", "proved"),
        (DRAWN + r"Then $\mathbb{E}[r - 1 - \log r] = D(p\|q)$.", "refuted"),
        (DRAWN + r"Then $\mathbb{E}[\log r] = D(q\|p)$.", "refuted"),
        (DRAWN.replace(r"x \sim q", r"x \sim p") + r"Then $\mathbb{E}[\log r] = D(p\|q)$.", "proved"),
        (DRAWN.replace(r"$x \sim q$", "$n = 2$") + r"Then $\mathbb{E}[r] = 1$.", "not-understood"),
        (DRAWN + r"With $s = r + \frac{p(y)}{q(y)}$ we have $\mathbb{E}[s] = 2$.", "not-understood"),
    ],
)
def test_what_is_drawn(text: str, word: str) -> None:
    assert words(text)[-1] == word
