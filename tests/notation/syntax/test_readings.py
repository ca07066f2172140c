"""Other readings of ambiguous formulas."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read, read_expression
from symbolic_it.notation.syntax.readings import is_ambiguous, readings


@pytest.mark.parametrize(
    ("text", "trees"),
    [
        (r"p \log p/q", ["{(mul p (log (div p q inline) log bare ?))}", "{(mul p (div (log p log bare) q inline))}"]),
        (r"a/b c", ["{(mul (div a b inline) c ?)}", "{(div a (mul b c) inline)}"]),
        (r"\log x y", ["{(log (mul x y) log bare ?)}", "{(mul (log x log bare) y)}"]),
        (r"\log a \cdot b", ["{(mul (log a log bare ?) b explicit)}", "{(log (mul a b explicit) log bare)}"]),
        (r"\log (p+q)/2", ["{(div (log (+ p q) log) 2 inline ?)}", "{(log (div (+ p q) 2 inline) log)}"]),
        (r"\log(x)^2", ["{(^ (log x log) 2 ?)}", "{(log (^ x 2) log)}"]),
        (r"\log(a)(b)", ["{(mul (log a log) b ?)}", "{(log (mul a b) log)}"]),
        (
            r"\prod_i p_i q",
            ["{(bigop prod (binder nam=i) (mul p_i q) ?)}", "{(mul (bigop prod (binder nam=i) p_i) q)}"],
        ),
        (
            r"-\sum_i a_i + b_i",
            [
                "{(neg (bigop sum (binder nam=i) (+ a_i b_i) ?))} !sum-extent",
                "{(+ (neg (bigop sum (binder nam=i) a_i)) b_i)} !sum-extent",
            ],
        ),
        (
            r"\frac1n\sum_i a_i - b_i",
            [
                "{(mul (div 1 n) (bigop sum (binder nam=i) (- a_i b_i) ?))} !sum-extent",
                "{(- (mul (div 1 n) (bigop sum (binder nam=i) a_i)) b_i)} !sum-extent",
            ],
        ),
        (
            r"\mathbb{E}_x f(x) g(x)",
            [
                "{(mul (bigop E (binder nam=x) (call f x) ?) (call g x))}",
                "{(bigop E (binder nam=x) (mul (call f x) (call g x)))}",
            ],
        ),
    ],
)
def test_the_reading_shown_comes_first(text: str, trees: list[str]) -> None:
    """Every marked place yields its other reading."""
    assert [dump(tree) for tree in readings(read(text))] == trees


def test_the_quotient_that_was_meant_is_among_them() -> None:
    r"""`\log p(x,y)/p(x)p(y)` is written for the logarithm of the whole quotient."""
    meant = r"{(log (div (call p x y) (mul (call p x) (call p y)) inline) log bare ?)}"
    assert meant in [dump(tree) for tree in readings(read(r"\log p(x,y)/p(x)p(y)"))]


@pytest.mark.parametrize("text", [r"p \log p", r"\log\frac{p}{q}", r"\sum_x p(x)\log p(x) - H", r"\frac{a}{b} c", r"1/2 H(X)"])
def test_most_formulas_have_one_reading(text: str) -> None:
    statement = read(text)
    assert not is_ambiguous(statement)
    assert readings(statement) == (statement,)


def test_readings_are_capped_and_say_so() -> None:
    found = readings(read(" + ".join([r"\log a b"] * 8)), limit=5)
    assert len(found) == 5
    assert all("too-many-readings" in [warning.code for warning in tree.warnings] for tree in found)


def test_braces_around_a_product_are_not_printed_and_leave_it_ambiguous() -> None:
    assert len(readings(read_expression(r"\log{(1 - p) n}"))) == 2
    assert len(readings(read_expression(r"\log{\frac{p}{q}}"))) == 1
    assert len(readings(read_expression(r"\log{((1 - p) n)}"))) == 1
