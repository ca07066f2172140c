"""What holds of every law holds of p(.|x) at a fixed x; what needs more of it is not proved."""

from __future__ import annotations

from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check

TRUE = [
    "p(y|x) <= 1",
    r"-\log p(y|x) \ge 0",
    r"H(Y|X=x) \ge 0",
    r"H(p(\cdot|x)) \ge 0",
    r"e^{H(p(\cdot|x))} \ge 1",
    r"\sum_y p(y|x)^2 \le 1",
    r"\log\sum_y p(y|x)\exp(R(x,y)) \ge \sum_y p(y|x) R(x,y)",
]
FALSE = [
    "p(y|x) <= 1/2",
    "p(y|x) <= p(y)",
    r"-\log p(y|x) \ge 1",
    r"H(Y|X=x) \ge 1",
    r"H(Y|X=x) \le H(Y)",
    r"\sum_y p(y|x)^2 \le 1/2",
    r"p(x) \le p(y|x)",
    r"\log\sum_y p(y|x)\exp(R(x,y)) \le \sum_y p(y|x) R(x,y)",
    r"\log\sum_y p(y|x)\exp(R(x,y)) \ge \sum_y p(y|x) R(x',y)",
    r"\log\sum_y p(y|x)\exp(R(x,y)) \ge \sum_y p(y|x') R(x,y)",
]


def test_what_holds_of_every_law() -> None:
    for statement in TRUE:
        verdict = check(statement).verdict
        assert verdict.word == "proved", statement
        assert verdict.certificate is not None and replay(verdict.certificate), statement


def test_false_twins() -> None:
    for statement in FALSE:
        assert check(statement).verdict.word == "refuted", statement
