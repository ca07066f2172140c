r"""Functions of a law at another law: J(q) = H(p, q) at p is H(p), and no wrong value of it passes."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = {
    "cross-entropy": "Let $J(q) = H(p, q)$. ",
    "divergence": r"Let $J(q) = D(p\|q)$. ",
    "free energy": r"Let $F(q) = E_q[g(x)] - H(q)$ and $p(x) = e^{-g(x)}/Z$ with $Z = \sum_x e^{-g(x)}$. ",
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
    ):
        assert word(told, claim) == "proved", claim


def test_another_value_is_not_called_right() -> None:
    for told, claim in (
        ("cross-entropy", "J(p) = H(q)"),
        ("divergence", "J(p) = 1"),
        ("free energy", r"F(p) = \log Z"),
        ("free energy", r"F(q) - F(p) = D(p\|q)"),
    ):
        assert word(told, claim) == "refuted", claim
    assert word("objective", r"J(\pi_{ref}) = 0") not in ("proved", "definition")
