"""p and q that a section has given by a formula are read as such where what is said does not hold for any laws."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"Let $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$. "
DISTILLED = (
    r"With $q_i = \frac{\exp(z_i/T)}{\sum_j \exp(z_j/T)}, \qquad p_i = \frac{\exp(v_i/T)}{\sum_j \exp(v_j/T)}$ "
    r"the loss is $C = -\sum_i p_i \log q_i$. "
)
SMOOTHED = (
    r"Let $q_k = (1-\varepsilon)\,\mathbb{1}[k=y] + \frac{\varepsilon}{K}$ and $p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$. "
    r"The loss is $L = -\sum_{k=1}^K q_k \log p_k$. "
)


def last(text: str) -> str:
    return verify_document(parse_chapter(text)).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("given", "formula"),
    [
        (SOFTMAX, r"\frac{\partial p_i}{\partial z_j} = p_i (\delta_{ij} - p_j)"),
        (SOFTMAX, r"\log p_i = z_i - \log \sum_j e^{z_j}"),
        (SOFTMAX, r"H(p) \le \log K"),
        (DISTILLED, r"\frac{\partial C}{\partial z_i} = \frac{1}{T} (q_i - p_i)"),
        (SMOOTHED, r"L = (1-\varepsilon)(-\log p_y) + \frac{\varepsilon}{K} \sum_{k=1}^K (-\log p_k)"),
        (SMOOTHED, r"\frac{\partial L}{\partial z_k} = p_k - q_k"),
    ],
)
def test_what_holds_for_the_laws_of_the_section_is_proved(given: str, formula: str) -> None:
    assert last(f"{given}\n\n$${formula}$$\n") == "proved"


@pytest.mark.parametrize(
    ("given", "formula"),
    [
        (SOFTMAX, r"\frac{\partial p_i}{\partial z_j} = p_i (\delta_{ij} + p_j)"),
        (SOFTMAX, r"\log p_i = z_i + \log \sum_j e^{z_j}"),
        (SOFTMAX, r"H(p) \ge \log K"),
        (DISTILLED, r"\frac{\partial C}{\partial z_i} = \frac{1}{T} (p_i - q_i)"),
        (DISTILLED, r"\frac{\partial C}{\partial z_i} = q_i - p_i"),
        (DISTILLED, r"D_{KL}(p \| q) \le 0"),
        (SMOOTHED, r"L = (1-\varepsilon)(-\log p_y) + \varepsilon \sum_{k=1}^K (-\log p_k)"),
        (SMOOTHED, r"\frac{\partial L}{\partial z_k} = q_k - p_k"),
    ],
)
def test_false_twins_are_refuted(given: str, formula: str) -> None:
    assert last(f"{given}\n\n$${formula}$$\n") == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        SOFTMAX + r"Off the diagonal $\frac{\partial p_i}{\partial z_j} = -p_i p_j$.",
        SOFTMAX + r"The loss is $L = -\log p_y$ and $\frac{\partial L}{\partial z_k} = p_k - y_k$.",
        SOFTMAX + r"The loss is $L = -\sum_k t_k \log p_k$ and $\frac{\partial L}{\partial z_k} = p_k - t_k$.",
        r"Let $p_k = (1-\varepsilon) y_k + \frac{\varepsilon}{K}$. Then $p_k \ge \frac{\varepsilon}{K}$.",
        SMOOTHED + "\n\n# Another section\n\n" + r"$$\frac{\partial L}{\partial z_k} = q_k - p_k$$",
    ],
)
def test_nothing_is_said_against_what_the_text_tells_otherwise(text: str) -> None:
    assert last(text) in ("undecided", "not-understood")


@pytest.mark.parametrize(
    ("condition", "right", "wrong"), [(r"For $j \ne i$", "-p_i p_j", "p_i p_j"), (r"If $i = j$ then", "p_i (1 - p_j)", "p_i (1 + p_j)")]
)
def test_what_holds_for_some_indices_is_judged_for_these(condition: str, right: str, wrong: str) -> None:
    assert last(SOFTMAX + rf"{condition} $\frac{{\partial p_i}}{{\partial z_j}} = {right}$.") == "proved"
    assert last(SOFTMAX + rf"{condition} $\frac{{\partial p_i}}{{\partial z_j}} = {wrong}$.") not in ("proved", "definition", "confirmed")


@pytest.mark.parametrize(("sign", "word"), [("-", "proved"), ("+", "refuted")])
@pytest.mark.parametrize(
    "text",
    [
        r"Let $y$ be one-hot. The gradient is $\frac{\partial L}{\partial z_i} = p_i %s y_i$, where $L = -\sum_i y_i \log p_i$ and $p = \mathrm{softmax}(z)$.",
        r"Let $y$ be one-hot. We have $\frac{\partial L}{\partial z_k} = p_k %s y_k$ where $L = -\sum_k y_k \log p_k$ and $p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$.",
    ],
)
def test_a_law_told_behind_the_formula_is_used(text: str, sign: str, word: str) -> None:
    claims = verify_document(parse_chapter(text % sign, "markdown")).claims
    assert next(c.verdict.word for c in claims if "partial" in c.text) == word


_SOFTMAX = r"Let $p_i = \frac{\exp(z_i/T)}{\sum_j \exp(z_j/T)}$ with temperature $T > 0$."
_PLAIN = r"$p_i = \frac{\exp(z_i)}{\sum_j \exp(z_j)}$"
CLAIMED = [
    "For any $T$,",
    "Hence",
    "The distribution is always",
    "In general, for every temperature,",
    "We see that",
    "任意の $T$ に対して",
]
SHOWN = ["For $T=1$,", "For $T = 1$ we recover", "When $T=1$ we have"]
GIVEN = ["Now let", "Instead, set", "Consider another model"]


@pytest.mark.parametrize(("openings", "expected"), [(CLAIMED, "undecided"), (SHOWN, "proved"), (GIVEN, "definition")])
def test_another_formula_for_a_law_is_no_definition_where_it_is_claimed(openings: list[str], expected: str) -> None:
    for opening in openings:
        claims = verify_document(parse_chapter(f"{_SOFTMAX}\n\n{opening} {_PLAIN}.", "markdown")).claims
        assert (opening, claims[-1].verdict.word) == (opening, expected)


def test_a_law_of_which_two_things_were_said_refutes_nothing() -> None:
    text = "\n\n".join((_SOFTMAX, f"Hence {_PLAIN}.", r"Then $\log p_i - \log p_j = z_i - z_j$."))
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert not any(c.verdict.negative or c.verdict.word == "proved" for c in claims[-2:])


@pytest.mark.parametrize(
    "text",
    [
        r"With $Z = \sum_x e^{-\beta E(x)}$ and $p(x) = e^{-\beta E(x)}/Z$.",
        r"Let $a = 2b$ and $p(x) = e^{-E(x)}$.",
    ],
)
def test_what_a_sentence_says_that_a_law_is_does_not_prove_itself(text: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["definition", "definition"]


def test_a_normaliser_of_other_masses_makes_no_law_of_them() -> None:
    text = r"Let $Z = \sum_x e^{-\beta E(x)}$ and $p(x) = e^{-E(x)}/Z$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["definition", "undecided"]


def test_a_law_that_was_given_before_is_proved_again() -> None:
    text = r"Let $Z = \sum_x e^{-\beta E(x)}$ and $p(x) = e^{-\beta E(x)}/Z$. Then $p(x) = e^{-\beta E(x)}/Z$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["definition", "definition", "proved"]


def test_the_score_of_a_law_by_its_energy() -> None:
    law = r"We have $p(x) = e^{-U(x)}/Z$. Then $\nabla_x \log p(x) = %s\nabla_x U(x)$."
    words = [[c.verdict.word for c in verify_document(parse_chapter(law % sign, "markdown")).claims][-1] for sign in ("-", "")]
    assert words == ["proved", "refuted"]
