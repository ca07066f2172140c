"""A Markov chain in the sentence is the condition of its formula: the data-processing inequality holds, its reverse does not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.markov import is_markov_chain


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


OPENINGS = [
    "If $X \\to Y \\to Z$, then",
    "If $X \\rightarrow Y \\rightarrow Z$ form a Markov chain, then",
    "Suppose $X \\to Y \\to Z$. Then",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_processing_adds_no_information(opening: str) -> None:
    assert verdicts(f"{opening} $I(X;Y) \\ge I(X;Z)$.") == ["proved"]
    assert verdicts(f"{opening} $I(X;Y) \\le I(X;Z)$.") == ["refuted"]


@pytest.mark.parametrize(
    "tex", [r"X \to Y \to Z", r"X\rightarrow Y\rightarrow\hat{X}", "X → Y → Z", r"(X_1, X_2) \to Y \to Z", r"X \to Y \to g(Y)"]
)
def test_arrows_between_variables_are_a_chain(tex: str) -> None:
    assert is_markov_chain(tex)


@pytest.mark.parametrize("tex", [r"n \to \infty", r"X \to Y", r"x \to 0", r"X_n \to X \to \infty", r"p \to q \to r"])
def test_a_limit_or_a_map_is_none(tex: str) -> None:
    assert not is_markov_chain(tex)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"For $X \to Y \to Z$ we have $I(X; Z) \le I(X; Y)$.", "proved"),
        (r"For $X \to Y \to Z$ we have $I(X; Z) \ge I(X; Y)$.", "refuted"),
        (r"Für eine Markow-Kette $X \to Y \to Z$ gilt $I(X; Z) \le I(X; Y)$.", "proved"),
        (r"Если $X \to Y \to Z$ образуют марковскую цепь, то $I(X; Z) \le I(X; Y)$.", "proved"),
    ],
)
def test_a_chain_of_variables_is_a_markov_chain_in_any_language(text: str, word: str) -> None:
    from symbolic_it.chapters import parse_chapter
    from symbolic_it.verify.chapter import verify_document

    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"] == [word]


def test_a_chain_takes_the_place_of_an_earlier_one_of_the_same_variables() -> None:
    from symbolic_it.chapters import parse_chapter
    from symbolic_it.verify.chapter import verify_document

    first, second = r"Let $X \to Y \to Z$.", r"Let now $X \to Z \to Y$."

    def word(text: str) -> str:
        return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word

    assert word(rf"{first} Then $I(X;Z) \le I(X;Y)$.") == "proved"
    assert word(rf"{first} {second} Then $I(X;Z) \le I(X;Y)$.") != "proved"
    assert word(rf"{first} {second} Then $I(X;Y) \le I(X;Z)$.") == "proved"
    assert word(rf"{first} Let $U \to X \to Z$. Then $I(X;Z) \le I(X;Y)$.") == "proved"


_BOTH = [
    r"If in addition $X \to Z \to Y$, then $I(X;Z) \le I(X;Y)$.",
    r"If also $X \to Z \to Y$ is a Markov chain, then $I(X;Z) = I(X;Y)$.",
    r"Assume further that $X \to Z \to Y$ holds as well. Moreover, $X \to Z \to Y$ gives $I(X;Z) = I(X;Y)$.",
]
_OPEN = [
    r"If $X \to Z \to Y$, then $I(X;Z) \le I(X;Y)$.",
    r"Consider also $X \to Z \to Y$. Then $I(X;Z) \le I(X;Y)$.",
    r"Suppose $X \to Z \to Y$. We have $I(X;Z) \le I(X;Y)$.",
    r"Let $X \to Y \to Z$ not be a Markov chain. Then $I(X;Z) \le I(X;Y)$.",
    r"If $X \to Y \to Z$ does not hold, $I(X;Z) \le I(X;Y)$.",
]
_INSTEAD = r"Suppose instead that $X \to Z \to Y$. Then $I(X;Z) \le I(X;Y)$."


@pytest.mark.parametrize("text", _BOTH)
def test_a_chain_in_addition_leaves_the_first_in_force(text: str) -> None:
    assert verdicts(f"Let $X \\to Y \\to Z$ be a Markov chain.\n\n{text}") == ["proved"]


@pytest.mark.parametrize("text", _OPEN)
def test_where_the_words_do_not_tell_nothing_is_said(text: str) -> None:
    assert verdicts(f"Let $X \\to Y \\to Z$ be a Markov chain.\n\n{text}") in (["undecided"], [])
    assert verdicts(f"Let $X \\to Y \\to Z$ be a Markov chain.\n\n{_INSTEAD}") == ["refuted"]


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Suppose that $X \\to Y \\to Z$ fails to be a Markov chain.", "undecided"),
        ("Suppose $X \\to Y \\to Z$. Forget this assumption.", "undecided"),
        ("Suppose $X \\to Y \\to Z$. We now drop the Markov property.", "undecided"),
        ("Suppose $X \\to Y \\to Z$. We need no further assumption.", "proved"),
        ("Suppose $X \\to Y \\to Z$. Without any further assumption, more is true.", "proved"),
    ],
)
def test_a_chain_that_is_taken_back_proves_nothing(words: str, word: str) -> None:
    text = f"{words} Then $I(X;Z) \\le I(X;Y)$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


def test_a_chain_drawn_with_lines_is_a_constraint() -> None:
    text = r"We minimise $I(X;T)$ subject to $T - X - Y$, so $I(T;Y) {} I(X;Y)$."
    words = [verify_document(parse_chapter(text.replace("{}", sign), "markdown")).claims[-1].verdict.word for sign in (r"\le", r"\ge")]
    assert words == ["proved", "refuted"]


@pytest.mark.parametrize("opening", ["For $X - Y - Z$ we have", "If $X - Y - Z$, then", "Given $X - Y - Z$,"])
def test_a_chain_with_minus_signs_is_supposed(opening: str) -> None:
    assert verdicts(f"{opening} $I(X;Y|Z) \\le I(X;Y)$.") == ["proved"]
    assert verdicts(f"{opening} $I(X;Y|Z) \\ge I(X;Y)$.") == ["refuted"]
