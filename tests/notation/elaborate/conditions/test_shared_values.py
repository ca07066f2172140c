"""Probabilities told together are data for each outcome, and what follows is measured by them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("told", ["p(c) = p(d) = \\frac18", "\\Pr(X=1) = \\Pr(X=2) = \\frac14", "P(A) = P(B) = 1/2", "q_3 = q_4 = 0.25"])
def test_masses_with_one_value_are_told(told: str) -> None:
    assert set(verdicts(f"Let ${told}$.")) == {"data"}


def test_they_count_in_what_follows() -> None:
    text = "Let $p(1) = 1/2$ and $p(2) = p(3) = 1/4$. Then $H(p) = {} \\log 2$."
    assert verdicts(text.replace("{}", "\\frac32"))[-1] == "confirmed"
    assert verdicts(text.replace("{}", "\\frac54"))[-1] == "refuted"


def test_a_claim_about_laws_stays_one() -> None:
    assert verdicts("We have $H(p) = H(q) = H(p, q)$.") != ["data"]
    assert verdicts("Then $D(p\\|p) = D(q\\|q) = 0$.").count("data") == 0
