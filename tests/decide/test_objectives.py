"""An objective that is not negative is largest where its logarithm is: the likelihood and the log-likelihood have one maximiser."""

from __future__ import annotations

from copy import deepcopy

import pytest

from symbolic_it import check
from symbolic_it.kernel.replay import ReplayError, replay

TRUE = [
    r"\arg\max_\theta \prod_i p_\theta(x_i) = \arg\max_\theta \sum_i \log p_\theta(x_i)",
    r"\arg\max_\theta \prod_{i=1}^N p_\theta(x_i) = \arg\min_\theta -\frac1N \sum_{i=1}^N \log p_\theta(x_i)",
    r"\arg\max_\theta \prod_t q_\theta(w_t|w_{<t}) = \arg\min_\theta -\sum_t \log q_\theta(w_t|w_{<t})",
    r"\arg\min_\theta e^{H(p, q_\theta)} = \arg\min_\theta D(p \| q_\theta)",
    r"\arg\min_\theta 2^{H(p, q_\theta)} = \arg\min_\theta H(p, q_\theta)",
]
FALSE = [
    r"\arg\max_\theta \prod_i p_\theta(x_i) = \arg\min_\theta \sum_i \log p_\theta(x_i)",
    r"\arg\max_\theta \prod_i p_\theta(x_i) = \arg\max_\theta \sum_i p_\theta(x_i)",
    r"\arg\min_\theta \prod_i p_\theta(x_i) = \arg\min_\theta -\sum_i \log p_\theta(x_i)",
    r"\arg\min_\theta e^{H(p, q_\theta)} = \arg\max_\theta D(p \| q_\theta)",
    r"\arg\min_\theta H(p, q_\theta) = \arg\min_\theta \log \log 2^{D(p \| q_\theta)}",
]


@pytest.mark.parametrize("text", TRUE)
def test_true(text: str) -> None:
    verdict = check(text).verdict
    assert verdict.word == "proved"
    assert verdict.certificate is not None
    replay(verdict.certificate)


@pytest.mark.parametrize("text", FALSE)
def test_false_twins_are_not_proved(text: str) -> None:
    assert not check(text).verdict.positive


def test_an_altered_certificate_is_refused() -> None:
    certificate = check(TRUE[0]).verdict.certificate
    assert certificate is not None and certificate["kind"] == "objective"
    for side, at, value in (("lhs", 1, "min"), ("rhs", 1, "min"), ("lhs", 2, "phi"), ("lhs", 3, certificate["statement"]["rhs"][3])):
        other = deepcopy(certificate)
        other["statement"][side][at] = value
        with pytest.raises(ReplayError):
            replay(other)
