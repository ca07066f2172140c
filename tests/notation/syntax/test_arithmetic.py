"""Signs of arithmetic, fractions, powers and functions."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"a + b c - d/e", "{(- (+ a (mul b c)) (div d e inline))}"),
        (r"-x^2", "{(neg (^ x 2))}"),
        (r"-a b", "{(neg (mul a b))}"),
        (r"a - -b", "{(- a (neg b))}"),
        (r"a^{b^c}", "{(^ a (^ b c))}"),
        (r"2^{-\sum_x p}", "{(^ 2 (neg (bigop sum (binder nam=x) p)))}"),
        (r"x² + 10⁻³", "{(+ (^ x 2) (^ 10 (neg 3)))}"),
        (r"n!", "{(factorial n)}"),
        (r"k!(n-k)!", "{(mul (factorial k) (factorial (- n k)))}"),
        (r"a \pm b", "{(plusminus a b)}"),
        (r"a/b/c", "{(div (div a b inline) c inline)}"),
        (r"p × q ÷ r", "{(div (mul p q explicit) r inline)}"),
    ],
)
def test_precedence(text: str, tree: str) -> None:
    """Precedence."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\frac12", "{(div 1 2)}"),
        (r"\frac1K", "{(div 1 K)}"),
        (r"\tfrac{p+q}{2}", "{(div (+ p q) 2)}"),
        (r"\dfrac{1}{2^n}", "{(div 1 (^ 2 n))}"),
        (r"½ H(X)", "{(mul (div 1 2) (call H X))}"),
        (r"\frac{1}{\ln 2}x", "{(mul (div 1 (log 2 ln bare)) x)}"),
        (r"1/(1+e^{-x})", "{(div 1 (+ 1 (^ e (neg x))) inline)}"),
    ],
)
def test_fractions(text: str, tree: str) -> None:
    """Fractions."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"a/b c", "{(mul (div a b inline) c ?)}"),
        (r"x/2y", "{(mul (div x 2 inline) y ?)}"),
        (r"1/2 H(X)", "{(mul (div 1 2 inline) (call H X))}"),
        (r"3/2 x", "{(mul (div 3 2 inline) x)}"),
    ],
)
def test_an_unsigned_factor_after_a_slash_is_marked(text: str, tree: str) -> None:
    """An unsigned factor after a slash is marked."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\exp(x)", "{(apply exp x)}"),
        (r"\exp\left[-x\right]", "{(apply exp (neg x))}"),
        (r"\sqrt{2}", "{(apply sqrt 2)}"),
        (r"\sqrt[3]{x}", "{(apply root x 3)}"),
        (r"√(x+1)", "{(apply sqrt (+ x 1))}"),
        (r"\det A", "{(apply det A bare)}"),
        (r"\binom{n}{k}", "{(apply binomial n k)}"),
        (r"\mathrm{softmax}(z)", "{(apply softmax z)}"),
        (r"\tanh x", "{(apply tanh x bare)}"),
        (r"\mathrm{LSE}(a, b)", "{(apply logsumexp a b)}"),
    ],
)
def test_functions(text: str, tree: str) -> None:
    """Functions."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"p(x_1) \cdots p(x_n)", "{(mul (mul (call p x_1) (ellipsis)) (call p x_n))}"),
        (r"x_1 + \cdots + x_n", "{(+ (+ x_1 (ellipsis)) x_n)}"),
        (r"0.693\ldots", "{0.693...}"),
        (r"0.693... \approx 0.69", "{0.693... approx 0.69}"),
    ],
)
def test_dots(text: str, tree: str) -> None:
    """Dots."""
    assert dump(read(text)) == tree
