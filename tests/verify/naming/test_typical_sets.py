"""Bounds on typical sequences, each by itself; the other epsilon or the other relation is a slip."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "formula",
    [
        r"2^{-n(H(X)+\epsilon)} \le p(x_1, \ldots, x_n) \le 2^{-n(H(X)-\epsilon)}",
        r"p(x^n) \le 2^{-n(H-\epsilon)}",
        r"|A_\epsilon^{(n)}| \le 2^{n(H(X)+\epsilon)}",
        r"(1 - \delta) 2^{n(H-\epsilon)} \le |A_\epsilon^{(n)}| \le 2^{n(H+\epsilon)}",
    ],
)
def test_bounds(formula: str) -> None:
    assert set(words(f"${formula}$")) == {"definition"}


@pytest.mark.parametrize(
    "formula",
    [
        r"p(x^n) \le 2^{-n(H+\epsilon)}",
        r"p(x^n) \ge 2^{-n(H-\epsilon)}",
        r"|A_\epsilon^{(n)}| \ge 2^{n(H(X)+\epsilon)}",
        r"|A_\epsilon^{(n)}| \le 2^{n(H(X)-\epsilon)}",
        r"|A_\epsilon^{(n)}| \ge (1-\epsilon) 2^{n(H(X)+\epsilon)}",
    ],
)
def test_slips(formula: str) -> None:
    assert words(f"${formula}$") == ["convention-mismatch"]


@pytest.mark.parametrize(
    "formula",
    [
        r"p(x^n) \le 2^{n(H-\epsilon)}",
        r"p(x) \le 2^{-n(H-\epsilon)}",
        r"|A_\epsilon^{(n)}| \ge 2^{n(H(X)-\epsilon)}",
        r"p(x^n) \le e^{-n(H-\epsilon)}",
        r"|A_\epsilon^{(n)}| \le 2^{-n(H+\epsilon)}",
    ],
)
def test_other_bounds_are_not_called_so(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(words(f"${formula}$"))
