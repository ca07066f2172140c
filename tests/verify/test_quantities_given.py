r"""Quantities that a condition defines are what it says: Hellinger's with or without a half, an f-divergence, an entropy in bits."""

from __future__ import annotations

import pytest

from symbolic_it import check

F = r"D_f(p\|q) = \sum_x q(x) f(p(x)/q(x))"
BITS = r"h(p) = -p\log_2 p - (1-p)\log_2(1-p)"
WHOLE, HALF = r"H^2(p,q) = \sum_x(\sqrt{p(x)}-\sqrt{q(x)})^2", r"H^2(p,q) = 1-\sum_x\sqrt{p(x)q(x)}"
APART = "d(X,Y) = H(X|Y) + H(Y|X)"
COLLISION = r"H_2(p) = -\log\sum_x p(x)^2"
ROWS = [
    (r"D_f(p\|q) = D(p\|q)", [r"f(t) = t\log t"], "proved"),
    (r"D_f(p\|q) = D(p\|q)", [r"f(t) = -\log t"], "refuted"),
    (r"D_f(p\|q) = D(q\|p)", [r"f(t) = -\log t", F], "proved"),
    (r"D_f(p\|q) = \chi^2(p\|q)", ["f(t) = (t-1)^2"], "proved"),
    (r"D_f(p\|q) = 2\mathrm{TV}(p,q)", [r"f(t) = \frac12|t-1|", F], "refuted"),
    (r"H^2(p,q) \le \mathrm{TV}(p,q)", [HALF], "proved"),
    (r"H^2(p,q) \ge \mathrm{TV}(p,q)", [HALF], "refuted"),
    (r"H^2(p,q) \le 2\mathrm{TV}(p,q)", [WHOLE], "proved"),
    (r"h(0.1) \approx 0.469", [BITS], "confirmed"),
    (r"h(0.1) \approx 0.325", [BITS], "convention-mismatch"),
    (r"1 - h(0.11) \approx 0.5", [BITS], "confirmed"),
    (r"h(p) \le 1", [BITS, "0 < p < 1"], "proved"),
    (r"h(0.25) \approx 0.811", [BITS.replace("p", "x")], "confirmed"),
    (r"h(0.25) \approx 0.181", [BITS.replace("p", "x")], "refuted"),
    (r"h(0.25) = 0.5", [r"h(x) = -x\log_2 x"], "undecided"),
    (r"h(p) \le \ln 2", [BITS, "0 < p < 1"], "undecided"),
    (r"h(1/2) = 1", [BITS.replace("log_2", "ln")], "undecided"),
    (r"H(X) = 1", [r"X \sim \mathrm{Bernoulli}(1/2)", "entropies in bits"], "confirmed"),
    (r"C \approx 0.531", ["C = 1 - h(0.1)", BITS], "confirmed"),
    (r"C \approx 0.513", ["C = 1 - h(0.1)", BITS], "refuted"),
    (r"f(2) = 5", ["f(x) = x^2 + 1"], "confirmed"),
    (r"f(2) = 6", ["f(x) = x^2 + 1"], "refuted"),
    ("d(X,Z) <= d(X,Y) + d(Y,Z)", [APART], "proved"),
    ("d(X,Z) >= d(X,Y) + d(Y,Z)", [APART], "refuted"),
    ("d(X,Y) <= H(X)", [APART], "refuted"),
    (r"H_2(p) \le H(p)", [COLLISION], "proved"),
    (r"H_2(p) \ge H(p)", [COLLISION], "refuted"),
    (r"H_2(p) \le H(p)", [r"H_2(p) = -\sum_x p(x)\log_2 p(x)"], "not-understood"),
]


@pytest.mark.parametrize(("statement", "given", "word"), ROWS)
def test_what_is_defined_is_what_is_meant(statement: str, given: list[str], word: str) -> None:
    assert check(statement, given).verdict.word == word


def test_values_of_a_function_at_other_arguments_are_not_chosen() -> None:
    assert check("g(X) <= g(Y)", ["g(X) = E[X]"]).verdict.word != "refuted"
