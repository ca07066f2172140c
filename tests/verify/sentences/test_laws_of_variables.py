r"""The masses of a random variable as chapters tell them; the entropy of another variable, or under another condition, is not measured by them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.laws_of_variables import bernoulli, is_law_by_cases, told_laws


def verdicts(text: str, format: str = "markdown") -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, format)).claims if c.verdict.word != "data"]


TOLD = [
    r"Let $X \sim (\frac12, \frac14, \frac14)$.",
    r"Let $X$ take the values $a, b, c$ with probabilities $\frac12, \frac14, \frac14$.",
    r"$X$ takes on the values $1$, $2$ and $3$ with probabilities $1/2$, $1/4$ and $1/4$, respectively.",
    r"The random variable $X$ has distribution $(0.5, 0.25, 0.25)$.",
    r"Let $X$ be distributed according to the distribution $\left(\frac12,\frac14,\frac14\right)$.",
    r"Let $\Pr(X=1) = \frac12$, $\Pr(X=2) = \frac14$ and $\Pr(X=3) = \frac14$.",
    r"Let $\mathbb{P}[X=1] = \frac12$ and $\mathbb{P}[X=2] = \mathbb{P}[X=3] = \frac14$.",
    r"Let $$X = \begin{cases} a & \text{with probability } 1/2,\\ b & \text{with probability } 1/4,\\ c & \text{with probability } 1/4. \end{cases}$$",
]


@pytest.mark.parametrize("told", TOLD)
def test_an_entropy_is_measured_by_the_masses_told(told: str) -> None:
    assert verdicts(f"{told} Then $H(X) = \\frac32$ bits.")[-1] == "confirmed"
    assert verdicts(f"{told} Then $H(X) = \\frac52$ bits.")[-1] == "refuted"


@pytest.mark.parametrize(
    "claim",
    [
        r"Then $H(Y) = 2$ bits.",
        r"If all outcomes are equally likely, $H(X) = \log_2 3$ bits.",
        r"Now let $X$ be uniform. Then $H(X) = \log_2 3$ bits.",
        r"The largest possible value is $H(X) = \log_2 3$ bits.",
        r"A die has $H(X) = \log_2 6$ bits.",
        r"The Huffman code for $(0.25, 0.25, 0.2, 0.15, 0.15)$ is long, while $H(X) \approx 2.285$ bits.",
        "\n\n# Another section\n\nHere $H(X) = 2$ bits.",
    ],
)
def test_what_may_be_about_another_law_is_not(claim: str) -> None:
    assert "refuted" not in verdicts(f"Let $X \\sim (\\frac12, \\frac14, \\frac14)$. {claim}")


@pytest.mark.parametrize(
    "sentence",
    [
        r"Let $X \sim (\frac12, \frac14)$.",
        r"Let $X \sim (a, b)$.",
        r"$X$ does not have distribution $(\frac12, \frac12)$.",
        r"$(X, Y)$ has distribution $(\frac12, \frac12)$.",
    ],
)
def test_what_is_no_law_of_a_variable_tells_none(sentence: str) -> None:
    assert told_laws(sentence) == ()


def test_two_variables_keep_their_laws_apart() -> None:
    text = "Let $P(X=0) = 1/2$, $P(X=1) = 1/2$. Let $P(Y=0) = 1/4$, $P(Y=1) = 3/4$. Then $H(X) = 1$ bit and $H(Y) \\approx 0.811$ bits."
    assert verdicts(text) == ["confirmed", "confirmed"]


def test_a_coin_told_by_cases_is_bernoulli() -> None:
    coin = r"X = \begin{cases} 1 & \text{with probability } p,\\ 0 & \text{with probability } 1-p. \end{cases}"
    assert is_law_by_cases(coin) and bernoulli(coin) == r"X \sim \mathrm{Bernoulli}(p)"
    assert bernoulli(coin.replace("1-p", "1-q")) is None
    assert verdicts(f"Let $${coin}$$ Then $H(X) = -p \\log p - (1-p)\\log(1-p)$.")[-1] in ("proved", "confirmed", "definition")
    assert verdicts(f"Let $${coin}$$ Then $H(X) = -p \\log p + (1-p)\\log(1-p)$.")[-1] == "refuted"


def test_cases_of_a_function_are_no_law() -> None:
    assert not is_law_by_cases(r"E = \begin{cases} 1 & \text{if } \hat X \ne X,\\ 0 & \text{if } \hat X = X. \end{cases}")


def test_an_example_ends_the_data_of_the_one_before() -> None:
    text = "\\begin{example}\nLet $X \\sim (\\frac12, \\frac12)$.\n\\end{example}\n\\begin{example}\nA die has $H(X) = \\log_2 6$ bits.\n\\end{example}"
    assert "refuted" not in verdicts(text, "latex")


def test_the_data_of_an_example_end_with_it() -> None:
    text = "\\begin{example}\nLet $X \\sim (\\frac12, \\frac12)$.\n\\end{example}\n\nHere $H(X) = 2$ bits."
    assert "refuted" not in verdicts(text, "latex")


def test_the_entropy_of_a_variable_is_not_the_variable_anew() -> None:
    assert verdicts(TOLD[-1] + " The entropy of $X$ is $$H(X) = \\frac32 \\text{ bits}.$$")[-1] == "confirmed"
    assert verdicts(TOLD[-1] + " The entropy of $X$ is $$H(X) = \\frac54 \\text{ bits}.$$")[-1] == "refuted"


def test_a_coin_told_in_words_is_bernoulli() -> None:
    text = "Let $X$ be $1$ with probability $p$ and $0$ with probability $1-p$. Then $H(X) = -p \\log p - (1-p)\\log(1-p)$."
    assert verdicts(text)[-1] in ("proved", "confirmed", "definition")
    assert verdicts(text.replace("p - (1", "p + (1"))[-1] == "refuted"


def test_the_law_by_cases_is_no_condition_on_what_follows() -> None:
    text = TOLD[-1] + " By the data-processing inequality, if $X \\to Y \\to Z$, then $I(X;Y) \\ge I(X;Z)$."
    assert verdicts(text)[-1] == "proved"


def _words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_two_masses_that_make_a_coin_tell_its_law() -> None:
    coin = r"Let $P(X=1)=\theta$ and $P(X=0)=1-\theta$. "
    assert _words(coin + r"Then $H(X) = -\theta\log\theta-(1-\theta)\log(1-\theta)$.") == ["data", "data", "definition"]
    assert _words(coin + r"Then $H(X) = -\theta\log\theta+(1-\theta)\log(1-\theta)$.") == ["data", "data", "refuted"]
    assert _words(coin + r"Then $\mathrm{Var}(X) = \theta(1-\theta)$.") == ["data", "data", "proved"]


def test_masses_told_anew_are_another_law() -> None:
    text = (
        r"Let $P(X=1)=\theta$ and $P(X=0)=1-\theta$."
        + "\n\n"
        + r"Let $P(X=1)=\theta$ and $P(X=0)=1-2\theta$. Then $H(X) = -\theta\log\theta-(1-\theta)\log(1-\theta)$."
    )
    assert _words(text)[-1] == "undecided"
