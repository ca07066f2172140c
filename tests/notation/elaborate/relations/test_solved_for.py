r"""What follows by solving an equation is judged by that equation; another solution is refuted, and a number is what the text gives."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"$\log \frac{f}{n} = \frac{r - \beta}{\beta} \Rightarrow f = n \exp\left(\frac{r - \beta}{\beta}\right)$", POSITIVE),
        (r"$\log \frac{f}{n} = \frac{r - \beta}{\beta} \Rightarrow f = n \exp\left(\frac{r + \beta}{\beta}\right)$", NEGATIVE),
        (
            r"$\log \frac{f}{n} = \frac{r - \beta}{\beta} \Rightarrow f = -n \exp\left(\frac{r - \beta}{\beta}\right)$",
            frozenset(["undecided", "not-understood", *NEGATIVE]),
        ),
        (r"$a x = b \implies x = \frac{b}{a}$", POSITIVE),
        (r"$a x = b \implies x = \frac{a}{b}$", frozenset(["undecided", "data", *NEGATIVE])),
        (r"$x^2 = a^2 \Rightarrow x = a$", frozenset(["undecided", "data", "definition"])),
    ],
)
def test_a_solution_is_put_into_the_equation(text: str, expected: frozenset[str]) -> None:
    assert words(text)[-1] in expected
