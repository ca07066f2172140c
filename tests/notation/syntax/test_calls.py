"""Calls, and the line between a call and a product."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"H(X|Y)", "{(call H X Y |)}"),
        (r"I(X;Y|Z)", "{(call I X Y Z ;|)}"),
        (r"D_{KL}(p\|q)", "{(call D_KL p q ||)}"),
        (r"D(p||q)", "{(call D p q ||)}"),
        (r"D(p \parallel q)", "{(call D p q ||)}"),
        (r"D(p\mid\mid q)", "{(call D p q ||)}"),
        (r"D\left(p \middle\| q\right)", "{(call D p q ||)}"),
        (r"\text{KL}[P \,||\, Q]", "{(call KL P Q || [)}"),
        (r"p(y \mid x)", "{(call p y x |)}"),
        (r"\pi(\cdot\mid x)", "{(call pi (dot) x |)}"),
        (r"f(q(x)/p(x))", "{(call f (div (call q x) (call p x) inline))}"),
        (r"p_{X,Y}(x, y)", "{(call p_(tuple X Y) x y)}"),
        (r"P(X = 1)", "{(call P {X = 1})}"),
        (r"p(w_t \mid w_{<t})", "{(call p w_t w_(before t <) |)}"),
        (r"\log(.)", "{(log (dot) log)}"),
        (r"q(\texttt{cat})", "{(call q cat)}"),
        (r"p'(x)", "{(call p^' x)}"),
        (r"p^*(x)", "{(call p^* x)}"),
        (r"\mathcal{N}(x; \mu, \sigma^2)", "{(call cal:N x mu (^ sigma 2) ;,)}"),
        (r"H(0.5, 0.5)", "{(call H 0.5 0.5)}"),
        (r"D(0.5,0.5 \| 0.9,0.1)", "{(call D 0.5 0.5 0.9 0.1 ,||,)}"),
        (r"{\rm KL}(p\|q)", "{(call KL p q ||)}"),
        (r"I(X{;}Y)", "{(call I X Y ;)}"),
        (r"I(X : Y)", "{(call I X Y ;)}"),
        (r"I(X, Y : Z \mid W)", "{(call I X Y Z W ,;|)}"),
        (r"\mathbb{I}[X : Y]", "{(call bb:I X Y ; [)}"),
        (r"I[i : j]", "{(call I i j : [)}"),
        (r"p(y\|x)", "{(call p y x |)}"),
        (r"\pi_\theta(y_t \| x, y_{<t})", "{(call pi_theta y_t x y_(before t <) |,)}"),
        (r"I(X;Y\|Z)", "{(call I X Y Z ;|)}"),
        (r"H(X\|Y)", "{(call H X Y |)}"),
        (r"H(P\|Q)", "{(call H P Q ||)}"),
        (r"d(p\|q)", "{(call d p q ||)}"),
    ],
)
def test_a_call_keeps_its_arguments_and_separators(text: str, tree: str) -> None:
    """A call keeps its arguments and separators."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"0.5(0.511)", "{(mul 0.5 0.511)}"),
        (r"2(a+b)", "{(mul 2 (+ a b))}"),
        (r"(1-\epsilon)(x)", "{(mul (- 1 epsilon) x)}"),
        (r"p(x)(1-y)", "{(mul (call p x) (- 1 y))}"),
        (r"e^{x}(1-x)", "{(mul (^ e x) (- 1 x))}"),
        (r"2^{n}(1-x)", "{(mul (^ 2 n) (- 1 x))}"),
    ],
)
def test_a_number_a_bracket_or_a_call_before_a_bracket_multiplies(text: str, tree: str) -> None:
    """A number, a bracket or a call before a bracket multiplies."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"c(a+b)", "{(call c (+ a b) juxtaposed)}"),
        (r"\beta(x - y)", "{(call beta (- x y) juxtaposed)}"),
        (r"K(K-1)", "{(call K (- K 1) juxtaposed)}"),
        (r"x^2(1-x)", "{(call (^ x 2) (- 1 x) juxtaposed)}"),
        (r"\lambda[a + b]", "{(call lambda (+ a b) [ juxtaposed)}"),
    ],
)
def test_one_letter_before_an_expression_may_be_a_call_or_a_factor_and_is_marked(text: str, tree: str) -> None:
    """One letter before an expression may be a call or a factor, and is marked."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"x(1-x)^2", "{(mul x (^ (- 1 x) 2))}"),
        (r"\pi_i^{y_i} (1 - \pi_i)^{1 - y_i}", "{(mul (^ pi_i y_i) (^ (- 1 pi_i) (- 1 y_i)))}"),
        (r"f(x)^2", "{(^ (call f x) 2)}"),
    ],
)
def test_an_exponent_after_the_bracket_belongs_to_the_bracket_of_a_product(text: str, tree: str) -> None:
    """An exponent after the bracket belongs to the bracket of a product."""
    assert dump(read(text)) == tree
