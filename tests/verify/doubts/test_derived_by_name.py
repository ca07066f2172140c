r"""A gradient, a covariance or an evidence is none by its name: what is written as one is, and what is the author's own."""

from __future__ import annotations

from tests.verify.answers import words

OPEN = [
    r"The gradient is $g = y - s$.",
    r"The log-odds are $\ell = \log \frac{1-a}{a}$.",
    r"The evidence is $Z = \max_z f(x|z) f(z)$.",
    r"The expected reward is $\bar r = \max_y r(x,y)$.",
    r"The covariance is $\Sigma = E[X X^T] + \mu \mu^T$.",
    r"The covariance matrix of $X$ is $S = -E[(X-\mu)(X-\mu)^T]$.",
    r"The variance is $V = E[X^2] + (E[X])^2$.",
]
DEFINED = [
    r"The gradient is $g = \nabla \mathcal{J}(\theta)$.",
    r"The expected reward is $\bar u = E_y[u(x,y)]$.",
    r"The covariance is $\Gamma = E[Y Y^T] - m m^T$.",
    r"The covariance matrix of $X$ is $W = E[(X-\mu)(X-\mu)^T]$.",
    r"The width is $d = a + b$.",
]


def test_names_of_what_follows() -> None:
    assert words("\n\n## A\n\n".join(OPEN)) == ["undecided"] * len(OPEN)
    assert words("\n\n## A\n\n".join(DEFINED)) == ["definition"] * len(DEFINED)
