"""Normal laws with a diagonal covariance: the divergence is a sum over the entries."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

LEFT = r"D_{KL}(\mathcal N(\mu,\mathrm{diag}(\sigma^2))\|\mathcal N(0,I))"
CODE = r"q_\phi(z|x) = \mathcal N(z;\mu_\phi(x),\mathrm{diag}(\sigma_\phi^2(x)))"


@pytest.mark.parametrize(
    ("right", "word"),
    [
        (r"\frac12\sum_{j=1}^J(\mu_j^2+\sigma_j^2-1-\log\sigma_j^2)", "proved"),
        (r"-\frac12\sum_{j=1}^d(1+\log\sigma_j^2-\mu_j^2-\sigma_j^2)", "proved"),
        (r"\frac12\sum_j(\mu_j^2+\sigma_j^2-1)-\sum_j\log\sigma_j", "proved"),
        (r"\frac12\sum_{j=1}^J(\mu_j^2+\sigma_j^2-1+\log\sigma_j^2)", "refuted"),
        (r"\frac12\sum_{j=1}^J(\mu_j^2+\sigma_j-1-\log\sigma_j^2)", "refuted"),
        (r"\frac12\sum_{j=1}^J(\mu_j^2+\sigma_j^2-\log\sigma_j^2)", "refuted"),
        (r"\sum_{j=1}^J(\mu_j^2+\sigma_j^2-1-\log\sigma_j^2)", "refuted"),
    ],
)
def test_a_diagonal_law_is_a_product(right: str, word: str) -> None:
    assert check(f"{LEFT} = {right}").verdict.word == word
    assert check(rf"D_{{KL}}(q_\phi(z|x)\|p(z)) = {right}", [CODE, "p(z) = N(0, I)"]).verdict.word == word


def test_the_entries_of_a_diagonal_may_be_listed() -> None:
    law, entries = r"\mathcal N(\mu,\mathrm{diag}(\sigma_1^2,\dots,\sigma_d^2))", r"\mu_j^2+\sigma_j^2-1"
    assert check(rf"D_{{KL}}({law}\|\mathcal N(0,I)) = \frac12\sum_{{j=1}}^d({entries}-\log\sigma_j^2)").verdict.word == "proved"
    assert check(rf"D_{{KL}}({law}\|\mathcal N(0,I)) = \frac12\sum_{{j=1}}^d({entries}+\log\sigma_j^2)").verdict.word == "refuted"


def test_a_diagonal_of_sigma_may_have_variances_or_deviations() -> None:
    text = r"D_{KL}(\mathcal N(\mu,\mathrm{diag}(\sigma))\|\mathcal N(0,I)) = \frac12\sum_{j=1}^J(\mu_j^2+\sigma_j-1-\log\sigma_j)"
    assert not check(text).verdict.positive


_OWN = r"q(z) = \mathcal N(z;\mu,\mathrm{diag}(\sigma^2))"
_HALF = r"\frac{J}{2}\log(2\pi)"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (rf"E_{{q(z)}}[\log p(z)] = -{_HALF}-\frac12\sum_{{j=1}}^J(\mu_j^2+\sigma_j^2)", "proved"),
        (rf"E_{{q(z)}}[\log p(z)] = -{_HALF}-\frac12\sum_{{j=1}}^J(\mu_j^2-\sigma_j^2)", "refuted"),
        (rf"E_{{q(z)}}[\log q(z)] = -{_HALF}-\frac12\sum_{{j=1}}^J(1+\log\sigma_j^2)", "proved"),
        (rf"E_{{q(z)}}[\log q(z)] = -{_HALF}+\frac12\sum_{{j=1}}^J(1+\log\sigma_j^2)", "refuted"),
        (rf"E_{{p(z)}}[\log q(z)] = -{_HALF}-\frac12\sum_{{j=1}}^J(\mu_j^2+\sigma_j^2)", "refuted"),
        (rf"\int q(z)\log p(z)dz = -{_HALF}-\frac12\sum_{{j=1}}^J(\mu_j^2+\sigma_j^2)", "proved"),
        (r"h(q) = \frac{J}{2}(1+\log(2\pi))+\sum_{j=1}^J\log\sigma_j", "proved"),
        (r"h(q) = \frac{J}{2}(1+\log(2\pi))+2\sum_{j=1}^J\log\sigma_j", "refuted"),
    ],
)
def test_entropies_and_mean_log_densities_are_sums_over_entries(text: str, word: str) -> None:
    assert check(text, [_OWN, "p(z) = N(z; 0, I)"]).verdict.word == word
