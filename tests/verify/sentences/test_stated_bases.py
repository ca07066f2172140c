r"""The base of all logarithms, where a text sets it unless it says otherwise, with its unit beside it."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

SET = [
    "若无特别说明，$\\log$ 以 2 为底，信息单位为比特。",
    "约定：除非特别说明，$\\log$ 以 2 为底，单位为 bit。",
    "특별한 언급이 없으면 $\\log$ 는 밑이 2 이고 단위는 비트이다.",
]
FAR = "\n\n# Coins\n\n$$H(1/2, 1/2) = {}.$$\n"


@pytest.mark.parametrize("text", SET)
def test_a_unit_beside_it_makes_it_no_remark(text: str) -> None:
    assert words(text + FAR.format("\\log 2 = 1") + FAR.format("\\log 2 = 0.693"))[-4:] == [
        "confirmed",
        "confirmed",
        "confirmed",
        "convention-mismatch",
    ]


def test_the_entropy_of_a_coin_with_a_2_below_is_to_the_base_of_bare_logarithms() -> None:
    told = "Of a coin $H(X) = -p \\log p - (1 - p) \\log(1 - p) = {}$."
    assert words(told.format("H_2(p)"))[-1] in ("proved", "definition")
    assert words("The binary entropy is $h_2(p) = -p \\log p - (1 - p) \\log(1 - p)$.") == ["definition"]
    assert words("The binary entropy is $h_2(p) = -p \\log p + (1 - p) \\log(1 - p)$.") == ["refuted"]
    assert words("The binary entropy is $h_2(p) = -p \\ln p - (1 - p) \\ln(1 - p)$.") == ["convention-mismatch"]
