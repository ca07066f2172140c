"""A function of outcomes is one thing inside and outside of a sum: r(y) is a value of the r that sum_z q(z) r(z) averages."""

import pytest

from symbolic_it import check

TILTED = r"\pi^*(y) = \frac{\rho(y) e^{r(y)/\beta}}{\sum_{y'} \rho(y') e^{r(y')/\beta}}"
CASES = [
    (r"r(y) = \beta\log\frac{\pi^*(y)}{\rho(y)} + \beta\log\sum_{y'}\rho(y')e^{r(y')/\beta}", [TILTED, r"\beta > 0"], "proved"),
    (r"r(y) = \beta\log\frac{\pi^*(y)}{\rho(y)} - \beta\log\sum_{y'}\rho(y')e^{r(y')/\beta}", [TILTED, r"\beta > 0"], "refuted"),
    (TILTED + r"\implies r(y) = \beta\log\frac{\pi^*(y)}{\rho(y)} + \beta\log\sum_{z}\rho(z)e^{r(z)/\beta}", [], "proved"),
    (TILTED + r"\implies r(y) = \beta\log\frac{\rho(y)}{\pi^*(y)} + \beta\log\sum_{z}\rho(z)e^{r(z)/\beta}", [], "refuted"),
    (r"r(y) = \log e^{r(y)} + \log\sum_z q(z) e^{r(z)} - \log\sum_y q(y) e^{r(y)}", [], "proved"),
    (r"f(x) = \sum_z f(z)", [], "refuted"),
]


@pytest.mark.parametrize(("statement", "given", "word"), CASES)
def test_a_function_of_outcomes_is_one_thing(statement: str, given: list[str], word: str) -> None:
    answer = check(statement, given)
    assert answer.verdict.word == word
    assert "r(y)" not in (answer.verdict.witness or {}).get("values", {})


def test_values_refute_nothing_where_a_letter_is_a_number_and_a_function() -> None:
    assert check(r"r(1) = \sum_z r(z)").verdict.word == "undecided"


@pytest.mark.parametrize("statement", ["N(X+Y) <= N(X) + N(Y)", "N(X+Y) = N(X) + N(Y)"])
def test_a_functional_of_random_variables_is_no_product_with_them(statement: str) -> None:
    assert check(statement).verdict.word == "not-understood"
    assert check("n(a+b) = n a + n b").verdict.word == "proved"


@pytest.mark.parametrize("statement", [r"H(X) \le \log K + o(1)", r"H(X) \le \log K + O(1/n)", r"H(X) \ge \log K - o(n)"])
def test_an_order_of_growth_is_no_product_of_numbers(statement: str) -> None:
    assert check(statement).verdict.word == "not-understood"


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"p(x,y) = p(y\|x) p(x)", "proved"),
        (r"p(x,y) = p(y\|x) p(y)", "refuted"),
        (r"H(X\|Y) = H(X,Y) - H(Y)", "proved"),
        (r"H(X\|Y) = H(X,Y) - H(X)", "refuted"),
        (r"I(X;Y\|Z) = H(X|Z) - H(X|Y,Z)", "proved"),
        (r"H(P\|Q) = \sum_x P(x) \log \frac{P(x)}{Q(x)}", "not-understood"),
        (r"s(y\|x) = s(x,y)/s(x)", "not-understood"),
        (r"H(p\|q) = H(p,q)", "not-understood"),
    ],
)
def test_two_bars_are_a_condition_or_nothing(statement: str, word: str) -> None:
    """Escaped for Markdown, a bar is doubled; a relative entropy H(P || Q) is no joint entropy."""
    assert check(statement).verdict.word == word


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\sigma'(0) = 1/4", "confirmed"),
        (r"\sigma'(0) = 1/2", "refuted"),
        (r"\sigma'(a - b) = \sigma(a - b) (1 - \sigma(a - b))", "proved"),
        (r"\sigma'(a - b) = \sigma(a - b) \sigma(a - b)", "refuted"),
    ],
)
def test_the_slope_of_the_logistic_function_at_a_number(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
