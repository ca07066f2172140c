r"""Formulas understood in another form: of capitals at any outcome, of dots as any laws, of "iff $Y = f(X)$" as an entropy of zero."""

from __future__ import annotations

from tests.verify.answers import words

TRUE = (
    r"$\log \frac{1}{P(X,Y)} = \log\frac{1}{P(X)} + \log\frac{1}{P(Y|X)}$",
    r"$\log p(X|Y) = \log p(X,Y) - \log p(Y)$",
    r"The information of $X$ is $I(X) = -\log p(X)$.",
    r"$D_{KL}(\cdot\|\cdot) \ge 0$",
    r"$Y = f(X) \iff H(Y|X) = 0$",
    r"$H(X|Y) = 0 \Leftrightarrow X = g(Y)$",
)
REFUTED = (r"$I(X) = \log p(X)$", r"$D_{KL}(\cdot\|\cdot) \le 0$")
#: A quantity beside a random variable, and what words may make a mean of.
OPEN = (
    r"$Y = f(X) \iff H(X|Y) = 0$",
    r"$I(X;Y) = \log \frac{p(X,Y)}{p(X)p(Y)}$",
    r"$H(X) = -\log p(X)$",
    r"The expected value of $\log \frac{p(X)}{q(X)} \ge 0$.",
    r"The mean of $-\log p(X) = 3/2$.",
    r"The information density is $i(X;Y) = \log \frac{p(X)p(Y)}{p(X,Y)}$.",
)


def test_in_another_form() -> None:
    assert set(words("\n\n## Next\n\n".join(TRUE))) <= {"proved", "definition"}
    assert words("\n\n## Next\n\n".join(REFUTED)) == ["refuted"] * len(REFUTED)
    assert set(words("\n\n## Next\n\n".join(OPEN))) == {"not-understood"}
