"""A statement that a named inequality says in other letters is proved by it; its false twins are not."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.kernel.replay import replay

TRUE = [
    (r"\mathrm{JSD}(p,q) \le \mathrm{TV}(p,q) \ln 2", ()),
    (r"\mathrm{JSD}(s,r) \le \frac12 \ln 2 \sum_x |r(x)-s(x)|", ()),
    (r"\mathrm{JSD}(p,q) \le 1", ()),
    (r"D_2(p\|q) \le D_3(p\|q)", ()),
    (r"D_5(q\|p) \ge D_2(q\|p)", ()),
    (r"\mathrm{TV}(p,q)^2 \le 1 - e^{-D_{KL}(p\|q)}", ()),
    (r"\log\sum_{j=1}^K e^{z_j} \ge \frac1K\sum_{j=1}^K z_j + \log K", ()),
    (r"\log\mathbb{E}_{x\sim p}[e^{f(x)}] \ge \mathbb{E}_{x\sim p}[f(x)]", ()),
    (r"\mathbb{E}_{x\sim p}[f(x)] - \log\mathbb{E}_{x\sim p}[e^{f(x)}] \le 0", ()),
    (r"\sum_x p(x)^2 \le 1", ()),
    (r"1 \le e^{H(p)}", ()),
]
FALSE = [
    (r"\sum_x p(x)^2 \le \frac12", ()),
    (r"\sum_x p(x)^2 < 1", ()),
    (r"1 < e^{H(p)}", ()),
    (r"2 \le e^{H(p)}", ()),
    (r"H(p, \lambda q + (1-\lambda) r) \ge \lambda H(p,q) + (1-\lambda) H(p,r)", ("0 < \\lambda < 1",)),
    (r"\mathrm{JSD}(p,q) \ge \mathrm{TV}(p,q) \ln 2", ()),
    (r"\mathrm{JSD}(p,q) \le \frac{69}{100} \mathrm{TV}(p,q)", ()),
    (r"\mathrm{JSD}(p,q) \le \frac13 \ln 2 \sum_x |p(x)-q(x)|", ()),
    (r"\mathrm{JSD}(p,q) \le \frac{69}{100}", ()),
    (r"D_2(p\|q) \ge D_3(p\|q)", ()),
    (r"D_2(p\|q) \le D_3(q\|p)", ()),
    (r"\mathrm{TV}(p,q) \le 1 - e^{-D_{KL}(p\|q)}", ()),
    (r"\log\sum_{j=1}^K e^{z_j} \ge \frac1K\sum_{j=1}^K z_j + 2\log K", ("K > 1",)),
    (r"\log\mathbb{E}_{x\sim p}[e^{f(x)}] \le \mathbb{E}_{x\sim p}[f(x)]", ()),
    (r"\log\mathbb{E}_{x\sim p}[e^{f(x)}] \ge \mathbb{E}_{x\sim q}[f(x)]", ()),
]


@pytest.mark.parametrize(("statement", "given"), TRUE)
def test_it_is_proved_and_its_certificate_replays(statement: str, given: tuple[str, ...]) -> None:
    verdict = check(statement, given).verdict
    assert verdict.word == "proved"
    replay(verdict.certificate)


@pytest.mark.parametrize(("statement", "given"), FALSE)
def test_a_false_twin_is_not_proved(statement: str, given: tuple[str, ...]) -> None:
    assert check(statement, given).verdict.word != "proved"


def test_the_unit_is_part_of_the_statement() -> None:
    """JSD <= TV in bits is JSD <= TV log 2 in nats; half of it is false in either."""
    assert check(r"\mathrm{JSD}(p,q) \le \mathrm{TV}(p,q)", unit="bits").verdict.word == "proved"
    assert check(r"\mathrm{JSD}(p,q) \le \frac12\mathrm{TV}(p,q)", unit="bits").verdict.word != "proved"


def test_a_hypothesis_of_the_named_result_is_not_assumed() -> None:
    """Renyi's divergences below order 1 are not between the orders that the named result speaks of."""
    message = check(r"D_2(p\|q) \le D_{1/2}(p\|q)").verdict
    assert message.word != "proved"


def test_a_statement_about_numbers_alone_is_left_open() -> None:
    """No alphabet, so nothing to make an instance over: 4 log 2 x (1 - x) lies below the binary entropy, by no named result."""
    assert check(r"-x\ln x - (1-x)\ln(1-x) \ge 4\ln 2\, x(1-x)", ("0 < x < 1",)).verdict.word == "undecided"
