r"""An alphabet \mathcal X = \{x : Pr(X = x) > 0\} is that of its law: sums over it are sums over all outcomes; other parts stay parts."""

from __future__ import annotations

from tests.verify.answers import POSITIVE, words

ALPHABET = r"Let $X$ have the alphabet $\mathcal{X} = \{x : \Pr(X=x) > 0\}$ and the law $p(x)$." "\n\n"
PART = r"Let $S = \{x : p(x) > 0\}$ be the support of $p$." "\n\n"


def test_sums_over_the_alphabet() -> None:
    text = r"$$H(Y|X) = \sum_{x \in \mathcal{X}} p(x) H(Y|X=x) = \sum_{x \in \mathcal{X}} p(x) \sum_{y \in \mathcal{Y}} p(y|x) \log \frac{1}{p(y|x)}$$"
    assert words(ALPHABET + text)[-2:] == ["proved", "proved"]
    assert words(ALPHABET + text.replace("p(x) H", "p(y) H"))[-2] not in POSITIVE


def test_sums_over_a_part() -> None:
    assert words(PART + r"$\sum_{x \in S} q(x) = 1$")[-1] not in POSITIVE
    assert words(PART.replace("> 0", "> 0.1") + r"$\sum_{x \in S} p(x) = 1$")[-1] not in POSITIVE
