r"""Entries told in one case of two, p_i = \epsilon/K for i \ne y, are judged in it, and say nothing of the others."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TARGET = r"The target is $p_i = (1 - \varepsilon) \mathbb{1}[i = y] + \frac{\varepsilon}{K}$"
LOSS = r"The loss is $-\sum_i p_i \log q_i = -(1 - \varepsilon) \log q_y - \frac{\varepsilon}{K} \sum_i \log q_i$."


def words(text: str) -> list[str]:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    return [c.verdict.word for c in claims if "ne y" not in c.text]


def test_the_entries_of_the_smoothed_target() -> None:
    for told in (
        r", so that $p_y = 1 - \varepsilon + \frac{\varepsilon}{K}$ and $p_i = \frac{\varepsilon}{K}$ for $i \ne y$.",
        r": $p_y = 1 - \varepsilon + \frac{\varepsilon}{K}$ and $p_i = \frac{\varepsilon}{K}$ otherwise.",
    ):
        law, own, others, loss = words(f"{TARGET}{told} {LOSS}")
        assert (law, own, loss) == ("definition", "proved", "proved") and others in ("proved", "undecided"), told


def test_another_value_in_the_case_is_refuted_and_the_case_alone_is_no_formula_of_the_law() -> None:
    assert words(rf"{TARGET}. Then $p_i = \frac{{\varepsilon}}{{K - 1}}$ for $i \ne y$.")[-1] in ("refuted", "undecided")
    piecewise = r"Let $p_y = 1 - \varepsilon$ and $p_i = \frac{\varepsilon}{K - 1}$ for $i \ne y$. Then $\sum_i p_i \log p_i = \log \frac{\varepsilon}{K - 1}$."
    assert words(piecewise)[-1] not in ("proved", "definition", "confirmed")


def test_both_cases_together_are_the_formula_of_the_law() -> None:
    for told in (
        r"$p_c = 1 - \epsilon$ and $p_i = \frac{\epsilon}{K - 1}$ for $i \ne c$",
        r"$p_i = 1 - \epsilon$ if $i = c$ and $p_i = \frac{\epsilon}{K - 1}$ otherwise",
    ):
        right = rf"The target is {told}. Then $H(p, q) = -(1 - \epsilon) \log q_c - \frac{{\epsilon}}{{K - 1}} \sum_{{i \ne c}} \log q_i$."
        assert words(right)[-1] in ("definition", "proved"), told
        wrong = right.replace(r"- \frac{\epsilon}{K - 1} \sum", r"- \frac{\epsilon}{K} \sum")
        assert wrong != right and words(wrong)[-1] in ("undecided", "refuted"), told
    assert words(r"The target is $p_c = 1 - \epsilon$. Then $-\sum_i p_i \log q_i = -(1 - \epsilon) \sum_i \log q_i$.")[-1] != "proved"


def test_what_the_others_are_refutes_nothing_of_the_one() -> None:
    told = r"Let $\tilde y_k = (1 - \alpha) y_k + \frac{\alpha}{K}$ with one-hot $y$. "
    said = words(
        told + r"Then $\tilde y_k = 1 - \alpha + \frac{\alpha}{K}$ for the true class and $\tilde y_k = \frac{\alpha}{K}$ for the others."
    )
    assert "refuted" not in said


def test_otherwise_in_another_sentence_may_be_of_another_law() -> None:
    at = r"With $K = 5$ and $\epsilon = 0.1$, $p_c = 0.9$."
    assert words(rf"The target is $p_c = 1 - \epsilon$ and $p_i = \epsilon/(K - 1)$ otherwise. {at}")[-1] == "confirmed"
    hard = r"Hard labels: $p_i = 1$ if $i = c$. Soft labels: $p_i = \epsilon/(K-1)$ otherwise."
    assert words(rf"{hard} {at}")[-1] == "data"
    assert words(rf"{hard} Then $\sum_i p_i = 1 + \epsilon$.")[-1] != "proved"
