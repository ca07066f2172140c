"""Chapters in small: what a sentence says decides how its formula is judged."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[tuple[str, str]]:
    """(verdict, text) of every claim."""
    return [(c.verdict.word, c.text) for c in verify_document(parse_chapter(text, "markdown")).claims]


def verdicts(text: str) -> list[str]:
    return [word for word, _ in words(text)]


NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
TRUE = [
    "We have $D_{KL}(p\\|q) = H(p,q) - H(p)$.",
    "Cross-entropy is never below entropy. It is always $\\ge H(p)$.",
    "KL $\\ge 0$ always.",
    "Use $\\log_2$ throughout. Then $H(0.9, 0.1) \\approx 0.469$ bits.",
    "The total is $H = 1$ bit $= \\ln 2 \\approx 0.693$ nats.",
    "Let $p = [0.5, 0.5]$ and $q = [0.6, 0.4]$. Then $D_{KL}(p\\|q) = 0.5\\ln\\frac{0.5}{0.6} + 0.5\\ln\\frac{0.5}{0.4} \\approx 0.0204$ nats.",
    "If $X$ and $Y$ are independent, then $H(X,Y) = H(X) + H(Y)$.",
    "It is wrong to write $D_{KL}(p\\|q) = H(p) - H(p,q)$.",
    "错误的写法: $D_{KL}(p\\|q) = H(p) - H(p,q)$。",
    "The function is convex on $t > 0$.",
    "1 nat ≈ 1.44 bits.",
    "0.693 nats is one bit: $0.693 = \\ln 2$.",
    "The Jensen-Shannon divergence is $\\mathrm{JSD}(p,q) = \\frac12 D(p\\|m) + \\frac12 D(q\\|m)$ with $m = \\frac{p+q}{2}$.",
    "Is $H(p,q) = H(q,p)$?",
    "$$H(X) = -\\sum_{z \\in \\mathcal{X}} p(z) \\log p(z)$$",
]
FALSE = [
    "We have $D_{KL}(p\\|q) = H(p) - H(p,q)$.",
    "Cross-entropy is never below entropy. It is always $\\le H(p)$.",
    "KL $\\le 0$ always.",
    "Use $\\log_2$ throughout. Then $H(0.9, 0.1) \\approx 0.496$ bits.",
    "The total is $H = 1$ bit $= \\ln 2 \\approx 0.639$ nats.",
    "Let $p = [0.5, 0.5]$ and $q = [0.6, 0.4]$. Then $D_{KL}(p\\|q) = 0.5\\ln\\frac{0.5}{0.6} + 0.5\\ln\\frac{0.5}{0.4} \\approx 0.0240$ nats.",
    "The entropies satisfy $H(X,Y) = H(X) - H(Y)$.",
    "1 nat ≈ 1.54 bits.",
    "Natural log: $-\\log_2(0.7) \\approx 0.357$ nats.",
    "The Jensen-Shannon divergence is $\\mathrm{JSD}(p,q) = \\frac12 D(m\\|p) + \\frac12 D(m\\|q)$ with $m = \\frac{p+q}{2}$.",
    "Let $p = [0.5, 0.6]$ be the truth.",
    "The target distribution becomes $[0.9, 0.1, 0.1]$.",
    "$-\\ln 0.1 \\approx 2.302$",
]


@pytest.mark.parametrize("text", TRUE)
def test_nothing_negative_is_said_of_a_true_chapter(text: str) -> None:
    assert not NEGATIVE & set(verdicts(text))


@pytest.mark.parametrize("text", FALSE)
def test_a_false_chapter_is_caught(text: str) -> None:
    assert NEGATIVE & set(verdicts(text))


def test_a_value_right_only_for_rounded_terms_is_a_slip() -> None:
    text = (
        "Let $p = [0.5, 0.5]$, $q = [0.6, 0.4]$. In nats $H(p) = -\\ln 0.5 \\approx 0.693$ and "
        "$H(p,q) = -0.5\\ln 0.6 - 0.5\\ln 0.4 \\approx 0.714$. Difference $0.714 - 0.693 \\approx 0.021$."
    )
    assert verdicts(text)[-1] == "rounding-slip"


def test_every_link_of_a_chain_is_a_claim_with_its_own_place() -> None:
    document = parse_chapter("Now $\\ln 2 \\approx 0.693 = 0.7$.", "markdown")
    claims = verify_document(document).claims
    assert [document.text[c.start : c.end] for c in claims] == ["\\ln 2 \\approx 0.693", "= 0.7"]


def test_data_of_one_worked_example_do_not_leak_into_the_next_section() -> None:
    text = "# One\n\nLet $p = [0.5, 0.5]$.\n\n# Two\n\nLet $p = [0.2, 0.3, 0.5]$. Then $H(p) \\approx 1.030$ nats.\n"
    assert not NEGATIVE & set(verdicts(text))


def test_what_cannot_be_read_is_said_and_the_rest_is_judged() -> None:
    found = verdicts("A formula $x = {$ that is broken, and $\\ln 2 \\approx 0.693$.")
    assert "not-understood" in found
    assert "confirmed" in found


def test_a_name_in_use_is_not_introduced_again_by_an_unproved_equation() -> None:
    found = verdicts("We use rewards $r(x) \\ge 0$. Then $r(x) = \\beta \\log Z + 17$.")
    assert found[-1] == "undecided"


@pytest.mark.parametrize("formula", ["\\text{NLL} = \\log q(x)", "\\text{BCE} = -y\\log a + (1-y)\\log(1-a)"])
def test_a_known_loss_under_a_wrong_formula_is_not_called_its_definition(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(verdicts(f"Now ${formula}$."))
