"""Conditions of a statement: what they define is not introduced once more, in whatever order they stand; numbers that are given settle it."""

from __future__ import annotations

from time import thread_time

import pytest

from symbolic_it.verify.check import check

Z = r"Z = \sum_y \rho(y) e^{r(y)}"
OPTIMUM = (r"\pi(y) = \frac{1}{Z} \rho(y) e^{r(y)}", Z)


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        (r"\log Z = \log \sum_y \rho(y) e^{r(y)}", [Z], "proved"),
        (r"\log Z = -\log \sum_y \rho(y) e^{r(y)}", [Z], "refuted"),
        (r"Z = 2 \sum_y \rho(y) e^{r(y)}", [Z], "refuted"),
        (r"L = -\log q_y + 1", [r"L = -\log q_y"], "refuted"),
        ("R <= H(X)", ["R = I(X;Y)"], "proved"),
        ("H(Z) <= H(X)", ["Z = X + Y"], "refuted"),
        (r"r(y) = \log\frac{\pi(y)}{\rho(y)} + \log Z", OPTIMUM, "proved"),
        (r"r(y) = \log\frac{\pi(y)}{\rho(y)} - \log Z", OPTIMUM, "refuted"),
        (r"D(\pi\|\rho) = E_{\pi}[r] - \log Z", OPTIMUM[::-1], "definition"),
        ("A = log Z", [r"A = 2 \log Z", Z], "refuted"),
        ("m = (p+q)/2", ["2m = p"], "undecided"),  # said already, otherwise
        (r"H(p,q) = -\log q_y", [r"p_k = \delta_{ky}"], "definition"),
        (r"H(q,p) = -\log q_y", [r"p_k = \delta_{ky}"], "refuted"),
        (r"H(p) = 0", [r"p_k = \delta_{ky}"], "proved"),
        ("D(p||q) = log K - H(p)", ["q = u"], "proved"),
        ("D(q||p) = log K - H(p)", ["q = u"], "refuted"),
        ("H(q) = log K", ["q = u", "u = (p+r)/2"], "undecided"),
        (r"H(s) = \log\sum_j e^{z_j}-\sum_j s_jz_j", [r"s_i = e^{z_i}/\sum_k e^{z_k}"], "definition"),
        (r"H(s) = \log\sum_j e^{z_j}+\sum_j s_jz_j", [r"s_i = e^{z_i}/\sum_k e^{z_k}"], "refuted"),
        ("D(p||q) = D(q||p)", ["p = (1/3, 2/3)", "q = (2/3, 1/3)"], "confirmed"),
        ("D(p||q) < D(q||p)", ["p = (1/3, 2/3)", "q = (2/3, 1/3)"], "refuted"),
        (r"D(p\|q) < \infty", ["p = (1/2, 1/2)", "q = (1, 0)"], "refuted"),
        (r"D(p\|q) = \infty", ["p = (1/2, 1/2)", "q = (1, 0)"], "confirmed"),
    ],
)
def test_what_is_given_is_taken_as_it_is(statement: str, given: list[str], verdict: str) -> None:
    assert check(statement, given).verdict.word == verdict


def test_what_a_letter_was_taken_for_is_a_condition_of_the_proof() -> None:
    assert "u is the uniform distribution" in check("D(p||u) = log K - H(p)").verdict.hypotheses
    assert "m is the mixture (p + q)/2" in check("H(m) = 1/2 H(p,m) + 1/2 H(q,m)").verdict.hypotheses


def test_the_seconds_are_for_proofs_too() -> None:
    """What is still open then is undecided, and says so; with more time the same statement is proved."""
    statement = "H(p, (1-e) q + e u) <= (1-e) H(p,q) + e H(p,u)"
    before = thread_time()
    found = check(statement, seconds=0.3)
    assert thread_time() - before < 3
    assert (found.verdict.word, "time" in found.verdict.message) == ("undecided", True)
    assert check(statement).verdict.word == "proved"


def test_a_unit_is_nats_or_bits() -> None:
    with pytest.raises(ValueError, match="nats"):
        check("H(p) >= 0", unit="bans")


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(X;Y) <= I(X;Y|Z)", ["X _|_ Z"], "proved"),
        ("I(X;Y) >= I(X;Y|Z)", ["X _|_ Z"], "refuted"),
        ("I(X;Y) <= I(X;Y|Z)", ["X _|_ Y"], "proved"),
        ("I(X;Y,Z) = I(X;Y) + I(X;Z)", ["X _||_ Y"], "refuted"),
        ("I(X;Y) = 0 iff X _|_ Y", [], "proved"),
    ],
)
def test_independence_in_plain_text(statement: str, given: list[str], verdict: str) -> None:
    assert check(statement, given).verdict.word == verdict


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("h(x) + h(1-x) = 2 h(x)", "not-understood"),  # h(x) was any number, and h(1 - x) the entropy of a coin
        ("h(x/2) >= h(x)/2", "not-understood"),
        ("h(a b) <= h(a) + h(b)", "not-understood"),
        ("h(p) + h(1-p) = 2 h(p)", "proved"),
        ("h(p) + h(1-p) = h(p)", "refuted"),
        (r"h(Gumbel(m,b)) = \log b + \gamma + 1", "definition"),
        (r"h(Gumbel(m,b)) = \log b + \gamma_E + 1", "definition"),
        (r"h(Gumbel(m,b)) = \log b - \gamma + 1", "refuted"),
        (r"h(Gumbel(\gamma,b)) = \log b + \gamma + 1", "refuted"),
        (r"\sigma(x) = (1 + \tanh(x/2))/2", "definition"),
        (r"\sigma(x) = (1 + \tanh(x))/2", "undecided"),
        (r"H = \tanh(X W)", "definition"),  # a layer of a network
        (r"h = \tanh(x)", "definition"),
    ],
)
def test_letters_of_functions_and_constants(statement: str, verdict: str) -> None:
    assert check(statement).verdict.word == verdict
