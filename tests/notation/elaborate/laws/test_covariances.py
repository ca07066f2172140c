r"""Normal laws with covariance matrices: tr, det, |Sigma|, quadratic forms; what depends on the coordinates is not understood."""

from __future__ import annotations

import pytest

from symbolic_it import check

_TWO = r"D_{KL}(\mathcal{N}(\mu_0,\Sigma_0)\|\mathcal{N}(\mu_1,\Sigma_1))"
_TR = r"\operatorname{tr}(\Sigma_1^{-1}\Sigma_0)"
_FORM = r"(\mu_1-\mu_0)^\top\Sigma_1^{-1}(\mu_1-\mu_0)"
_RATIO = r"\log\frac{|\Sigma_1|}{|\Sigma_0|}"
_ONE = r"D_{KL}(\mathcal{N}(\mu,\Sigma)\|\mathcal{N}(0,I))"
_H = r"h(\mathcal{N}(\mu,\Sigma))"

PROVED = [
    rf"{_TWO} = \frac12\left[{_TR} + {_FORM} - k + {_RATIO}\right]",
    rf"{_TWO} = \frac12\left({_TR} + {_FORM} - d + \log|\Sigma_1| - \log|\Sigma_0|\right)",
    rf"{_ONE} = \frac12\left(\operatorname{{tr}}(\Sigma) + \mu^\top\mu - k - \log\det\Sigma\right)",
    rf"{_ONE} = \frac12\left(\operatorname{{tr}}(\Sigma) + \|\mu\|^2 - d - \log|\Sigma|\right)",
    rf"{_H} = \frac12 \log\left((2\pi e)^d |\Sigma|\right)",
    rf"{_H} = \frac d2 \log(2\pi e) + \frac12\log\det\Sigma",
    r"D_{KL}(\mathcal{N}(\mu_1,\Sigma)\|\mathcal{N}(\mu_2,\Sigma)) = \frac12 (\mu_1-\mu_2)^\top \Sigma^{-1} (\mu_1-\mu_2)",
    r"D_{KL}(\mathcal{N}(\mu_1,\sigma^2 I)\|\mathcal{N}(\mu_2,\sigma^2 I)) = \frac{\|\mu_1-\mu_2\|^2}{2\sigma^2}",
]
PROVED += [
    rf"{_H} = \frac12 \log\det(2\pi e \Sigma)",
    rf"{_H} = \frac12 \log|2\pi e \Sigma|",
    rf"\log\frac{{\mathcal{{N}}(x;\mu_0,\Sigma_0)}}{{\mathcal{{N}}(x;\mu_1,\Sigma_1)}} = \frac12 {_RATIO} - \frac12 (x-\mu_0)^\top\Sigma_0^{{-1}}(x-\mu_0) + \frac12 (x-\mu_1)^\top\Sigma_1^{{-1}}(x-\mu_1)",
]
REFUTED = [
    rf"{_H} = \frac12 \log\det(2\pi \Sigma)",
    rf"\log\frac{{\mathcal{{N}}(x;\mu_0,\Sigma_0)}}{{\mathcal{{N}}(x;\mu_1,\Sigma_1)}} = -\frac12 {_RATIO} - \frac12 (x-\mu_0)^\top\Sigma_0^{{-1}}(x-\mu_0) + \frac12 (x-\mu_1)^\top\Sigma_1^{{-1}}(x-\mu_1)",
    rf"{_TWO} = \frac12\left[{_TR} + {_FORM} + {_RATIO}\right]",
    rf"{_TWO} = \frac12\left[{_FORM} - k + {_RATIO}\right]",
    rf"{_TWO} = \frac12\left[{_TR} + {_FORM} - k + \log\frac{{|\Sigma_0|}}{{|\Sigma_1|}}\right]",
    rf"{_TWO} = \frac12\left[\operatorname{{tr}}(\Sigma_0^{{-1}}\Sigma_1) + {_FORM} - k + {_RATIO}\right]",
    rf"{_TWO} = D_{{KL}}(\mathcal{{N}}(\mu_1,\Sigma_1)\|\mathcal{{N}}(\mu_0,\Sigma_0))",
    rf"{_ONE} = \frac12\left(\operatorname{{tr}}(\Sigma) + \mu^\top\mu - k + \log\det\Sigma\right)",
    rf"{_H} = \frac d2 \log(2\pi) + \frac12\log\det\Sigma",
    r"D_{KL}(\mathcal{N}(\mu_1,\Sigma)\|\mathcal{N}(\mu_2,\Sigma)) = (\mu_1-\mu_2)^\top \Sigma^{-1} (\mu_1-\mu_2)",
    r"D_{KL}(\mathcal{N}(\mu_1,\sigma^2 I)\|\mathcal{N}(\mu_2,\sigma^2 I)) = \frac{\|\mu_1-\mu_2\|^2}{\sigma^2}",
]
LEFT = [
    (rf"{_TWO} \ge \operatorname{{tr}}(\Sigma_0\Sigma_1) - k", ()),  # another number in other coordinates
    (rf"{_TWO} \ge \|\mu_0 - \mu_1\|^2", ()),
    (r"D_{KL}(\mathcal{N}(\mu_0,\Sigma)\|\mathcal{N}(\mu_1,\Sigma)) = \frac12 \|\mu_0-\mu_1\|^2", (r"\Sigma = I",)),
    (rf"{_ONE} = \frac12\left(\operatorname{{tr}}(\Sigma) + \mu^\top\mu - 3 - \log\det\Sigma\right)", ()),  # true in three dimensions
    (rf"{_H} = \log(2\pi e) + \frac12\log|\Sigma|", ()),  # true in two
    (rf"{_H} = \frac12 \log(2\pi e |\Sigma|)", ()),  # true in one
]


@pytest.mark.parametrize("text", PROVED)
def test_holds_for_all_matrices(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", REFUTED)
def test_the_false_twin_is_refuted_by_diagonal_matrices(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize(("text", "given"), LEFT)
def test_what_other_coordinates_or_one_dimension_may_change_is_left_as_it_is(text: str, given: tuple[str, ...]) -> None:
    assert check(text, given).verdict.word in (("undecided",) if given else ("not-understood",))


def test_entropies_under_a_sum_are_those_of_each_law() -> None:
    assert check(r"\sum_{j=1}^k h(\mathcal{N}(m_j, v_j)) = \sum_{j=1}^k \frac12\log(2\pi e v_j)").verdict.word == "proved"
    assert check(r"\sum_{j=1}^k h(\mathcal{N}(m_j, v_j)) = \sum_{j=1}^k \frac12\log(2\pi v_j)").verdict.word == "refuted"


def test_what_is_told_of_a_matrix_keeps_values_from_refuting_but_not_proofs() -> None:
    same = r"D_{KL}(\mathcal{N}(\mu_1,\Sigma)\|\mathcal{N}(\mu_2,\Sigma)) = %s (\mu_1-\mu_2)^\top \Sigma^{-1} (\mu_1-\mu_2)"
    assert check(same % r"\frac12", (r"\Sigma = \sigma^2 I",)).verdict.word == "proved"
    assert check(same % "", (r"\Sigma = \sigma^2 I",)).verdict.word == "undecided"
