"""Inequalities between functions of one number, proved by the slope of the difference; their false twins never are."""

from __future__ import annotations

import pytest

from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check

TRUE: list[tuple[str, list[str]]] = [
    (r"e^x \ge 1+x+\frac{x^2}{2}", [r"x \ge 0"]),
    (r"e^x \le 1+x+\frac{x^2}{2}", [r"x \le 0"]),
    (r"e^x > 1+x+\frac{x^2}{2}", ["x > 0"]),
    (r"\log(1+e^x) \ge \log 2+\frac x2", []),
    (r"\log(1+e^x) \le \log 2+\frac x2+\frac{x^2}{8}", []),
    (r"\log x \le \frac{x-1}{\sqrt{x}}", [r"x \ge 1"]),
    (r"r-1-\log r \ge \frac12(\log r)^2", [r"r \ge 1"]),
    (r"\log x < x - 1", ["x > 1"]),
    (r"\log x \le \sqrt{x}", []),
    (r"\log(e^a+e^b) \ge \frac{a+b}{2}+\log 2", []),
    (r"2^x \ge 1 + x", [r"x \ge 1"]),
    ("H(softmax(z/T)) >= H(softmax(z))", ["T >= 1"]),
    ("H(softmax(z/T)) <= H(softmax(z))", ["0 < T <= 1"]),
    (r"H(softmax(\beta z)) <= H(softmax(z))", [r"\beta >= 1"]),
    ("(t-1) log t >= 4 (t log(2t/(t+1)) + log(2/(t+1)))", ["t > 0"]),
]
FALSE: list[tuple[str, list[str]]] = [
    (r"e^x \ge 1+x+\frac{x^2}{2}", [r"x \ge -1"]),
    (r"e^x \ge 1+x+x^2", [r"x \ge 0"]),
    (r"\log(1+e^x) > \log 2+\frac x2", []),
    (r"\log(1+e^x) \le \log 2+\frac x2+\frac{x^2}{9}", []),
    (r"\log x \ge \frac{x-1}{\sqrt{x}}", [r"x \ge 1"]),
    (r"r-1-\log r \ge \frac12(\log r)^2", ["r > 0"]),
    (r"\log x < x - 1", ["x > 0"]),
    (r"\log(e^a+e^b) \le \frac{a+b}{2}+\log 2", []),
    (r"2^x \ge 1 + x", [r"x \ge 0"]),
    ("H(softmax(z/T)) >= H(softmax(z))", ["T > 0"]),
    (r"H(softmax(\beta z)) >= H(softmax(z))", [r"\beta >= 1"]),
    ("(t-1) log t >= 5 (t log(2t/(t+1)) + log(2/(t+1)))", ["t > 0"]),
]


def test_true_ones_are_proved_and_replay() -> None:
    for statement, given in TRUE:
        verdict = check(statement, given, seconds=40.0).verdict  # what is proved does not depend on how busy the machine is
        assert verdict.word == "proved", statement
        assert verdict.certificate is not None and replay(verdict.certificate), statement


@pytest.mark.parametrize(("statement", "given"), FALSE)
def test_false_ones_are_refuted(statement: str, given: list[str]) -> None:
    assert check(statement, given).verdict.word == "refuted"
