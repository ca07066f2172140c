r"""Conditional laws of normal vectors by their blocks: they fit together in one way only."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TRUE = [
    r"\mu_{a|b} = \mu_a + \Sigma_{ab}\Sigma_{bb}^{-1}(x_b - \mu_b)",
    r"\Sigma_{a|b} = \Sigma_{aa} - \Sigma_{ab}\Sigma_{bb}^{-1}\Sigma_{ba}",
    r"\Sigma_{Y|X} = \Sigma_{YY} - \Sigma_{YX}\Sigma_{XX}^{-1}\Sigma_{YX}^\top",
    r"\mathbb{E}[Y|X=x] = \mu_Y + \Sigma_{YX}\Sigma_{XX}^{-1}(x - \mu_X)",
    r"x_1 | x_2 \sim \mathcal{N}(\mu_1 + \Sigma_{12}\Sigma_{22}^{-1}(x_2 - \mu_2), \Sigma_{11} - \Sigma_{12}\Sigma_{22}^{-1}\Sigma_{21})",
]
FALSE = [
    TRUE[0].replace("a +", "a -"),
    TRUE[0].replace(r"\Sigma_{ab}", r"\Sigma_{ba}"),
    TRUE[0].replace(r"\Sigma_{bb}", r"\Sigma_{aa}"),
    TRUE[0].replace("a|b", "b|a"),
    TRUE[1].replace("} -", "} +"),
    TRUE[1].replace(r"\Sigma_{ab}", r"\Sigma_{ba}"),
    TRUE[4].replace("1 +", "1 -"),
    TRUE[4].replace("} - ", "} + "),
]
#: By precisions, of names that tell no condition, of a factor more.
OPEN = [
    r"\mu_{a|b} = \mu_a - \Lambda_{aa}^{-1}\Lambda_{ab}(x_b - \mu_b)",
    r"m = \mu_a - \Sigma_{ab}\Sigma_{bb}^{-1}(x_b - \mu_b)",
    TRUE[3].replace("Y +", "Y -"),
    r"\mu_{a|b} = \mu_a + 2\Sigma_{ab}\Sigma_{bb}^{-1}(x_b - \mu_b)",
]


def test_the_conditional_law() -> None:
    assert words("\n\n".join(f"$${x}$$" for x in TRUE)) == ["definition"] * len(TRUE)


def test_a_sign_or_an_order_more_or_less_is_none() -> None:
    assert words("\n\n".join(f"$${x}$$" for x in FALSE)) == ["convention-mismatch"] * len(FALSE)


@pytest.mark.parametrize("formula", OPEN)
def test_others_are_left_open(formula: str) -> None:
    assert "convention-mismatch" not in words(f"$${formula}$$") and "refuted" not in words(f"$${formula}$$")
