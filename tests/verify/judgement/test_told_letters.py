"""A formula of letters is judged for every value of them, though the text has told one nearby."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

AT_ZERO = r"At $\mu = 0$ the loss vanishes. Its derivative is $\frac{\partial}{\partial\mu} \frac12 \mu^2 = \mu$."


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


def test_what_is_true_at_the_told_value_alone_is_false() -> None:
    assert last(AT_ZERO) == "proved"
    assert last(AT_ZERO.replace("= \\mu$", "= 2\\mu$")) == "refuted"


def test_the_number_at_a_point_is_judged_there() -> None:
    assert last(AT_ZERO.replace("= \\mu$", "= 0$")) != "refuted"


def test_a_density_with_letters_is_not_that_of_the_numbers_told_before() -> None:
    entropy = r"For $\sigma = 1$ it is $1.4189$. The entropy of $X \sim N(\mu, \sigma^2)$ is $h(X) = \frac12 \log(2 \pi e \sigma^2)$."
    assert last(entropy) in ("definition", "proved", "confirmed")
    assert last(entropy.replace(r"e \sigma^2)", r"e \sigma)")) in ("undecided", "refuted")
    divergence = (
        r"Let $\mu = 0$ and $\sigma = 1$. In closed form $D(N(\mu,\sigma^2)\|N(0,1)) = \frac12(\mu^2 + \sigma^2 - 1 - \log \sigma^2)$."
    )
    assert last(divergence) in ("definition", "proved", "confirmed")
    assert last(divergence.replace(r"- \log", r"+ \log")) in ("undecided", "refuted")


def test_a_bound_without_decimals_is_one_on_all_laws_of_as_many_outcomes() -> None:
    told = r"Let $p = (0.8, 0.1, 0.1)$ and $q = (0.5, 0.3, 0.2)$. "
    assert last(told + r"It satisfies $JSD(p, q) \le \frac{1}{3}$.") == "undecided"
    assert last(told + r"It satisfies $JSD(p, q) \le \ln 2$.") in ("confirmed", "proved")
    assert last(told + r"We have $H(p) \le \ln 3$.") in ("confirmed", "proved")
    assert last(told + r"We have $H(p) \le \frac{1}{2}$.") == "refuted"
    assert last(told + r"Here $H(p) \le 1$.") == last(told + r"We see that $D(p\|q) \le 0.3$.") == "confirmed"
