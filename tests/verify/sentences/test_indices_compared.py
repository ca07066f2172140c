r"""Derivatives under i = j or i \neq j, told right before them in several languages."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


SOFTMAX = r"Let $p_i = \frac{e^{z_i}}{\sum_{c} e^{z_c}}$. "
LEADS = [
    "If $COND$, then",
    "When $COND$,",
    "1. $COND$",
    "当 $COND$ 时，",
    "若 $COND$，则",
    "$COND$ のとき、",
    "$COND$ 일 때,",
    "$COND$이면",
    "Wenn $COND$, dann gilt",
]
DERIVATIVE = r"\frac{\partial p_i}{\partial z_j} = "


def judged(lead: str, condition: str, right: str) -> str:
    return words(f"{SOFTMAX}\n\n{lead.replace('COND', condition)}\n\n$${DERIVATIVE}{right}$$")[-1]


@pytest.mark.parametrize("lead", LEADS)
def test_the_derivatives_of_the_softmax_by_cases(lead: str) -> None:
    assert judged(lead, r"i \neq j", "-p_i p_j") == "proved"
    assert judged(lead, "i = j", "p_i (1 - p_j)") == "proved"
    assert judged(lead, "i = j", "p_i - p_i^2") == "proved"


@pytest.mark.parametrize("lead", LEADS[:4] + LEADS[5:7])
def test_other_signs_are_refuted(lead: str) -> None:
    assert judged(lead, r"i \neq j", "p_i p_j") == "refuted"
    assert judged(lead, "i = j", "p_i (1 + p_j)") == "refuted"


def test_the_cases_exchanged_are_refuted() -> None:
    assert judged("If $COND$, then", "i = j", "-p_i p_j") == "refuted"
    assert judged("If $COND$, then", r"i \neq j", "p_i (1 - p_j)") == "refuted"


def test_without_a_case_neither_is_proved() -> None:
    assert words(f"{SOFTMAX}\n\n$${DERIVATIVE} -p_i p_j$$")[-1] == "refuted"
    assert words(f"{SOFTMAX}\n\n$${DERIVATIVE} p_i (1 - p_j)$$")[-1] == "refuted"


@pytest.mark.parametrize(
    "lead",
    [
        "Whether or not $COND$,",
        "Regardless of whether $COND$,",
        "No matter whether $COND$,",
        "Unless $COND$,",
        "If not $COND$,",
        "It is not so that $COND$:",
    ],
)
def test_what_is_said_of_either_case_is_not_proved_by_one(lead: str) -> None:
    assert judged(lead, "i = j", "p_i (1 - p_j)") not in ("proved", "definition")
    assert judged(lead, r"i \neq j", "-p_i p_j") not in ("proved", "definition")


def test_a_comparison_of_indices_is_a_condition() -> None:
    assert words(r"Let $i \neq j$.") == ["data"]


def test_a_name_at_the_end_of_a_definition_is_defined_too() -> None:
    text = r"设 $\hat y_i = \frac{e^{z_i}}{\sum_{c} e^{z_c}} = p_i$，交叉熵损失为 $L = -\sum_i y_i \log p_i$，其中 $y$ 是 one-hot 标签，则 $$\frac{\partial L}{\partial z_i} = D$$"
    assert words(text.replace("D", "p_i - y_i")) == ["definition", "definition", "definition", "proved"]
    assert words(text.replace("D", "y_i - p_i"))[-1] == "refuted"
    assert words(text.replace("D", r"\hat y_i - y_i"))[-1] == "proved"


@pytest.mark.parametrize("word", ["Except when", "Unlike the case", "Except if"])
def test_a_case_that_is_excepted_is_none_that_is_told(word: str) -> None:
    softmax = r"Let $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$."
    for right in ("-p_i p_j", "p_i (1 - p_i)"):
        text = rf"{softmax} {word} $i = j$, $\frac{{\partial p_i}}{{\partial z_j}} = {right}$."
        assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word in ("undecided", "data")


def test_unless_is_the_other_case() -> None:
    text = r"Let $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$. Unless $i = j$, $\frac{\partial p_i}{\partial z_j} = [R]$."
    found = [
        verify_document(parse_chapter(text.replace("[R]", r), "markdown")).claims[-1].verdict.word for r in ("-p_i p_j", "p_i (1 - p_i)")
    ]
    assert found == ["proved", "refuted"]


@pytest.mark.parametrize(
    "behind", [r", \quad i {} j$", r" \quad (i {} j)$", r" \quad \text{{if }} i {} j$", r"$, $i {} j$", r"$ ($i {} j$)"]
)
def test_a_comparison_right_behind(behind: str) -> None:
    said = r"Let $p_j = \frac{e^{z_j}}{\sum_k e^{z_k}}$. Then $\frac{\partial p_j}{\partial z_i} = "
    found = [words(f"{said}{right}{behind.format(sign)}.")[1] for right in ("-p_i p_j", "p_i (1 - p_i)") for sign in (r"\ne", "=")]
    assert found == ["proved", "refuted", "refuted", "proved"]


def test_what_leads_on_to_the_next_formula_is_said_of_that() -> None:
    text = r"Let $p_j = \frac{e^{z_j}}{\sum_k e^{z_k}}$. If $i = j$, $\frac{\partial p_j}{\partial z_i} = p_i (1 - p_i)$, $i \ne j$: $\frac{\partial p_j}{\partial z_i} = -p_i p_j$."
    assert words(text)[2] == "proved"
    assert "refuted" not in words(text)
