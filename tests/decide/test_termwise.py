"""Sums over outcomes, proved from what holds of all positive numbers; their false twins never are."""

from __future__ import annotations

from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check

TRUE = [
    "D(p||q) + D(q||p) >= 8 JSD(p,q)",
    "Hel(p,q)^2 <= TV(p,q)",
    r"\sum_x \frac{(p(x)-q(x))^2}{p(x)+q(x)} \le 2 TV(p,q)",
    r"JSD(p,q) \ge \frac14 \sum_x \frac{(p(x)-q(x))^2}{p(x)+q(x)}",
    r"H(p) \ge 1 - \sum_x p(x)^2",
]
FALSE = [
    "D(p||q) + D(q||p) >= 9 JSD(p,q)",
    "Hel(p,q)^2 >= TV(p,q)",
    r"\sum_x \frac{(p(x)-q(x))^2}{p(x)+q(x)} \le TV(p,q)",
    r"JSD(p,q) \ge \frac12 \sum_x \frac{(p(x)-q(x))^2}{p(x)+q(x)}",
    r"H(p) \ge 2 - \sum_x p(x)^2",
]


def test_what_holds_of_all_masses_holds_of_their_sums() -> None:
    kinds = set()
    for statement in TRUE:
        verdict = check(statement).verdict
        assert verdict.word == "proved", statement
        assert verdict.certificate is not None and replay(verdict.certificate), statement
        kinds.add(verdict.certificate["kind"])
    assert "termwise" in kinds


def test_their_false_twins_are_refuted() -> None:
    for statement in FALSE:
        assert check(statement).verdict.word == "refuted", statement
