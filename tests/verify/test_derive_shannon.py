"""What follows from Shannon's inequalities and what is given is told line by line; what is false has no lines."""

from __future__ import annotations

import pytest

from symbolic_it import derive
from symbolic_it.kernel.derivation import NotDerived
from symbolic_it.notation.text import relation_text, to_text

TOLD = [
    ("I(X;Z) <= I(X;Y)", "X -> Y -> Z", ["= I(X;Y) − I(X;Y|Z) + I(X;Z|Y)", "= I(X;Y) − I(X;Y|Z)", "≤ I(X;Y)"]),
    ("I(X;Y|Z) >= I(X;Y)", "X and Z are independent", ["= I(X;Y) + I(X;Z|Y) − I(X;Z)", "= I(X;Y) + I(X;Z|Y)", "≥ I(X;Y)"]),
    ("H(X,Y) = 2H(X)", "X and Y are i.i.d.", ["= 2 H(X) − I(X;Y) − (H(X) − H(Y))", "= 2 H(X)"]),
    ("H(f(X)) = H(X)", "f is injective", ["= H(X) + H(F|X) − H(X|F)", "= H(X)"]),
    ("H(X|Y) <= H(X|Z)", "X, Y and Z form a Markov chain X - Y - Z", ["= H(X|Z) − I(X;Y|Z) + I(X;Z|Y)", "= H(X|Z) − I(X;Y|Z)", "≤ H(X|Z)"]),
]
FALSE = [("I(X;Z) <= I(X;Y)", "X -> Z -> Y"), ("I(X;Y|Z) <= I(X;Y)", "X and Z are independent"), ("H(f(X)) = 2 H(X)", "f is injective")]


def test_it_is_expanded_then_what_is_given_then_what_is_not_negative() -> None:
    for text, given, lines in TOLD:
        found = derive(text, given)
        assert [f"{relation_text(s.relation)} {to_text(s.expression)}" for s in found.steps] == lines, text
        assert found.certificate["kind"] == "shannon"
        assert given.replace("->", "→").replace(" - ", " − ") in " ".join(str(found).split())


def test_a_line_that_says_nothing_is_left_out() -> None:
    assert [s.rule for s in derive("I(X;Y|Z) = 0", ["X -> Z -> Y"]).steps] == ["given"]


def test_a_function_is_named_and_conditions_are_said_once() -> None:
    printed = str(derive("H(f(X)) = H(X)", "f is injective"))
    assert "F is f(X)" in printed
    assert "X is a function of F: H(X|F) = 0" in " ".join(printed.split())


@pytest.mark.parametrize(("text", "given"), FALSE)
def test_what_is_not_proved_has_no_lines(text: str, given: str) -> None:
    with pytest.raises(NotDerived):
        derive(text, given)
