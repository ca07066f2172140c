"""A joint law that is the product of its marginals is what independence is, where the sentence speaks of the independence of the two."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: Sentences, and whether the formula is called a definition.
SENTENCES = [
    ("$X$ and $Y$ are independent if and only if $p(x,y) = p(x) p(y)$ for all $x, y$.", True),
    ("Two variables are called independent when $p(x,y) = p(x) p(y)$.", True),
    ("独立性等价于 $p_{XY}(x,y)=p_X(x)p_Y(y)$ 对所有 $(x,y)$ 成立。", True),
    ("Independence means $p(x|y) = p(x)$.", True),
    ("Independence means $p(x|y) = p(y)$.", False),
    ("Independence means $p(x,y) = p(x) + p(y)$.", False),
    ("Independence means $p(x,y) = 2 p(x) p(y)$.", False),
    ("$X$ and $Y$ are conditionally independent when $p(x,y) = p(x) p(y)$.", False),
    ("$X$ and $Y$ are not independent, so $p(x,y) = p(x) p(y)$.", False),
    ("The noise $N$ is independent of $X$ and $Y = X + N$, so $p(x,y) = p(x) p(y)$.", False),
    ("Independence fails: $p(x,y) = p(x) p(y)$.", False),
    ("$X$ and $Y$ are far from independent: $p(x,y) = p(x) p(y)$.", False),
    ("$X$ and $Y$ are uncorrelated, which is weaker than independence: $p(x,y) = p(x) p(y)$.", False),
    ("Rather than assuming independence we take $p(x,y) = p(x) p(y)$.", False),
    ("This is independent of the base: $p(x,y) = p(x) p(y)$.", False),
    ("$X$ and $Y$ are independent of each other if $p(x,y) = p(x) p(y)$.", True),
    ("Here $p(x,y) = p(x) p(y)$.", False),
    ("Independent variables have $E[XY] = E[X] E[Y]$.", False),
]


@pytest.mark.parametrize(("text", "defines"), SENTENCES)
def test_the_product_of_the_marginals(text: str, defines: bool) -> None:
    verdicts = [c.verdict for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert any(v.word == "definition" and "independence" in v.message for v in verdicts) is defines
    assert defines or not verdicts[-1].positive
