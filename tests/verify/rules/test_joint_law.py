"""Rule joint-law, and numbers that are judged by a joint table: wrong ones, and true ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "The joint distribution is\n\n| | Y=0 | Y=1 | p(x) |\n|---|---|---|---|\n| X=0 | 0.4 | 0.1 | 0.5 |\n| X=1 | 0.2 | 0.3 | 0.4 |\n| p(y) | 0.6 | 0.4 | 1 |\n",
    "The joint distribution of X and Y is\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 0.4 | 0.1 |\n| X=1 | 0.2 | 0.3 |\n\nThen $H(X) = 1$ bit and $H(X,Y) \\approx 1.846$ bits, so $I(X;Y) \\approx 0.145$ bits.",
    "The joint distribution of X and Y is\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 0.4 | 0.1 |\n| X=1 | 0.2 | 0.4 |\n\nThen $H(X) = 1$ bit.",
    "Let the joint distribution of $X$ (rows) and $Y$ (columns) be $$P = \\begin{pmatrix} 0.4 & 0.1 \\\\ 0.2 & 0.3 \\end{pmatrix}.$$ The marginal of $X$ is $(0.5, 0.5)$ and that of $Y$ is $(0.6, 0.4)$, so $H(X) = 1$ bit and $H(Y) \\approx 0.917$ bits.",
    "Let the joint distribution of $X$ (rows) and $Y$ (columns) be $$P = \\begin{pmatrix} 0.4 & 0.1 \\\\ 0.2 & 0.3 \\end{pmatrix}.$$ The marginal of $X$ is $(0.5, 0.5)$ and that of $Y$ is $(0.7, 0.3)$.",
    "Let the joint distribution of $X$ (rows) and $Y$ (columns) be $$P = \\begin{pmatrix} 0.4 & 0.1 \\\\ 0.2 & 0.4 \\end{pmatrix}.$$",
    "The joint distribution\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 1/3 | 1/3 |\n| X=1 | 0 | 1/3 |\n\ngives $H(X) \\approx 0.918$ bits, $H(Y|X) \\approx 0.676$ bits and $I(X;Y) \\approx 0.252$ bits.",
]
LEAVES = [
    "The joint distribution is\n\n| | Y=0 | Y=1 | p(x) |\n|---|---|---|---|\n| X=0 | 0.4 | 0.1 | 0.5 |\n| X=1 | 0.2 | 0.3 | 0.5 |\n| p(y) | 0.6 | 0.4 | 1 |\n",
    "The joint distribution of X and Y is\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 0.4 | 0.1 |\n| X=1 | 0.2 | 0.3 |\n\nThen $H(X) = 1$ bit and $H(X,Y) \\approx 1.846$ bits, so $I(X;Y) \\approx 0.125$ bits.",
    "Let the joint distribution of $X$ (rows) and $Y$ (columns) be $$P = \\begin{pmatrix} 0.4 & 0.1 \\\\ 0.2 & 0.3 \\end{pmatrix}.$$ The marginal of $X$ is $(0.5, 0.5)$ and that of $Y$ is $(0.6, 0.4)$, so $H(X) = 1$ bit and $H(Y) \\approx 0.971$ bits.",
    "The joint distribution\n\n| | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 1/3 | 1/3 |\n| X=1 | 0 | 1/3 |\n\ngives $H(X) \\approx 0.918$ bits, $H(Y|X) \\approx 0.667$ bits and $I(X;Y) \\approx 0.252$ bits.\n\n## Other\n\nNow let $X$ be uniform on 4 values; $H(X) = 2$ bits.",
    "The joint pmf of $(X,Y)$ is $$P = \\begin{array}{cc} \\frac14 & \\frac14 \\\\ 0 & \\frac12 \\end{array}$$ so that $H(X) = 1$ bit.",
    "The joint probabilities are $P(X,Y) = \\begin{pmatrix} 0.33 & 0.17 \\\\ 0.17 & 0.33 \\end{pmatrix}$, and the marginal of $X$ is $(0.5, 0.5)$.",
    "The joint table has $p(x,y)$:\n\n| | 0 | 1 | p(x) |\n|---|---|---|---|\n| 0 | 0.25 | 0.25 | 0.5 |\n| 1 | 0.125 | 0.375 | 0.5 |\n| p(y) | 0.375 | 0.625 | 1 |\n",
]

CODES = {"IT506", "IT201", "IT205", "IT202"}


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert CODES & set(in_prose(text))


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert not CODES & set(in_prose(text))
