"""Derivatives and gradients."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, dump, nodes, read, read_expression


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\frac{\partial L}{\partial z_i}", "{(derivative L var=z_i partial in_numerator)}"),
        (
            r"\frac{\partial}{\partial z_i}\log\sum_j e^{z_j} + 1",
            "{(+ (derivative (log (bigop sum (binder nam=j) (^ e z_j)) log bare) var=z_i partial) 1)}",
        ),
        (r"\frac{d}{dx} f(x)", "{(derivative (call f x) var=x total)}"),
        (r"\frac{\mathrm{d}H}{\mathrm{d}p}", "{(derivative H var=p total in_numerator)}"),
        (r"\frac{\partial^2 f}{\partial x \partial y}", "{(derivative f var=x y 2 partial in_numerator)}"),
        (r"\frac{d^2}{dx^2} f(x)", "{(derivative (call f x) var=x x 2 total)}"),
        (r"\frac{d}{k}", "{(div d k)}"),
    ],
)
def test_fractions(text: str, tree: str) -> None:
    """Fractions."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\partial L/\partial z_i = q_i", "{(derivative L var=z_i partial in_numerator) = q_i}"),
        (r"dL/dz_i", "{(derivative L var=z_i total in_numerator)}"),
        (r"d/dx f(x)", "{(derivative (call f x) var=x total)}"),
        (r"\partial_x f", "{(derivative f var=x partial)}"),
        (r"\partial_x^2 f", "{(derivative f var=x x 2 partial)}"),
        (r"\partial^2_x f", "{(derivative f var=x x 2 partial)}"),
        (r"∂L/∂z", "{(derivative L var=z partial in_numerator)}"),
    ],
)
def test_inline(text: str, tree: str) -> None:
    """Inline."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\nabla_\theta L(\theta)", "{(derivative (call L theta) var=theta gradient)}"),
        (
            r"\nabla_{\theta, \phi} \mathbb{E}[f]",
            "{(derivative (bigop E (binder) f bracketed) var=theta phi gradient)}",
        ),
        (r"\nabla^2 f", "{(derivative f 2 gradient)}"),
    ],
)
def test_gradients(text: str, tree: str) -> None:
    """Gradients."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize("text", [r"\nabla_x \frac12 f(x)", r"\nabla_x 3 f(x)", r"\nabla_x \frac{1}{2\sigma^2} f(x)"])
def test_a_gradient_is_of_what_follows_a_constant(text: str) -> None:
    assert isinstance(read_expression(text), nodes.Derivative)


@pytest.mark.parametrize("text", [r"\nabla_\theta \log\pi_\theta(a|s) R", r"\nabla_\sigma \frac{1}{\sigma} R"])
def test_a_gradient_of_anything_else_is_of_one_factor(text: str) -> None:
    assert isinstance(read_expression(text), nodes.Mul)


def test_the_letter_of_a_dimension_is_no_differential_where_it_also_stands_alone() -> None:
    assert isinstance(read_expression(r"d\sigma^2 - d"), nodes.Sub)
    with pytest.raises(ReadError):
        read_expression(r"f(x) dx")


def test_sigma_squared_below_a_first_derivative_is_the_variance() -> None:
    assert dump(read(r"\frac{\partial L}{\partial\sigma^2}")) == "{(derivative L var=(^ sigma 2) partial in_numerator)}"
    assert dump(read(r"\frac{\partial^2 L}{\partial\sigma^2}")) == "{(derivative L var=sigma sigma 2 partial in_numerator)}"


def test_a_divergence_is_of_one_factor() -> None:
    assert dump(read(r"2 \nabla \cdot s(x) + 1")) == "{(+ (mul 2 (apply div (call s x))) 1)}".replace("(call s x)", "(call s x juxtaposed)")
    assert dump(read(r"\nabla_x \cdot (f p)")) == "{(apply div (mul f p) x)}"
