"""What one certificate proves by parts is printed in lines and remarks that a reader follows; what is false has none."""

from __future__ import annotations

import pytest

from symbolic_it import derive
from symbolic_it.kernel.derivation import NotDerived
from symbolic_it.kernel.replay import replay

TOLD = [
    (r"LSE(z) \le \max_i z_i + \log K", ["≤  zₘ + log K", "m is an outcome at which zₘ is largest"]),
    ("softmax(z - max z) = softmax(z)", ["=  exp(zᵢ − zₘ)/(∑ⱼ exp(zⱼ − zₘ))"]),
    (r"\min_x p(x) \le 1/K", ["is an outcome at which p(m) is least"]),
    (r"\max_i e^{z_i} = e^{\max_i z_i}", ["both ways: neither side exceeds the other"]),
    ("I(X;Y) <= min(H(X), H(Y))", ["where H(X) is the smaller one: I(X;Y) ≤ H(X)", "where H(Y) is the smaller one: I(X;Y) ≤ H(Y)"]),
    ("|a + b| <= |a| + |b|", ["where a + b ≥ 0, a ≥ 0, b ≤ 0: a + b ≤ a − b"]),
    (r"I(X;Y) \le \log |X|", ["≤  H(X)", "≤  log(|X|)"]),
    ("TV(p,r) <= TV(p,q) + TV(q,r)", ["term by term"]),
    (r"\sqrt{a+b} \le \sqrt{a} + \sqrt{b}", ["squares: no side is negative"]),
    ("H(X|Y) = H(X) iff I(X;Y) = 0", ["=  −I(X;Y)", "H(X|Y) = H(X) if and only if I(X;Y) = 0"]),
    ("H(p) <= -log min_x p(x)", ["≤  −log p(m)", "at no outcome is it smaller"]),
    ("0 <= I(X;Y) <= H(X)", ["1   0  ≤  I(X;Y)", "2      ≤  H(X)"]),
    ("H(p,q) >= H(p) >= 0", ["≥  H(p)", "≥  0"]),
]
FALSE = [
    r"LSE(z) \le \max_i z_i",
    "I(X;Y) >= min(H(X), H(Y))",
    "|a + b| >= |a| + |b|",
    r"I(X;Y) \ge \log |X|",
    "H(X|Y) = H(Y) iff I(X;Y) = 0",
    "0 <= H(X) <= I(X;Y)",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_it_is_told_in_lines_and_the_certificate_replays(text: str, told: list[str]) -> None:
    found = derive(text)
    printed = " ".join(str(found).split())
    assert [t for t in told if " ".join(t.split()) not in printed] == []
    replay(found.certificate)


def test_no_expression_stands_there_twice() -> None:
    """Where the links of a chain each go through definitions, the detour between them is left out."""
    steps = [s.expression for s in derive("D(p || lambda q + (1-lambda) p) <= lambda D(p||q)").steps]
    assert len(set(steps)) == len(steps) < 10


@pytest.mark.parametrize("text", FALSE)
def test_what_is_not_proved_has_no_lines(text: str) -> None:
    with pytest.raises(NotDerived):
        derive(text)


@pytest.mark.parametrize("text", [t for t, _ in TOLD])
def test_each_line_begins_where_the_last_one_ended(text: str) -> None:
    """The last line is the right side of what is stated, and lines point one way."""
    found = derive(text)
    assert found.steps[-1].expression == found.statement.claim.rhs
    assert len({s.relation[0] for s in found.steps} - {"="}) <= 1


def test_an_objective_and_its_logarithm_are_two_lines() -> None:
    found = derive(r"\arg\max_\theta \prod_i p_\theta(x_i) = \arg\max_\theta \sum_i \log p_\theta(x_i)")
    assert [step.rule for step in found.steps] == ["monotone", "constants"]
    assert "increases" in found.steps[0].because


def test_what_follows_from_a_named_result_has_its_lines_and_reasons() -> None:
    found = derive("D(p || lambda q + (1-lambda) p) <= lambda D(p||q)")
    assert {"tangent line", "linearity"} <= {step.rule for step in found.steps}


def test_cases_of_an_order_are_told_as_bounds_of_it() -> None:
    found = derive(r"D_\alpha(p\|q) \le D_\beta(p\|q)", [r"\alpha \le \beta"])
    assert [r.split(":")[0] for r in found.remarks] == ["where α ≥ 1", "where α ≤ 1, β ≥ 1", "where α ≤ 1, β ≤ 1"]
