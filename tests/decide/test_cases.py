"""Maxima, absolute values and roots: proved from each case with one certificate that replays; false twins are refuted, never proved."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.verify.check import check

TRUE: list[tuple[str, list[str]]] = [
    ("max(a,b) >= a", []),
    ("min(a,b) <= a", []),
    ("|x| >= x", []),
    ("|a + b| <= |a| + |b|", []),
    ("|a| - |b| <= |a - b|", []),
    ("max(a,b) <= a + b", ["a > 0", "b > 0"]),
    (r"\min(a,b) \le \sqrt{ab}", ["a > 0", "b > 0"]),
    (r"\sqrt{ab} \le \max(a,b)", ["a > 0", "b > 0"]),
    (r"\sqrt{a+b} \le \sqrt{a} + \sqrt{b}", ["a > 0", "b > 0"]),
    (r"\log(1+e^x) \ge \max(0,x)", []),
    ("I(X;Y) <= min(H(X), H(Y))", []),
    ("max(H(X),H(Y)) <= H(X,Y)", []),
    ("|H(X) - H(Y)| <= H(X|Y) + H(Y|X)", []),
    ("TV(p,r) <= TV(p,q) + TV(q,r)", []),
    (r"\sum_x |p(x)-r(x)| \ge \sum_x |p(x)-q(x)| - \sum_x |q(x)-r(x)|", []),
    (r"\sum_x p(x) |f(x)+g(x)| \le \sum_x p(x) |f(x)| + \sum_x p(x) |g(x)|", []),
    ("TV(p,q) <= sqrt(1 - exp(-D(p||q)))", []),
]
SLOPES: list[tuple[str, str]] = [
    (r"0 \le \log(1+e^{x})-\max(x,0) \le \log 2", "proved"),
    (r"\log(e^a+e^b) \le \max(a,b)+\log 2", "proved"),
    (r"\log(e^a+e^b) \le \max(a,b)+\frac12\log 2", "refuted"),
    (r"\log(e^a+e^b) = \max(a,b)+\log(1+e^{-|a-b|})", "proved"),
    (r"\log(e^a+e^b) = \max(a,b)+\log(1+e^{|a-b|})", "refuted"),
    (r"\log(1+e^x) = \max(x,0)+\log(1+e^{-|x|})", "proved"),
    (r"\log(1+e^x) = \max(x,0)-\log(1+e^{-|x|})", "refuted"),
]
ORDERS: list[tuple[str, list[str], str]] = [
    (r"D_\alpha(p\|q) \ge 0", [], "proved"),
    (r"H_\alpha(p) \le \log K", [], "proved"),
    (r"\frac{1}{1-\alpha}\log\sum_x p(x)^\alpha \le \log K", [r"\alpha > 0", r"\alpha \ne 1"], "proved"),
    (r"H_\alpha(p) \ge \log K", [], "refuted"),
    (r"D_\alpha(p\|q) \le D(p\|q)", [], "refuted"),
    (r"D_\alpha(p\|q) \le D_\beta(p\|q)", [r"0 < \alpha \le \beta"], "proved"),
    (r"H_\beta(p) \le H_\alpha(p)", [r"\alpha < \beta"], "proved"),
    (r"D_\alpha(p\|q) \le D_\beta(p\|q)", [r"1 < \alpha < \beta"], "proved"),
    (r"D_\alpha(p\|q) \le D_\beta(p\|q)", [], "refuted"),
    (r"D_\alpha(p\|q) \le D_\beta(q\|p)", [r"0 < \alpha \le \beta"], "refuted"),
    (r"D_\alpha(p\|q) < D_\beta(p\|q)", [r"\alpha < \beta"], "refuted"),
    (r"D_\beta(p\|q) \le D_\alpha(p\|q)", [r"0 < \alpha < \beta < 1"], "refuted"),
]
FALSE: list[tuple[str, list[str]]] = [
    ("max(a,b) <= a", []),
    ("min(a,b) >= a", []),
    ("|x| <= x", []),
    ("|a + b| >= |a| + |b|", []),
    ("|a| + |b| <= |a - b|", []),
    ("max(a,b) <= a - b", ["a > 0", "b > 0"]),
    (r"\min(a,b) \ge \sqrt{ab}", ["a > 0", "b > 0"]),
    (r"\sqrt{a+b} \ge \sqrt{a} + \sqrt{b}", ["a > 0", "b > 0"]),
    (r"\log(1+e^x) \le \max(0,x)", []),
    ("I(X;Y) >= min(H(X), H(Y))", []),
    ("max(H(X),H(Y)) >= H(X,Y)", []),
    ("|H(X) - H(Y)| >= H(X|Y) + H(Y|X)", []),
    ("TV(p,r) <= TV(p,q) - TV(q,r)", []),
    ("TV(p,r) >= TV(p,q) + TV(q,r)", []),
    (r"\sum_x p(x) |f(x)+g(x)| \le \sum_x p(x) |f(x)|", []),
    ("TV(p,q) <= 1 - exp(-D(p||q))", []),
]


@pytest.mark.parametrize(("text", "given"), TRUE)
def test_each_case_proves_the_whole(text: str, given: list[str]) -> None:
    answer = check(text, given)
    assert answer.verdict.word == "proved", answer
    certificate = answer.verdict.certificate
    assert certificate is not None and certificate["kind"] in ("cases", "pointwise", "square")
    replay(certificate)


@pytest.mark.parametrize(("text", "given"), FALSE)
def test_a_false_twin_is_refuted(text: str, given: list[str]) -> None:
    assert check(text, given).verdict.word == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"\lim_{x\to 0} \max(x, 0)/x = 1",
        r"\frac{d}{dx} \max(x, 0) = 1",
        r"\frac{d}{dx} |x| = 1",
        r"\arg\min_\theta |\theta| = \arg\min_\theta \theta",
    ],
)
def test_a_variable_of_its_own_is_not_split_by_cases(text: str) -> None:
    assert not check(text).verdict.positive


@pytest.mark.parametrize(("statement", "given", "verdict"), ORDERS)
def test_an_order_is_less_than_one_or_more(statement: str, given: list[str], verdict: str) -> None:
    assert check(statement, given).verdict.word == verdict


@pytest.mark.parametrize(("statement", "verdict"), SLOPES)
def test_a_case_may_hold_by_its_slope(statement: str, verdict: str) -> None:
    assert check(statement).verdict.word == verdict


def test_a_case_carries_over_to_what_is_above_it_and_no_further() -> None:
    """beta >= 1 in the case alpha >= 1, since beta >= alpha is supposed; not without that, nor where it is turned around."""
    certificate: Any = check(r"D_\alpha(p\|q) \le D_\beta(p\|q)", [r"0 < \alpha \le \beta"]).verdict.certificate
    replay(certificate)
    order = next(h for h in certificate["hypotheses"] if h[0] == "nonnegative")
    beta, minus_alpha = order[1][1][1:]
    turned = ["nonnegative", ["Add", ["t", minus_alpha[1][2], ["Mul", ["t", ["Rational", ["q", "-1"]], beta]]]]]
    for other in ([], [turned]):
        altered = copy.deepcopy(certificate)
        altered["hypotheses"] = [*(h for h in altered["hypotheses"] if h != order), *other]
        with pytest.raises(ReplayError, match="a premise with a hypothesis of its own"):
            replay(altered)
