r"""A column that the text or its title gives by a formula of others is that formula in every row, where it is in most."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.page import Page
from symbolic_it.verify.rules.table_cell import RULE

TEXT = r"""The estimators are $k_1 = -\log r$ and $k_2 = \frac12 (\log r)^2$ with $r = \frac{p(x)}{q(x)}$.

| $q$ | $p$ | $r$ | $k_1$ | $k_2$ | $r - 1 - \log r$ |
|---|---|---|---|---|---|
| 0.4 | 0.5 | 1.25 | -0.2231 | 0.0249 | 0.0269 |
| 0.4 | 0.3 | 0.75 | 0.2877 | 0.0414 | 0.0377 |
| 0.2 | 0.2 | 1 | 0 | 0 | 0 |

| $T$ | $p_1$ | $p_2$ | $p_3$ |
|---|---|---|---|
| 1 | 0.659 | 0.242 | 0.099 |
| 2 | 0.502 | 0.304 | 0.194 |
| 4 | 0.417 | 0.324 | 0.259 |
"""


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in RULE.check(Page(parse_chapter(text, "markdown")))]


def test_what_agrees_is_left_alone() -> None:
    assert found(TEXT) == []


@pytest.mark.parametrize(
    "slip", [("0.2877", "-0.2877"), ("0.0414", "0.0828"), ("0.0377", "0.0577"), ("| 1.25 ", "| 0.80 "), ("0.194", "0.184")]
)
def test_a_cell_that_is_another_number_is_found(slip: tuple[str, str]) -> None:
    assert slip[1].strip("| ") in found(TEXT.replace(*slip))


def test_a_column_that_mostly_disagrees_is_another_quantity() -> None:
    other = TEXT.replace("0.0249", "0.3249").replace("0.0414", "0.0714")
    assert found(other) == []
    assert found(TEXT.replace("0.099", "0.899").replace("0.194", "0.794")) == []
