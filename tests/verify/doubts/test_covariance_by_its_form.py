r"""A covariance is a mean of products less the product of the means; it is no sum of both."""

from __future__ import annotations

from tests.verify.answers import words


def test_covariances_with_another_sign() -> None:
    wrong = [r"The covariance is $\Sigma = E[X X^T] + \mu \mu^T$.", r"The covariance matrix of $X$ is $S = -E[(X-\mu)(X-\mu)^T]$."]
    right = [r"The covariance is $\Sigma = E[X X^T] - \mu \mu^T$.", r"The covariance matrix of $X$ is $S = E[(X-\mu)(X-\mu)^T]$."]
    assert words("\n\n## A\n\n".join(wrong)) == ["undecided"] * 2
    assert words("\n\n## A\n\n".join(right)) == ["definition"] * 2
