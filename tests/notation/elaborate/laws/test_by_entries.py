r"""D(p_i || q_i) = \sum_i ... is of p and q; p_g beside E_{p_g} or D(p_g || .) is a law of that name, and no entry of p."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"D(p_i \| q_i) = \sum_i p_i \log \frac{p_i}{q_i}",
    r"H(p_i) = -\sum_i p_i \log p_i",
    r"H(q_j) = -\sum_j q_j \ln q_j",
    r"H(p_i, q_i) = -\sum_i p_i \log q_i",
    r"\mathbb{E}_{p_i}[\log q_i] = -H(p, q)",
    r"H(p_i) = -p_i \log p_i - (1 - p_i) \log(1 - p_i)",
    r"D(p_i \| q_i) = p_i \log \frac{p_i}{q_i} + (1 - p_i) \log \frac{1 - p_i}{1 - q_i}",
    r"D(p_r \| \frac{p_r + p_g}{2}) + D(p_g \| \frac{p_r + p_g}{2}) = 2 \mathrm{JSD}(p_r \| p_g)",
    r"D(p_{data} \| \frac{p_{data} + p_g}{2}) + D(p_g \| \frac{p_{data} + p_g}{2}) = 2 \mathrm{JSD}(p_{data} \| p_g)",
    r"\mathbb{E}_{p_d}[\log p_d - \log p_g] = D(p_d \| p_g)",
    r"\mathbb{E}_{p_d}[\log\frac{p_d}{p_d+p_g}] + \mathbb{E}_{p_g}[\log\frac{p_g}{p_d+p_g}] = 2 \mathrm{JSD}(p_d \| p_g) - 2\log 2",
    r"H(\lambda p_a + (1-\lambda) p_b) \ge \lambda H(p_a) + (1-\lambda) H(p_b)",
    r"\mathbb{E}_p[\log q_i] = -H(p, q)",
]

FALSE = [
    r"D(p_i \| q_i) = \sum_i q_i \log \frac{p_i}{q_i}",
    r"H(p_i) = \sum_i p_i \log p_i",
    r"H(p_i, q_i) = -\sum_i q_i \log p_i",
    r"\mathbb{E}_{p_i}[\log q_i] = -H(q, p)",
    r"H(p_i) = -p_i \log p_i + (1 - p_i) \log(1 - p_i)",
    r"D(p_i \| q_i) = p_i \log \frac{p_i}{q_i} - (1 - p_i) \log \frac{1 - p_i}{1 - q_i}",
    r"D(p_r \| \frac{p_r + p_g}{2}) + D(p_g \| \frac{p_r + p_g}{2}) = \mathrm{JSD}(p_r \| p_g)",
    r"\mathbb{E}_{p_d}[\log p_d - \log p_g] = D(p_g \| p_d)",
    r"\mathbb{E}_{p_d}[\log\frac{p_d}{p_d+p_g}] + \mathbb{E}_{p_g}[\log\frac{p_g}{p_d+p_g}] = 2 \mathrm{JSD}(p_d \| p_g) + 2\log 2",
    r"H(\lambda p_a + (1-\lambda) p_b) \le \lambda H(p_a) + (1-\lambda) H(p_b)",
]


@pytest.mark.parametrize("statement", TRUE)
def test_laws_named_by_a_letter_or_an_entry(statement: str) -> None:
    assert check(statement).verdict.word in ("proved", "definition")


@pytest.mark.parametrize("statement", FALSE)
def test_false_twins_are_refuted(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


@pytest.mark.parametrize("statement", [r"\sum_i D(p_i \| q_i) = D(p \| q)", r"JSD = H(\sum_i w_i p_i) - \sum_i w_i H(p_i)"])
def test_laws_that_change_with_a_bound_letter_are_no_entries(statement: str) -> None:
    assert check(statement).verdict.word in ("undecided", "not-understood")


@pytest.mark.parametrize("n", ["i", "i=1"])
def test_an_information_below_a_second_sum_over_the_same_index_stays_one_of_an_outcome(n: str) -> None:
    sums = rf"\sum_{{{n}}}^n p(x_i) I(x_i) = [SIGN]\sum_{{{n}}}^n p(x_i) \log p(x_i)".replace("^n", "^n" if "=" in n else "")
    assert check("H(X) = " + sums.replace("[SIGN]", "-")).verdict.word == "proved"
    assert check("H(X) = " + sums.replace("[SIGN]", "")).verdict.word == "refuted"
