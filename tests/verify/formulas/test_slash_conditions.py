"""Chapters that write p(y/x) mean the bar, and the slips in what they write are found; quotients stay quotients."""

from __future__ import annotations

import pytest

from symbolic_it.verify.formulas.slash_conditions import barred, writes_slash_conditions
from tests.verify.answers import words

LAW = "其中 $p(y/x)$ 是转移概率。 "


@pytest.mark.parametrize(
    "formula",
    [
        r"H(Y / X)=-\sum_{x} \sum_{y} p(x y) \log p(y / x)",
        r"H(XY) = H(X) + H(Y/X)",
        r"I(X;Y) = H(X) - H(X/Y)",
        r"I(X;Y) = \sum_{i}\sum_j p(x_i y_j) \log \frac{p(x_i/y_j)}{p(x_i)}",
        r"H(X_3/X_1X_2) \le H(X_3/X_2)",
        r"H(\mathbf{X}/\mathbf{Y}) \le H(\mathbf{X})",
    ],
)
def test_a_slash_is_a_bar(formula: str) -> None:
    assert words(f"{LAW}${formula}$")[-1] in ("definition", "proved")


@pytest.mark.parametrize(
    "formula",
    [
        r"I(X;Y) = H(X) - H(Y/X)",
        r"H(XY) = H(X) - H(Y/X)",
        r"H(X/Y) \ge H(X)",
        r"I(X;Y) = \sum_{i}\sum_j p(x_i y_j) \log \frac{p(x_i)}{p(x_i/y_j)}",
    ],
)
def test_slips_are_found(formula: str) -> None:
    assert words(f"{LAW}${formula}$")[-1] in ("refuted", "convention-mismatch")


@pytest.mark.parametrize(
    "tex", ["H(1/3)", "p(x/2)", r"p(x/\sigma)", "H(X)/H(Y)", "f(x/a)", "E(x/y)", "p(x|y/z)", "P(Y=1/X=0)", r"p(\frac{x}{y})"]
)
def test_other_slashes_stay(tex: str) -> None:
    assert barred(tex) == tex


@pytest.mark.parametrize("text", ["The density of $aX$ is $p(y/a)/a$.", "$H(X/Y)$ is the entropy of a quotient.", "$x/y$", "and/or (p/q)"])
def test_chapters_that_mean_quotients(text: str) -> None:
    assert not writes_slash_conditions(text)


def test_the_name_of_the_quantity_tells_as_well() -> None:
    assert writes_slash_conditions("The conditional entropy $H(Y/X)$")


BELOW = "The uncertainty left is $H_Y(X)=\\sum_j H_{Y=y_j}(X)\\,p_Y(y_j)$, so that "


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"H(X,Y)=H(Y)+H_Y(X)", "proved"),
        (r"H_{Y}(X) \le H(X)", "proved"),
        (r"H(X,Y)=H(X)+H_Y(X)", "refuted"),
        (r"H_Y(X) \ge H(X)", "refuted"),
    ],
)
def test_conditions_below_an_entropy(formula: str, word: str) -> None:
    assert words(f"{BELOW}${formula}$.")[-1] == word


@pytest.mark.parametrize("tex", ["H_X(X)", "H_P(X)", "H_2(X)", "H_X(x)"])
def test_other_subscripts_stay(tex: str) -> None:
    assert barred(tex) == tex
