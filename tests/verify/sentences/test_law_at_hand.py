"""The law at hand is the one of a sentence about nothing else: its masses sum to one, and no word of the sentence turns it into another."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.law_at_hand import goes_on_about_it, law_in

M = "\ufffc"


@pytest.mark.parametrize(
    ("flat", "maths", "law"),
    [
        (f"Consider {M}.", ("p = (0.5, 0.3, 0.2)",), "1/2, 3/10, 1/5"),
        (f"Let {M} have the distribution {M}.", ("X", r"\left(\tfrac12, \frac{1}{4}, 1/4\right)"), "1/2, 1/4, 1/4"),
        ("Suppose the next token has distribution [0.6, 0.3, 0.1].", (), "3/5, 3/10, 1/10"),
        ("A source emits three symbols with probabilities 0.5, 0.3 and 0.2.", (), "1/2, 3/10, 1/5"),
        (f"Consider something near {M}.", ("p = (0.5, 0.5)",), None),
        (f"Consider {M}.", ("p = (0.5, 0.3)",), None),
        (f"Consider {M} and {M}.", ("p = (0.5, 0.5)", "q = (0.9, 0.1)"), None),
        (f"Let {M} with {M}.", ("p = (0.5, 0.5)", r"\epsilon = 0.1"), None),
        ("The weights are 0.5, 0.5.", (), None),
    ],
)
def test_the_law_of_a_sentence(flat: str, maths: tuple[str, ...], law: str | None) -> None:
    assert law_in(flat, maths) == law


def test_a_sentence_goes_on_about_the_law_before_it() -> None:
    assert goes_on_about_it("Its entropy is 1.5 bits.", ()) and goes_on_about_it("Perplexity: 2.8.", ())
    assert not goes_on_about_it("The code is longer.", ()) and not goes_on_about_it(f"Its entropy with {M} is 1.", ("p = (0.5, 0.5)",))
