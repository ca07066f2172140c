"""What a sentence before has said of the variables in any words: its condition is met by every witness; slips are refuted all the same."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.judgement.spoken_before import left_open, spoken

OPENINGS = (
    "We assume that {}.", "It is assumed that {}.", "Imagine that {}.", "In our model, {}.", "By construction, {}.", "Denote by $W$ a weight such that {}.",
    "The key assumption: {}.", "Recall that {}.", "We consider the case where {}.", "Hypothesis: {}.",
)  # fmt: skip
SAID = (
    ("given $Z$, $X$ and $Y$ are independent", "I(X;Y) \\le I(X;Z)", "I(X;Y) \\ge I(X;Z)"),
    ("$Y$ is a function of $X$", "H(Y) \\le H(X)", "H(Y) \\ge H(X)"),
    ("$X - Z - Y$ is a Markov chain", "I(X;Y) \\le I(Z;Y)", "I(X;Y) \\ge I(Z;Y)"),
)  # fmt: skip


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(("said", "true", "false"), SAID)
def test_what_is_said_of_the_variables_holds_of_a_witness(opening: str, said: str, true: str, false: str) -> None:
    told = opening.format(said)
    assert last(f"{told} Then ${true}$.") != "refuted"
    assert last(f"{told} Then ${false}$.") not in ("proved", "definition", "confirmed")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We assume that $Y$ is a function of $X$. Then $H(X) \\le H(Y)$.", "refuted"),
        ("Network $W$, head $V$. $V = g(W\\text{'s last layer})$, so $I(X; V) \\le I(X; W)$.", "undecided"),
        ("Network $W$, head $V$. $V = g(W\\text{'s last layer})$, so $I(X; V) \\le I(X; U)$.", "refuted"),
        ("We assume that $Y$ is a function of $X$. In general, $H(Y) \\le H(X)$.", "refuted"),
        ("We assume that $Y$ is a function of $X$.\n\n# Next\n\nThen $H(Y) \\le H(X)$.", "refuted"),
        ("If $Y$ is a function of $X$, then $H(Y|X) = 0$. We have $H(Y) \\le H(X)$.", "refuted"),
        ("It is not known whether $Y$ is a function of $X$. We have $H(Y) \\le H(X)$.", "refuted"),
    ],
)
def test_a_slip_is_refuted_all_the_same(text: str, word: str) -> None:
    assert last(text) == word


def test_a_condition_of_one_formula_is_not_said_of_the_others() -> None:
    assert spoken([], "For independent $X$ and $Y$, $H(X,Y) = H(X) + H(Y)$.", ["X \\perp Y"]) == []
    assert spoken([], "We assume that $X$ and $Y$ are independent.", ["X \\perp Y"]) == ["X \\perp Y"]


#: What is said of particular variables, by a formula that no general proof meets; what follows from it, and what does not.
PARTICULAR = (
    ("H(A \\mid B, C) = 0", "H(A) \\le H(B, C)", "H(A) \\ge H(B, C) + 1"),
    ("H(Y|X) = 0", "H(Y) \\le H(X)", "H(Y) > H(X)"),
    ("H(\\xi|\\eta) = H(\\xi)", "H(\\xi,\\eta) = H(\\xi) + H(\\eta)", "H(\\xi,\\eta) = H(\\xi) - H(\\eta)"),
)


@pytest.mark.parametrize("opening", ["In this puzzle the weighings tell all, so", "As we saw, in our problem the answer is known:"])
@pytest.mark.parametrize(("said", "true", "false"), PARTICULAR)
def test_what_follows_from_an_open_equation_is_not_refuted(opening: str, said: str, true: str, false: str) -> None:
    assert last(f"{opening} ${said}$, and hence ${true}$.") != "refuted"
    assert last(f"{opening} ${said}$.\n\nTherefore ${true}$.") != "refuted"
    assert last(f"{opening} ${said}$, and hence ${false}$.") not in ("proved", "definition", "confirmed")


def test_an_open_equation_of_other_variables_shields_nothing() -> None:
    assert last("In this puzzle, $H(A|B) = 0$.\n\nWe have $H(X|Z) \\ge H(X)$.") == "refuted"
    assert left_open([], [], []) == []


def test_a_second_form_of_a_variable_shields_what_it_makes_true() -> None:
    text = "We look at $H(Y|X)$ where $Y$ is noisy.\n\n$$Y = X + Z \\bmod K$$\n\nSo $$H(Y|X) = H(Z|X)$$"
    assert last(text) != "refuted"
    assert last(text.replace("H(Z|X)", "H(Z|X) + 1")) not in ("proved", "definition", "confirmed")


def test_what_an_open_multiple_of_an_entropy_makes_true_is_not_refuted() -> None:
    text = "An erased symbol tells nothing: $H(X|Y) = \\varepsilon H(X)$.\n\nThus $$I(X;Y) = (1-\\varepsilon) H(X)$$"
    assert last(text) != "refuted"
    assert last(text.replace("(1-\\varepsilon)", "(1+\\varepsilon)")) not in ("proved", "definition", "confirmed")
