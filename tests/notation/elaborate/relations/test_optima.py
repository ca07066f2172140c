r"""An optimum is a bound for all, and its value is attained where it can be shown; an arg min is where the bound is tight."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"\max_\pi \mathbb{E}_{y\sim\pi}[r(y)] - D_{KL}(\pi\|\rho) \le \log \sum_y \rho(y) e^{r(y)}",
    r"\max_\pi \{ \mathbb{E}_{y\sim\pi}[r(y)] - D_{KL}(\pi\|\rho) \} \le \log \sum_y \rho(y) e^{r(y)}",
    r"\min_q H(p,q) = H(p)",
    r"H(p) = \min_q H(p, q)",
    r"\min_q D_{KL}(p \| q) = 0",
    r"\max_p H(p) = \log K",
    r"\max_p H(p) \le \log K",
    r"\sup_q \mathbb{E}_p[\log q] = -H(p)",
    r"\min_q \mathrm{JSD}(p, q) = 0",
    r"\max_x p(x) \le 1",
    r"\max_j z_j \le \log \sum_j e^{z_j}",
    r"\arg\min_q D_{KL}(p\|q) = p",
    r"\operatorname*{arg\,min}_q H(p,q) = p",
    r"\arg\max_p H(p) = u",
    r"\arg\min_q H(p,q) = \arg\min_q D_{KL}(p\|q)",
    r"\arg\min_Q H(P,Q) = \arg\min_Q D_{KL}(P\|Q)",
    r"\arg\min_q D_{KL}(p\|q) = \arg\max_q \sum_x p(x) \log q(x)",
]
FALSE = [
    r"\arg\min_q D_{KL}(q\|p) + H(q) = p",
    r"\max_\pi \mathbb{E}_{y\sim\pi}[r(y)] - D_{KL}(\pi\|\rho) \le \sum_y \rho(y) r(y)",
    r"\min_q D_{KL}(p \| q) = 1",
    r"\max_p H(p) = \log 2",
    r"\max_x p(x) \le 1/2",
    r"\arg\max_q H(p,q) = p",
    r"\arg\min_p H(p) = u",
    r"\max_j z_j \ge \log \sum_j e^{z_j}",
    r"\max_i p_i = 1",
]
NOT_BLESSED = [
    r"\min_q H(p,q) = 0",
    r"\max_p H(p) = \log (K+1)",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_is_proved_as_a_bound_that_is_attained(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "proved", (answer.reading, answer.verdict.message)


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted", text


@pytest.mark.parametrize("text", NOT_BLESSED)
def test_an_optimum_that_is_not_attained_is_not_blessed(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood"), text


CHAIN = [
    ("I(X;Z) <= min(I(X;Y), I(Y;Z))", "proved"),
    (r"I(X;Z) \le \min\{I(X;Y), I(Y;Z), H(Y)\}", "proved"),
    ("max(H(X|Y), H(Z|Y)) <= H(X,Z|Y)", "proved"),
    ("H(X|Y) <= H(X|Z) <= H(X)", "proved"),
    (r"I(X;Z) \le I(X;Y) \le H(X) \le \log |X|", "proved"),
    ("I(X;Z|Y) = 0", "proved"),
    ("I(X;Z) >= min(I(X;Y), I(Y;Z))", "refuted"),
    ("I(X;Y) <= min(I(X;Z), I(Y;Z))", "refuted"),
    (r"I(X;Z) \le \min\{H(X|Y), H(Z)\}", "refuted"),
    ("H(X|Z) <= H(X|Y) <= H(X)", "refuted"),
    ("I(X;Y|Z) = 0", "refuted"),
]


@pytest.mark.parametrize(("text", "word"), CHAIN)
def test_a_bound_by_the_smaller_of_two_is_one_by_each_under_a_chain(text: str, word: str) -> None:
    assert check(text, given="X -> Y -> Z").verdict.word == word


@pytest.mark.parametrize("text", [r"q^* = \arg\min_q D_{KL}(p\|q)", r"L^* = \min_q H(p,q)", r"C = \max_{p(x)} I(X;Y)"])
def test_a_name_for_an_optimum_is_a_definition(text: str) -> None:
    assert check(text).verdict.word == "definition", text


def test_two_arguments_of_all_laws_are_refuted_by_no_family() -> None:
    """arg min_q H(p, q) and arg min_q D(q || p) are both p, though not of every family."""
    for text in (
        r"\arg\min_q H(p,q) = \arg\min_q D_{KL}(q\|p)",
        r"\arg\min_q H(p,q) = \arg\min_q D_{KL}(q\|r)",
        r"\arg\min_q H(p,q) = \arg\max_q D_{KL}(p\|q)",
    ):
        assert check(text).verdict.word == "undecided", text
