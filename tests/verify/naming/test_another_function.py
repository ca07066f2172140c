"""A function that a text introduces by the letter of an entropy is another function; what it calls the entropy of a coin is that."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(
    "text",
    [
        r"Let $h(t) = -t \log t$.",
        "Let\n$$h(t) = -t \\log t, \\qquad t \\in [0, 1].$$\nThen $$h(\\lambda v) = \\lambda h(v) - \\lambda v \\log \\lambda.$$",
        r"Consider the function $H(t) = t \log t - t + 1$.",
        "令\n$$h(t)=-t\\log t.$$\n则 $$h(\\lambda v) = \\lambda h(v) - \\lambda v \\log \\lambda.$$",
    ],
)
def test_another_function_by_the_letter_h_is_not_refuted_nor_what_is_said_of_it(text: str) -> None:
    assert not NEGATIVE & set(verdicts(text))


@pytest.mark.parametrize(
    "text",
    [
        r"The binary entropy function is $h(p) = -p \log p + (1-p) \log(1-p)$.",
        r"Let $h(p) = -p \log p + (1-p) \log(1-p)$.",
        r"Let $h(p) = p \log p - (1-p) \log(1-p)$.",
        r"Let the binary entropy be $h(t) = -t \log t$.",
        r"So $h(t) = -t \log t$.",
    ],
)
def test_a_slip_away_from_the_entropy_of_a_coin_and_a_claim_about_it_are_refuted(text: str) -> None:
    assert NEGATIVE & set(verdicts(text))


RATIO = r"\log \frac{\pi(y|x) \pi_{ref}(y'|x)}{\pi(y'|x) \pi_{ref}(y|x)}"


@pytest.mark.parametrize(
    "text",
    [
        rf"$$h_\pi(y, y', x) = {RATIO}$$",
        rf"$$h(x, y, y') = {RATIO}$$",
        r"Define $h(x, y_w, y_l) = \log \pi(y_w|x) - \log \pi(y_l|x)$.",
        r"The hypothesis is $h_\theta(x) = \sigma(\theta^\top x)$.",
    ],
)
def test_a_function_of_outcomes_is_no_entropy_of_them(text: str) -> None:
    assert not NEGATIVE & set(verdicts(text))
    assert verdicts(text) != ["proved"]


@pytest.mark.parametrize("text", [r"$h(X, Y) = h(X) + h(Y) + I(X;Y)$", r"For densities, $h(Y|X) = h(X, Y) - h(Y)$."])
def test_of_random_variables_it_is_one(text: str) -> None:
    assert verdicts(text) == ["refuted"]


def test_of_a_letter_that_is_no_probability_it_needs_no_word() -> None:
    told = "We have $h(0.5) = 1$ bit. "
    assert verdicts(told + r"Here $h(t) = t\log t - t + 1$.")[-1] == "undecided"
    assert verdicts(told + r"Here $h(t) = -t\log t + (1-t)\log(1-t)$.")[-1] == "refuted"
