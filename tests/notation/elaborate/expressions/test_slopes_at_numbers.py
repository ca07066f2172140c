"""A''(0) of a function that the text has defined is its derivative there, and no new name."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"Let $A(t) = \log\sum_x q(x) e^{t f(x)}$ and $g(x) = x \log x$. "
ENERGY = r"Let $Z(\beta) = \sum_x e^{-\beta E(x)}$ and $p(x) = e^{-\beta E(x)}/Z(\beta)$. "


def word(told: str, claim: str) -> str:
    return verify_document(parse_chapter(f"{told}Then ${claim}$.", "markdown")).claims[-1].verdict.word


def test_a_derivative_at_a_number_is_evaluated() -> None:
    for claim in ("A'(0) = E_q[f]", r"A''(0) = \mathrm{Var}_q[f]", "g'(1) = 1", "g''(2) = 1/2"):
        assert word(TOLD, claim) in ("proved", "confirmed"), claim
    for wrong in ("A'(0) = E_p[f]", "A'(0) = 2 E_q[f]", "g'(1) = 2", "g''(2) = 1/4"):
        assert word(TOLD, wrong) in ("refuted", "undecided"), wrong


def test_a_greek_parameter_is_one() -> None:
    assert word(ENERGY, r"-\frac{d}{d\beta} \log Z(\beta) = E_p[E(x)]") == "proved"
    assert word(ENERGY, r"\frac{d}{d\beta} \log Z(\beta) = E_p[E(x)]") == "refuted"
    assert word(r"Let $J(\lambda) = (1 - \lambda) H(p) + \lambda H(q)$. ", "J(1) = H(q)") == "proved"
    assert word(r"Let $J(\lambda) = (1 - \lambda) H(p) + \lambda H(q)$. ", "J(1) = H(p)") == "refuted"
