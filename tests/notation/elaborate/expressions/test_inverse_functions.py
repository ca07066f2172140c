r"""\sigma^{-1} before its argument is the inverse of the logistic function, unless \sigma is a number elsewhere."""

import pytest

from symbolic_it.verify.check import check
from tests.verify.answers import words

TOLD = "The logistic function is $\\sigma(z) = 1/(1 + e^{-z})$.\n\n"


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\sigma^{-1}(p) = \log \frac{p}{1-p}", "proved"),
        (r"\sigma^{-1}(p) = \log p - \log(1 - p)", "proved"),
        (r"\sigma^{-1}(p) = \log \frac{1-p}{p}", "refuted"),
        (r"\sigma(\sigma^{-1}(p)) = p", "proved"),
        (r"\sigma^{-1}(0.8) \approx 1.386", "confirmed"),
        (r"\sigma^{-1}(x - \mu) = \frac{x - \mu}{\sigma}", "proved"),
        (r"\sigma^{-1}(2) = 1", "undecided"),
        (r"g^{-1}(p) = \log \frac{p}{1-p}", "undecided"),
        (r"\varphi^{-1}(x) = \frac{1}{x}", "undecided"),
    ],
)
def test_the_inverse_of_the_logistic_function_is_the_logit(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (TOLD + r"Hence $\sigma^{-1}(0.8) \approx 1.386$.", "confirmed"),
        (TOLD + r"Hence $\sigma^{-1}(0.8) \approx 1.486$.", "refuted"),
        (TOLD + r"Hence $\sigma^{-1}(p) = \ln \frac{p}{1-p}$.", "proved"),
        (TOLD + r"Hence $\sigma^{-1}(p) = \ln \frac{1-p}{p}$.", "refuted"),
    ],
)
def test_it_is_that_of_the_function_that_the_text_has_defined(text: str, word: str) -> None:
    assert words(text)[-1] == word
