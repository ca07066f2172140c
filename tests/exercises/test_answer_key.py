"""Of two mistakes that print alike a question is drawn again, as long as that helps."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from symbolic_it.enclosure.number import Number
from symbolic_it.exercises.answer_key import NoInstance, answer_key
from symbolic_it.exercises.draw import Draw
from symbolic_it.exercises.precision import Precision
from symbolic_it.exercises.template import EXACT, Draft, Mistake, Template, line


def template(spread: int) -> Template:
    """Of a number n up to ``spread``: its double is asked; n + 4 and 3 n are mistakes, which for n = 2 are the same."""

    def draw(d: Draw) -> dict[str, Any]:
        return {"n": d.integer(1, spread)}

    def write(n: int) -> Draft:
        whole = Number.of(Fraction(n))
        mistakes = (Mistake("a", "four more", Number.of(Fraction(n + 4))), Mistake("b", "three times", Number.of(Fraction(3 * n))))
        return Draft("Twice?", (line("twice", whole + whole),), whole + whole, mistakes, wanted=EXACT)

    return Template("T99", "Twice", draw, write)


def test_mistakes_that_print_alike_are_drawn_again() -> None:
    for seed in range(30):
        key = answer_key(template(3), "twice", seed)
        shown = [key.shown(m) for m in key.distractors]
        assert len(set(shown)) == 2, shown


def test_a_template_whose_mistakes_never_differ_keeps_its_first_question() -> None:
    def write(n: int) -> Draft:
        whole = Number.of(Fraction(n))
        return Draft("n?", (line("n", whole),), whole, tuple(Mistake(c, c, Number.of(Fraction(n + 1))) for c in "ab"), wanted=EXACT)

    key = answer_key(Template("T99", "Alike", lambda d: {"n": d.integer(1, 9)}, write), "alike", 1)
    assert (key.alike, key.rejected) == (True, 0)


def test_a_template_of_one_mistake_that_is_right_has_no_question() -> None:
    def write(n: int) -> Draft:
        whole = Number.of(Fraction(n))
        return Draft("n?", (line("n", whole),), whole, (Mistake("a", "none", whole),), wanted=EXACT)

    with pytest.raises(NoInstance):
        answer_key(Template("T99", "Right", lambda d: {"n": d.integer(1, 9)}, write), "right", 1)


@pytest.mark.parametrize(
    ("value", "precision", "shown"),
    [(Fraction(25), EXACT, "25"), (Fraction(1, 160), EXACT, "0.00625"), (Fraction(10, 3), EXACT, "3.3333"),
     (Fraction(25), Precision("decimals", 3), "25.000"), (Fraction(-1, 2), EXACT, "-0.5")],
)  # fmt: skip
def test_a_wrong_answer_is_shown_as_the_right_one_would_be(value: Fraction, precision: Precision, shown: str) -> None:
    def write(n: int) -> Draft:
        whole = Number.of(Fraction(n + 100))
        return Draft("n?", (line("n", whole),), whole, (Mistake("a", "wrong", Number.of(value)),), wanted=precision)

    key = answer_key(Template("T99", "Shown", lambda d: {"n": d.integer(1, 9)}, write), "shown", 1)
    assert key.shown(key.distractors[0]) == shown
