"""The law at hand is the one of a sentence about nothing else: its masses sum to one, and no word of the sentence turns it into another."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.law_at_hand import goes_on_about_it, laws_in

M = "\ufffc"


@pytest.mark.parametrize(
    ("flat", "maths", "laws"),
    [
        (f"Consider {M}.", ("p = (0.5, 0.3, 0.2)",), ("1/2, 3/10, 1/5",)),
        (f"Let {M} have the distribution {M}.", ("X", r"\left(\tfrac12, \frac{1}{4}, 1/4\right)"), ("1/2, 1/4, 1/4",)),
        ("Suppose the next token has distribution [0.6, 0.3, 0.1].", (), ("3/5, 3/10, 1/10",)),
        ("A source emits three symbols with probabilities 0.5, 0.3 and 0.2.", (), ("1/2, 3/10, 1/5",)),
        (f"Consider something near {M}.", ("p = (0.5, 0.5)",), ()),
        (f"Consider {M}.", ("p = (0.5, 0.3)",), ()),
        (f"Consider {M} and {M}.", ("p = (0.5, 0.5)", "q = (0.9, 0.1)"), ("1/2, 1/2", "9/10, 1/10")),
        (f"Consider {M} and {M}.", ("p = (0.5, 0.5)", "q = (0.9, 0.05, 0.05)"), ()),
        (f"The model is {M} and the true distribution is {M}.", ("q = (0.9, 0.1)", "p = (0.5, 0.5)"), ("1/2, 1/2", "9/10, 1/10")),
        (f"The model predicts {M} and the true distribution is {M}.", ("(0.9, 0.1)", "(0.5, 0.5)"), ()),
        (f"Consider {M}, {M} and {M}.", ("p = (1, 0)", "q = (0.9, 0.1)", "r = (0, 1)"), ()),
        (f"Let {M} with {M}.", ("p = (0.5, 0.5)", r"\epsilon = 0.1"), ()),
        ("The weights are 0.5, 0.5.", (), ()),
        (f"Let {M} and {M} have the distribution {M}.", ("X", "Y", "(0.5, 0.5)"), ()),
        (f"The model predicts {M}.", ("q = (0.9, 0.1)",), ()),
    ],
)
def test_the_law_of_a_sentence(flat: str, maths: tuple[str, ...], laws: tuple[str, ...]) -> None:
    assert laws_in(flat, maths) == laws


def test_a_sentence_goes_on_about_the_law_before_it() -> None:
    assert goes_on_about_it("Its entropy is 1.5 bits.", ()) and goes_on_about_it("Perplexity: 2.8.", ())
    assert not goes_on_about_it("The code is longer.", ()) and not goes_on_about_it(f"Its entropy with {M} is 1.", ("p = (0.5, 0.5)",))
