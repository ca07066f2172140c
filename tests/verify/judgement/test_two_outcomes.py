"""What a text says of two outcomes of its law is no claim about every law, unless it says so."""

from __future__ import annotations

from tests.verify.answers import words

LEFT_OPEN = (
    r"Both letters of this source have $P(A) = P(B)$.",
    r"Here $p(a) = p(b)$.",
    r"So $-\log p(a) = -\log p(b)$ for the two faces.",
    r"The cells have $p(x_1,y_2) = p(x_2,y_2)$.",
    r"The symbols A and B have $I(A) = I(B)$.",
)
REFUTED = (
    r"For all outcomes, $p(a) = p(b)$.",
    r"Bayes' rule gives $p(x|y) = p(y|x)$.",
    r"So $p(x_1|y_2) = p(y_2|x_1)$.",
    r"The surprise is $-\log p(a) = \log p(a)$.",
    r"Then $p(a) = -\log p(b)$.",
)


def test_two_outcomes_of_a_law() -> None:
    assert {words(text)[-1] for text in LEFT_OPEN} <= {"undecided", "not-understood"}


def test_claims_about_all_outcomes_are_judged() -> None:
    assert [words(text)[-1] for text in REFUTED] == ["refuted"] * len(REFUTED)
