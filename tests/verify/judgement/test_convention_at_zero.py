r"""p \log \frac{p}{0} is infinite by convention; nothing near it is."""

from __future__ import annotations

from tests.verify.answers import words

BY_CONVENTION = (r"p \log \frac{p}{0} = \infty", r"p(x) \log \frac{p(x)}{0} = +\infty", r"p \ln(p/0) = \infty")
OTHERS = (
    r"p \log \frac{p}{0} = -\infty",
    r"p \log \frac{p}{0} = 0",
    r"p \log \frac{0}{p} = \infty",
    r"p \log \frac{q}{p} = \infty",
    r"p \log \frac{p}{q} = \infty",
    r"-p \log \frac{p}{0} = \infty",
)


def test_the_convention() -> None:
    assert words(" and ".join(f"${x}$" for x in BY_CONVENTION)) == ["definition"] * len(BY_CONVENTION)


def test_other_formulas() -> None:
    assert not {"definition", "proved", "confirmed"} & {*words(" and ".join(f"${x}$" for x in OTHERS))}
