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
]
FALSE = [
    (r"e^x \le 1 + x", ()),
    (r"e^x \ge \frac{11}{10} + x", ()),
    (r"e^x \ge 1 + 2x", ()),
    (r"-x\ln x \le \frac{1}{3}", ("0 < x < 1",)),
    (r"-x\ln x \ge \frac{1}{e}", ("0 < x < 1",)),
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
