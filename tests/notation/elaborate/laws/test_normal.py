"""Densities of normal laws at a point that nothing runs over, and at samples."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

LIKELIHOOD = r"\sum_{i=1}^n \log\mathcal N(x_i;\mu,\sigma^2) = -\frac n2\log(2\pi) - \frac n2\log {} - \frac{{1}}{{2\sigma^2}}\sum_{{i=1}}^n (x_i-\mu)^2"


@pytest.mark.parametrize(
    ("true", "false"),
    [
        (r"\log \mathcal N(x;\mu,\sigma^2) = -\frac12\log(2\pi\sigma^2) - \frac{(x-\mu)^2}{2\sigma^2}",
         r"\log \mathcal N(x;\mu,\sigma^2) = -\frac12\log(2\pi\sigma^2) - \frac{(x-\mu)^2}{\sigma^2}"),
        (r"\mathcal N(x|\mu,\sigma^2) = \frac{1}{\sigma\sqrt{2\pi}} e^{-\frac12\left(\frac{x-\mu}{\sigma}\right)^2}",
         r"\mathcal N(x|\mu,\sigma^2) = \frac{1}{\sqrt{2\pi\sigma}} e^{-\frac12\left(\frac{x-\mu}{\sigma}\right)^2}"),
        (LIKELIHOOD.replace("_{i=1}^n", "_{{i=1}}^n", 1).format(r"\sigma^2"), LIKELIHOOD.replace("_{i=1}^n", "_{{i=1}}^n", 1).format(r"\sigma")),
        (r"\prod_{i=1}^n \mathcal N(x_i;\mu,\sigma^2) = (2\pi\sigma^2)^{-n/2} \exp(-\frac{1}{2\sigma^2}\sum_{i=1}^n (x_i-\mu)^2)",
         r"\prod_{i=1}^n \mathcal N(x_i;\mu,\sigma^2) = (2\pi\sigma^2)^{-n} \exp(-\frac{1}{2\sigma^2}\sum_{i=1}^n (x_i-\mu)^2)"),
        (r"\log\frac{N(x;\mu_1,\sigma_1^2)}{N(x;\mu_2,\sigma_2^2)} = \log\frac{\sigma_2}{\sigma_1} - \frac{(x-\mu_1)^2}{2\sigma_1^2}+\frac{(x-\mu_2)^2}{2\sigma_2^2}",
         r"\log\frac{N(x;\mu_1,\sigma_1^2)}{N(x;\mu_2,\sigma_2^2)} = \log\frac{\sigma_1}{\sigma_2} - \frac{(x-\mu_1)^2}{2\sigma_1^2}+\frac{(x-\mu_2)^2}{2\sigma_2^2}"),
    ],
)  # fmt: skip
def test_a_density_at_a_number_is_written_out(true: str, false: str) -> None:
    assert check(true).verdict.word == "proved"
    assert check(false).verdict.word == "refuted"


@pytest.mark.parametrize("text", [r"\frac n2 = n/2", r"\frac d2 + \frac d2 = d"])
def test_a_fraction_without_braces(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize(
    "remark", [r"\text{; Because sums commute}", r"\scriptstyle{\text{; Because sums commute}}", r"{\scriptstyle \text{; since it is so}}"]
)
def test_a_remark_behind_a_row_in_small_print(remark: str) -> None:
    assert check(r"a + b = b + a \qquad " + remark).verdict.word == "proved"
    assert check(r"a + b = b - a \qquad " + remark).verdict.word in ("refuted", "undecided")


def test_a_derivative_by_the_variance() -> None:
    score = r"\frac{\partial}{\partial\sigma^2}\log\mathcal{N}(x;\mu,\sigma^2) = -\frac{1}{2\sigma^2} + \frac{(x-\mu)^2}{2\sigma^4}"
    assert check(score).verdict.word == "proved"
    assert check(score.replace(r"-\frac{1}{2\sigma^2}", r"-\frac{1}{\sigma^2}")).verdict.word == "refuted"
