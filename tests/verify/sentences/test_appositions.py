r"""A condition in words whose formula stands behind it holds for what follows; denied, or of another case, it does not."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

LAWS = r"Let $p = N(\mu_1, \sigma_1^2)$ and $q = N(\mu_2, \sigma_2^2)$. "
SAME = r"$\sigma_1 = \sigma_2 = \sigma$"
FORMULA = r"$D(p\|q) = \frac{(\mu_1-\mu_2)^2}{2\sigma^2}$."
POSITIVE = ("proved", "confirmed", "definition")


@pytest.mark.parametrize(
    "told", ["For equal variances ({})", "If the variances are equal, {}, this becomes", "분산이 같으면 ({}) 이 식은", "方差相等时（{}），"]
)
def test_the_formula_is_the_condition(told: str) -> None:
    said = LAWS + told.replace("{}", SAME) + " "
    assert words(said + FORMULA)[-1] in POSITIVE
    assert words(said + FORMULA.replace("{2\\sigma^2}", "{\\sigma^2}"))[-1] not in POSITIVE


@pytest.mark.parametrize(
    "told",
    [
        "If the variances are not equal ({})",
        "For equal variances ({}) it is small, but in general",
        "For any other variances ({})",
        "The case ({}) aside,",
    ],
)
def test_otherwise_it_is_none(told: str) -> None:
    assert words(LAWS + told.replace("{}", SAME) + " " + FORMULA)[-1] not in (*POSITIVE, "refuted")


def test_laws_that_are_one() -> None:
    assert words("If the model is perfect ($q = p$), $H(p, q) = H(p)$.")[-1] == "proved"
    assert words("If the model is perfect ($q = p$), $H(p, q) = 2 H(p)$.")[-1] not in POSITIVE
