"""What is multiplied or divided under a logarithm is positive, where the text says nothing else of it."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

LOG_SUM = r"\sum_i a_i \log \frac{a_i}{b_i} \ge (\sum_i a_i) \log \frac{\sum_i a_i}{\sum_i b_i}"


def test_the_log_sum_inequality_is_one_of_positive_numbers() -> None:
    found = check(LOG_SUM).verdict
    assert found.word == "proved"
    assert "a is an array of positive numbers" in found.hypotheses
    assert check(LOG_SUM.replace(r"\ge", r"\le")).verdict.word == "refuted"


@pytest.mark.parametrize("statement", [r"\sum_i a_i \log(a_i b_i) \ge 0", r"\sum_i a_i \log(1 + a_i b_i) \ge 0"])
def test_other_claims_are_refuted_as_before(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


UNITS_OF_EXPONENTS = [
    (r"2^{H} = e^{H\ln 2}", "proved"),
    (r"2^{H(p)} = e^{H(p) \ln 2}", "proved"),
    (r"2^{H(p)/\ln 2} = e^{H(p)}", "proved"),
    (r"10^{H(p)} = e^{H(p) \ln 10}", "proved"),
    (r"2^{H} = e^{H/\ln 2}", "refuted"),
    (r"2^{H/\ln 2} = e^{H \ln 2}", "refuted"),
    (r"e^{H \ln 2} = e^{H}", "refuted"),
    (r"10^{H(p)} = e^{H(p) \ln 2}", "refuted"),
]


@pytest.mark.parametrize(("text", "word"), UNITS_OF_EXPONENTS)
def test_a_factor_in_an_exponent_converts_the_unit_in_all_of_the_formula(text: str, word: str) -> None:
    from symbolic_it.verify.check import check

    assert check(text).verdict.word == word
