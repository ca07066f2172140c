"""Rule table-cell: tables with a wrong number, and true ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "| x | p(x) | -log2 p(x) |\n|---|---|---|\n| a | 0.5 | 1 |\n| b | 0.25 | 2 |\n| c | 0.25 | 3 |\n",
    "| x | p(x) | -log2 p(x) |\n|---|---|---|\n| a | 0.5 | 1 |\n| b | 0.25 | 2 |\n| c | 0.35 | 1.515 |\n",
    "| outcome | $p$ | $-p \\log_2 p$ |\n|---|---|---|\n| a | 0.5 | 0.5 |\n| b | 0.3 | 0.512 |\n| c | 0.2 | 0.464 |\n| total | 1 | 1.485 |\n",
    "| outcome | $p$ | $-p \\log_2 p$ |\n|---|---|---|\n| a | 0.5 | 0.5 |\n| b | 0.3 | 0.521 |\n| c | 0.2 | 0.464 |\n| total | 1 | 1.585 |\n",
    "| Loss (nats) | Perplexity |\n|---|---|\n| 1.0 | 2.72 |\n| 2.0 | 7.93 |\n| 3.0 | 20.09 |\n",
    "| Probability | Surprise (bits) |\n|---|---|\n| 1 | 0 |\n| 1/2 | 1 |\n| 1/4 | 2 |\n| 1/8 | 4 |\n",
    "| symbol | p | q | p log2(p/q) |\n|---|---|---|---|\n| a | 0.5 | 0.25 | 0.5 |\n| b | 0.25 | 0.25 | 0 |\n| c | 0.25 | 0.5 | 0.25 |\n| sum | 1 | 1 | 0.25 |\n",
    "Consider $P(X,Y) = \\begin{bmatrix} 1/4 & 1/4 \\\\ 0 & 1/2 \\end{bmatrix}$. Then $H(X,Y) = 1.5$ bits and $I(X;Y) \\approx 0.331$ bits.",
    "| word | p | q | $p \\log(p/q)$ |\n|---|---|---|---|\n| a | 0.5 | 0.25 | 0.347 |\n| b | 0.25 | 0.25 | 0 |\n| c | 0.25 | 0.5 | -0.193 |\n| total | 1 | 1 | 0.173 |\n",
    "| event | probability | surprise (bits) |\n|---|---|---|\n| a | 1 | 0 |\n| b | 0.5 | 1 |\n| c | 0.1 | 3.23 |\n| d | 0 | ∞ |\n",
    "| $x$ | $p(x)$ | $\\log_2 \\frac{1}{p(x)}$ |\n|---|---|---|\n| a | 1/2 | 1 |\n| b | 1/4 | 2 |\n| c | 1/4 | 4 |\n",
    "| $x$ | $p(x)$ | $\\ln p(x)$ | $p(x) \\ln p(x)$ |\n|---|---|---|---|\n| a | 50% | -0.693 | -0.347 |\n| b | 25% | -1.386 | -0.347 |\n| c | 25% | -1.386 | -0.374 |\n",
    "| x | p(x) | q(x) | p(x) log2 q(x) |\n|---|---|---|---|\n| a | 0.5 | 0.5 | -0.5 |\n| b | 0.25 | 0.25 | -0.5 |\n| c | 0.35 | 0.25 | -0.7 |\n",
]
LEAVES = [
    "| x | p(x) | -log2 p(x) |\n|---|---|---|\n| a | 0.5 | 1 |\n| b | 0.25 | 2 |\n| c | 0.25 | 2 |\n",
    "| outcome | $p$ | $-p \\log_2 p$ |\n|---|---|---|\n| a | 0.5 | 0.5 |\n| b | 0.3 | 0.521 |\n| c | 0.2 | 0.464 |\n| total | 1 | 1.485 |\n",
    "| Loss (nats) | Perplexity |\n|---|---|\n| 1.0 | 2.72 |\n| 2.0 | 7.39 |\n| 3.0 | 20.09 |\n",
    "| Probability | Surprise (bits) |\n|---|---|\n| 1 | 0 |\n| 1/2 | 1 |\n| 1/4 | 2 |\n| 1/8 | 3 |\n",
    "| symbol | p | q | p log2(p/q) |\n|---|---|---|---|\n| a | 0.5 | 0.25 | 0.5 |\n| b | 0.25 | 0.25 | 0 |\n| c | 0.25 | 0.5 | -0.25 |\n| sum | 1 | 1 | 0.25 |\n",
    "The joint distribution is\n\n| | Y=0 | Y=1 | p(x) |\n|---|---|---|---|\n| X=0 | 0.4 | 0.1 | 0.5 |\n| X=1 | 0.2 | 0.3 | 0.5 |\n| p(y) | 0.6 | 0.4 | 1 |\n",
    "The joint distribution of X and Y is\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 0.4 | 0.1 |\n| X=1 | 0.2 | 0.3 |\n\nThen $H(X) = 1$ bit and $H(X,Y) \\approx 1.846$ bits, so $I(X;Y) \\approx 0.125$ bits.",
    "Let the joint distribution of $X$ (rows) and $Y$ (columns) be $$P = \\begin{pmatrix} 0.4 & 0.1 \\\\ 0.2 & 0.3 \\end{pmatrix}.$$ The marginal of $X$ is $(0.5, 0.5)$ and that of $Y$ is $(0.6, 0.4)$, so $H(X) = 1$ bit and $H(Y) \\approx 0.971$ bits.",
    "Consider $P(X,Y) = \\begin{bmatrix} 1/4 & 1/4 \\\\ 0 & 1/2 \\end{bmatrix}$. Then $H(X,Y) = 1.5$ bits and $I(X;Y) \\approx 0.311$ bits.",
    "| x | p(x) | -log2 p(x) | -p log2 p |\n|---|---|---|---|\n| 1 | 0.333 | 1.585 | 0.528 |\n| 2 | 0.333 | 1.585 | 0.528 |\n| 3 | 0.333 | 1.585 | 0.528 |\n| total | 1 | | 1.585 |\n",
    "| x | p | -log2 p |\n|---|---|---|\n| 1 | 0.17 | 2.585 |\n| 2 | 0.33 | 1.585 |\n| 3 | 0.5 | 1 |\n",
    "| model | loss | perplexity |\n|---|---|---|\n| a | 3.29 | 26.87 |\n| b | 3.11 | 22.41 |\n| c | 2.95 | 19.10 |\n",
    "| model | loss | perplexity |\n|---|---|---|\n| a | 3.29 | 35.87 |\n| b | 3.11 | 29.41 |\n| c | 2.95 | 23.10 |\n",
    "| word | p | q | $p \\log(p/q)$ |\n|---|---|---|---|\n| a | 0.5 | 0.25 | 0.347 |\n| b | 0.5 | 0.75 | -0.203 |\n| total | 1 | 1 | 0.144 |\n",
    "| test | p | effect |\n|---|---|---|\n| a | 0.04 | 1.2 |\n| b | 0.3 | 0.1 |\n| total | 1 | 3 |\n",
    "| X | Y=0 | Y=1 |\n|---|---|---|\n| 0 | 0.9 | 0.1 |\n| 1 | 0.2 | 0.8 |\n\nThe channel above has $H(Y|X=0) = 0.469$ bits.",
    "| event | probability | surprise |\n|---|---|---|\n| a | 1 | 0 |\n| b | 0.5 | 0.693 |\n| c | 0.1 | 2.303 |\n",
    "| event | probability | surprise (bits) |\n|---|---|---|\n| a | 1 | 0 |\n| b | 0.5 | 1 |\n| c | 0.1 | 3.32 |\n| d | 0 | ∞ |\n",
    "| $x$ | $p(x)$ | $\\log_2 \\frac{1}{p(x)}$ |\n|---|---|---|\n| a | 1/2 | 1 |\n| b | 1/4 | 2 |\n| c | 1/4 | 2 |\n",
    "| $x$ | $p(x)$ | $\\ln p(x)$ | $p(x) \\ln p(x)$ |\n|---|---|---|---|\n| a | 50% | -0.693 | -0.347 |\n| b | 50% | -0.693 | -0.347 |\n",
    "The joint distribution\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 1/3 | 1/3 |\n| X=1 | 0 | 1/3 |\n\ngives $H(X) \\approx 0.918$ bits, $H(Y|X) \\approx 0.667$ bits and $I(X;Y) \\approx 0.252$ bits.\n\n## Other\n\nNow let $X$ be uniform on 4 values; $H(X) = 2$ bits.",
    "The transition matrix is $P = \\begin{pmatrix} 0.9 & 0.1 \\\\ 0.4 & 0.6 \\end{pmatrix}$ with entropy rate $H(X) \\approx 0.569$ bits.",
    "The joint pmf of $(X,Y)$ is $$P = \\begin{array}{cc} \\frac14 & \\frac14 \\\\ 0 & \\frac12 \\end{array}$$ so that $H(X) = 1$ bit.",
    "The joint probabilities are $P(X,Y) = \\begin{pmatrix} 0.33 & 0.17 \\\\ 0.17 & 0.33 \\end{pmatrix}$, and the marginal of $X$ is $(0.5, 0.5)$.",
    "| n | p | log p |\n|---|---|---|\n| 2 | 0.3 | -0.52 |\n| 3 | 0.1 | -1 |\n",
    "| symbol | p | code length |\n|---|---|---|\n| a | 0.4 | 1 |\n| b | 0.3 | 2 |\n| c | 0.3 | 2 |\n",
    "| perplexity | bits |\n|---|---|\n| 2 | 1 |\n| 4 | 2 |\n",
    "| x | p(x) | q(x) |\n|---|---|---|\n| a | 0.5 | 0.4 |\n| b | 0.25 | 0.4 |\n| c | 0.25 | 0.2 |\n",
    "The joint table has $p(x,y)$:\n\n| | 0 | 1 | p(x) |\n|---|---|---|---|\n| 0 | 0.25 | 0.25 | 0.5 |\n| 1 | 0.125 | 0.375 | 0.5 |\n| p(y) | 0.375 | 0.625 | 1 |\n",
]

CODES = {"IT205"}


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert (CODES | {"IT201"}) & set(in_prose(text))


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert not CODES & set(in_prose(text))
