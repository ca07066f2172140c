"""How far a logarithm without brackets reaches."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read
from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\log p \log q", "{(mul (log p log bare) (log q log bare))}"),
        (r"\log p(x) \log q(x)", "{(mul (log (call p x) log bare) (log (call q x) log bare))}"),
        (r"p \log p + q", "{(+ (mul p (log p log bare)) q)}"),
        (r"-\ln 0.5 - \ln 0.6", "{(- (neg (log 0.5 ln bare)) (log 0.6 ln bare))}"),
        (r"0.9\log_2 0.9", "{(mul 0.9 (log 0.9 base=2 log bare))}"),
        (r"-\log q_\theta(w^*)", "{(neg (log (call q_theta w^*) log bare))}"),
        (r"\log p / \log 2", "{(div (log p log bare) (log 2 log bare) inline)}"),
    ],
)
def test_a_product_of_logarithms_is_no_logarithm_of_a_product(text: str, tree: str) -> None:
    """A product of logarithms is no logarithm of a product."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\log \sum_j e^{z_j}", "{(log (bigop sum (binder nam=j) (^ e z_j)) log bare)}"),
        (r"\log\frac{p}{q}", "{(log (div p q) log bare)}"),
        (r"\log\frac{1}{n}\sum_i x_i", "{(log (mul (div 1 n) (bigop sum (binder nam=i) x_i)) log bare ?)}"),
        (r"\log x^2", "{(log (^ x 2) log bare)}"),
        (r"\log n!", "{(log (factorial n) log bare)}"),
        (r"\log |\mathcal{X}|", "{(log (abs cal:X) log bare)}"),
        (r"\log \prod_i p_i", "{(log (bigop prod (binder nam=i) p_i) log bare)}"),
        (r"\log\log n", "{(log (log n log bare) log bare)}"),
        (r"\log{p(x)}", "{(log (call p x) log bare)}"),
    ],
)
def test_it_takes_the_sum_fraction_power_or_factorial_that_follows(text: str, tree: str) -> None:
    """It takes the sum, fraction, power or factorial that follows."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\log_2 8", "{(log 8 base=2 log bare)}"),
        (r"\log_{10} 2", "{(log 2 base=10 log bare)}"),
        (r"\ln 2", "{(log 2 ln bare)}"),
        (r"\lg x", "{(log x lg bare)}"),
        (r"\log^2 x", "{(log x log power=2 bare)}"),
        (r"\log_b x", "{(log x base=b log bare)}"),
        (r"log2(x)", "{(log x base=2 log)}"),
        (r"log_2 x", "{(log x base=2 log bare)}"),
        (r"log₂ 8", "{(log 8 base=2 log bare)}"),
        (r"\text{log}_2(8)", "{(log 8 base=2 log)}"),
        (r"\log_10 x", "{(log x base=10 log bare)} !unbraced-script"),
    ],
)
def test_base_spelling_and_power_are_kept(text: str, tree: str) -> None:
    """Base, spelling and power are kept."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\log (1-x) y", "{(mul (log (- 1 x) log) y)}"),
        (r"\log[p] q", "{(mul (log p log) q)}"),
        (r"\log\{p\}", "{(log p log)}"),
        (r"\log\left(\frac{1}{2}\right)", "{(log (div 1 2) log)}"),
    ],
)
def test_brackets_end_it(text: str, tree: str) -> None:
    """Brackets end it."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"p \log p/q", "{(mul p (log (div p q inline) log bare ?))}"),
        (r"\log x y", "{(log (mul x y) log bare ?)}"),
        (r"\log a \cdot b", "{(mul (log a log bare ?) b explicit)}"),
        (r"\log 2 H(X)", "{(mul (log 2 log bare ?) (call H X))}"),
        (r"\log (p+q)/2", "{(div (log (+ p q) log) 2 inline ?)}"),
        (r"\log(x)^2", "{(^ (log x log) 2 ?)}"),
        (r"\log(a)(b)", "{(mul (log a log) b ?)}"),
        (r"\log p(x,y)/p(x)p(y)", "{(log (mul (div (call p x y) (call p x) inline) (call p y) ?) log bare ?)}"),
    ],
)
def test_where_more_or_less_may_be_meant_it_is_marked(text: str, tree: str) -> None:
    """Where more or less may be meant it is marked."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\log p(x) p(y)", "{(log (mul (call p x) (call p y)) log bare ?)}"),
        (
            r"\nabla_\theta \log \pi_\theta(a|s) A(s,a)",
            "{(mul (derivative (log (call pi_theta a s |) log bare ?) var=theta gradient) (call A s a))}",
        ),
        (r"\log p(x) H(X)", "{(mul (log (call p x) log bare ?) (call H X))}"),
    ],
)
def test_masses_are_multiplied_under_one_logarithm_other_functions_are_not(text: str, tree: str) -> None:
    """Masses are multiplied under one logarithm, other functions are not."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\log", "{(log (dot) log bare)}"),
        (r"-\log", "{(neg (log (dot) log bare))}"),
        (r"\log_2", "{(log (dot) base=2 log bare)}"),
    ],
)
def test_a_logarithm_without_argument_is_a_mention(text: str, tree: str) -> None:
    """A logarithm without argument is a mention."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"\frac12 \log 2\pi e (P+N) - \frac12 \log 2\pi e N = \frac12 \log(1 + P/N)", "proved"),
        (r"\frac12 \log 2\pi e (P+N) - \frac12 \log 2\pi e P = \frac12 \log(1 + P/N)", "refuted"),
        (r"h(\mathcal{N}(0, P+N)) = \frac12 \log 2 \pi e (P + N)", "definition"),
        (r"h(\mathcal{N}(0, P+N)) = \frac12 \log 2 \pi (P + N)", "refuted"),
        (r"h(\mathcal{N}(0, v)) = \frac12 \log (2 \pi e) v", "undecided"),
        (r"h(\mathcal{N}(0, \sigma^2)) = \frac12 \log (2 \pi e) \sigma", "refuted"),
    ],
)
def test_the_logarithm_of_two_pi_e_reaches_over_what_follows(text: str, word: str) -> None:
    """\\log (2 \\pi e) v is log(2 pi e) v, but some mean the logarithm of all of it."""
    assert check(text).verdict.word == word
