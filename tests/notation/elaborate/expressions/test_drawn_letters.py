"""E_X[log p(x)] and E_{p(x)}[log p(X)] are of the outcome drawn; an indexed variable that would be read as a number is refused."""

from __future__ import annotations

import pytest

from symbolic_it import check

TWINS = [
    (r"D(p \| q) = E_{X \sim p}[\log p(x) - \log q(x)]", r"D(p \| q) = E_{X \sim p}[\log p(x) + \log q(x)]"),
    (r"D(p \| q) = E_{p(x)}[\log p(X) - \log q(X)]", r"D(p \| q) = E_{q(x)}[\log p(X) - \log q(X)]"),
    (r"E[(X - E[X])^2] = E[X^2] - E[X]^2", r"E[(X - E[X])^2] = E[X^2] + E[X]^2"),
    (r"\sum_x p(x) (f(x) - E_p[f(x)])^2 = E_p[f(x)^2] - E_p[f(x)]^2", r"\sum_x p(x) (f(x) - E_p[f(x)])^2 = E_p[f(x)^2] + E_p[f(x)]^2"),
    (r"\sum_x q(x) E_p[f(x)] = E_p[f(x)]", r"\sum_x q(x) E_p[f(x)] = E_q[f(x)]"),
    (r"E_{x \sim p}[\log p(x) - E_q[\log q(x)]] = H(q) - H(p)", r"E_{x \sim p}[\log p(x) - E_q[\log q(x)]] = -H(p) - H(p, q)"),
]
#: Claims about entries of the outcome, and about X_1, X_2, ..., of which no joint law is told; all but two are false for some.
LEFT = [
    r"\sum_x p(x) x_i = x_i",
    r"\sum_y p(y) y_1 = y_1",
    r"\int p(x) x_i dx = x_i",
    r"E_{x \sim p}[x_i] = x_i",
    r"E_{x \sim p}[\log q(x_i)] = \log q(x_i)",
    r"\operatorname{Var}(X_i) = 0",
    r"\operatorname{Var}(X_1) = 0",
    r"\operatorname{Cov}(X_i, X_j) = 0",
    r"E[X_i] = X_i",
    r"E[X_i X_j] = X_i X_j",
    r"E[X_i X_j] = E[X_i] E[X_j]",
    r"E[X_i^2] = E[X_i]^2",
    r"E[\max_i X_i] = \max_i E[X_i]",
    r"\operatorname{Var}(\sum_i X_i) = \sum_i \operatorname{Var}(X_i)",
    r"E[\max_i X_i] \ge \max_i E[X_i]",
    r"E[\sum_i X_i] = \sum_i E[X_i]",
    r"E_p[x] = x",
    r"E_p[z^2] = z^2",
    r"\operatorname{Var}_p(x) = 0",
    r"\operatorname{Var}_p(z) \le 0",
    r"E_p[x - \log p] = x + H(p)",
]
#: Numbers that no law draws, and letters that the body gives to a law.
CONSTANT = [r"E_p[c] = c", r"E_p[c \log p] = -c H(p)", r"E_p[\lambda] = \lambda", r"E_q[\log p(x, z)] = E_q[\log p(x)] + E_q[\log p(z|x)]"]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_outcome_drawn_has_either_letter_and_the_twin_is_refuted(text: str, twin: str) -> None:
    assert check(text).verdict.word in ("proved", "definition")
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize("text", LEFT)
def test_a_variable_with_an_index_is_no_number(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")


@pytest.mark.parametrize("text", CONSTANT)
def test_constants_below_a_law_are_numbers(text: str) -> None:
    assert check(text).verdict.word == "proved"
