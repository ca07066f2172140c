"""Fano's inequality in its usual forms; another relation, sign or alphabet is none."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "formula",
    [
        r"H(X|Y) \le H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"H(P_e) + P_e \log(|\mathcal{X}| - 1) \ge H(X|Y)",
        r"H(X|\hat X) \le h(P_e) + P_e \log |\mathcal{X}|",
        r"H(X|Y) \le 1 + P_e \log |\mathcal{X}|",
        r"P_e \ge \frac{H(X|Y) - 1}{\log |\mathcal{X}|}",
    ],
)
def test_the_inequality(formula: str) -> None:
    assert words(f"${formula}$") == ["definition"]


@pytest.mark.parametrize(
    "formula",
    [
        r"H(X|Y) \ge H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"H(X|Y) \le H(P_e) - P_e \log(|\mathcal{X}| - 1)",
        r"P_e \le \frac{H(X|Y) - 1}{\log |\mathcal{X}|}",
        r"P_e \ge \frac{H(X|Y) + 1}{\log |\mathcal{X}|}",
    ],
)
def test_slips(formula: str) -> None:
    assert words(f"${formula}$") == ["convention-mismatch"]


@pytest.mark.parametrize(
    "formula",
    [
        r"H(Y|X) \le H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"H(X|Y) \le H(P_e) + P_e \log 2",
        r"H(X|Y) \le P_e \log(|\mathcal{X}| - 1)",
        r"H(X|Y) \le H(p) + P_e \log(|\mathcal{X}| - 1)",
        r"H(X) \le H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"P_e \ge \frac{H(X|Y) - 1}{\log (|\mathcal{X}| - 1)}",
    ],
)
def test_other_bounds_are_not_called_so(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(words(f"${formula}$"))
