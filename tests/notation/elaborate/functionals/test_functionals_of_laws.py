r"""Functions of a law at another law: J(q) = H(p, q) at p is H(p), and no wrong value of it passes."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = {
    "cross-entropy": "Let $J(q) = H(p, q)$. ",
    "divergence": r"Let $J(q) = D(p\|q)$. ",
    "free energy": r"Let $F(q) = E_q[g(x)] - H(q)$ and $p(x) = e^{-g(x)}/Z$ with $Z = \sum_x e^{-g(x)}$. ",
    "entries": r"Let $J(q) = -\sum_i p_i \log q_i$. ",
    "doubling rate": r"For a distribution $b$ let $W(b,p) = \sum_i p_i \log (b_i o_i)$. ",
    "objective": r"Let $J(\pi) = E_{y \sim \pi(\cdot|x)}[r(x, y)] - \beta D(\pi(\cdot|x)\|\pi_{ref}(\cdot|x))$. ",
}


def word(told: str, claim: str) -> str:
    return verify_document(parse_chapter(f"{TOLD[told]}Then ${claim}$.", "markdown")).claims[-1].verdict.word


def test_the_value_at_another_law_is_that_of_the_definition_with_it_put_in() -> None:
    for told, claim in (
        ("cross-entropy", "J(p) = H(p)"),
        ("divergence", "J(p) = 0"),
        ("free energy", r"F(p) = -\log Z"),
        ("free energy", r"F(q) - F(p) = D(q\|p)"),
        ("objective", r"J(\pi_{ref}) = E_{y \sim \pi_{ref}(\cdot|x)}[r(x, y)]"),
        ("entries", r"J(q) = H(p) + D(p\|q)"),
        ("entries", r"J(q) \ge H(p)"),
        ("entries", "J(p) = H(p)"),
        ("doubling rate", r"W(b,p) = \sum_i p_i \log o_i - H(p) - D(p\|b)"),
    ):
        assert word(told, claim) == "proved", claim


def test_another_value_is_not_called_right() -> None:
    for told, claim in (
        ("cross-entropy", "J(p) = H(q)"),
        ("divergence", "J(p) = 1"),
        ("free energy", r"F(p) = \log Z"),
        ("free energy", r"F(q) - F(p) = D(p\|q)"),
        ("entries", r"J(q) = H(p) + D(q\|p)"),
        ("entries", "J(p) = 2 H(p)"),
    ):
        assert word(told, claim) == "refuted", claim
    assert word("doubling rate", r"W(b,p) = \sum_i p_i \log o_i - H(p) + D(p\|b)") not in ("proved", "definition")
    assert word("objective", r"J(\pi_{ref}) = 0") not in ("proved", "definition")


def test_a_function_j_of_two_laws_is_no_divergence_of_jeffreys_unless_the_text_speaks_of_one() -> None:
    own = r"Let $J(q,p) = -\sum_i p_i \log q_i$."
    assert verify_document(parse_chapter(own, "markdown")).claims[0].verdict.word != "refuted"
    assert verify_document(parse_chapter(f"The Jeffreys divergence. {own}", "markdown")).claims[0].verdict.word == "refuted"
