"""Tangent lines of the exponential: w u = e^g for the weights w of the other summands; a wrong constant is refused."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.kernel.replay import replay

TRUE = [
    (r"e^x \ge 1 + x", ()),
    (r"1 + x \le e^x", ()),
    (r"e^{x-1} \ge x", ()),
    (r"-x\ln x \le \frac{1}{e}", ("0 < x < 1",)),
    (r"D_{KL}(p\|q) \ge \sum_x p(x)f(x) - \sum_x q(x)e^{f(x)-1}", ()),
    (r"D_{KL}(p\|q) \ge \sum_x p(x)f(x) - \sum_x q(x)e^{f(x)} + 1", ()),
    (r"E[\exp(X)] \ge \exp(E[X])", ()),
    (r"\mathbb{E}[e^{-\lambda X}] \ge e^{-\lambda \mathbb{E}[X]}", ()),
    (r"E[2^X] \ge 2^{E[X]}", ()),
    (r"\sum_x p(x) e^{f(x)} \ge e^{\sum_x p(x) f(x)}", ()),
    (r"\exp(E[\log X]) \le E[X]", ()),
    (r"\frac{1}{n} \sum_{i=1}^n x_i \ge \left( \prod_{i=1}^n x_i \right)^{1/n}", ("x_i > 0",)),
]
FALSE = [
    (r"e^x \le 1 + x", ()),
    (r"e^x \ge \frac{11}{10} + x", ()),
    (r"e^x \ge 1 + 2x", ()),
    (r"-x\ln x \le \frac{1}{3}", ("0 < x < 1",)),
    (r"-x\ln x \ge \frac{1}{e}", ("0 < x < 1",)),
    (r"E[\exp(X)] \le \exp(E[X])", ()),
    (r"E[\exp(X)] = \exp(E[X])", ()),
    (r"E[\exp(X)] \ge \exp(2 E[X])", ()),
    (r"\mathbb{E}[e^{-\lambda X}] \ge e^{\lambda \mathbb{E}[X]}", ()),
    (r"\sum_x q(x) e^{f(x)} \ge e^{\sum_x p(x) f(x)}", ()),
    (r"\exp(E[\log X]) \ge E[X]", ()),
    (r"\frac{1}{n} \sum_{i=1}^n x_i \le \left( \prod_{i=1}^n x_i \right)^{1/n}", ("x_i > 0",)),
    (r"D_{KL}(p\|q) \ge \sum_x p(x)f(x) - \sum_x q(x)e^{f(x)-2}", ()),
    (r"D_{KL}(p\|q) \ge \sum_x p(x)f(x) - \sum_x q(x)e^{f(x)-1} + \frac{1}{10}", ()),
]


@pytest.mark.parametrize(("statement", "given"), TRUE)
def test_it_is_proved_and_its_certificate_replays(statement: str, given: tuple[str, ...]) -> None:
    verdict = check(statement, given).verdict
    assert verdict.word == "proved"
    replay(verdict.certificate)


@pytest.mark.parametrize(("statement", "given"), FALSE)
def test_a_false_twin_is_not_proved(statement: str, given: tuple[str, ...]) -> None:
    assert check(statement, given).verdict.word != "proved"
