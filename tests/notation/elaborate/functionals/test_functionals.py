"""Heads of functionals: as programs write them, too; in the other order of their arguments nothing is refuted."""

from __future__ import annotations

from symbolic_it.verify.check import check

VERDICTS = [
    ("kl_div(p, q) = cross_entropy(p, q) - entropy(p)", "proved"),
    ("kl_div(p, q) = cross_entropy(p, q) + entropy(p)", "refuted"),
    ("kl_divergence(p, q) = kl_divergence(q, p)", "refuted"),
    ("kl_div(q, p) = sum_x p(x) log(p(x)/q(x))", "undecided"),
    ("cross_entropy(q, p) = -sum_x p(x) log q(x)", "undecided"),
    ("cross_entropy(q, p) = sum_x p(x) log q(x)", "refuted"),
    ("js_div(p, q) <= log 2", "proved"),
    ("js_div(p, q) >= log 2", "refuted"),
    (r"\mathrm{kl\_div}(p, q) \ge 0", "proved"),
    ("mutual_info(X, Y) = H(X) + H(X,Y)", "refuted"),
    ("total_variation(p, q) <= 1", "proved"),
    ("conditional_entropy(X, Y) <= H(X)", "not-understood"),
    (r"E_\pi[r] \le \log E_\pi[e^r]", "proved"),
    (r"E_\pi[r] \ge \log E_\pi[e^r]", "refuted"),
    ("h_2(x) <= 1", "proved"),
    ("h_2(x) <= log 2", "undecided"),
    ("h_2(x) >= 2 log 2", "refuted"),
]


def test_quantities_by_the_names_that_programs_give_them() -> None:
    assert [(text, check(text).verdict.word) for text, _ in VERDICTS] == VERDICTS
