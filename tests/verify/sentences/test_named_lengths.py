"""Mean lengths by the names that a text gives them are bounded like L; other quantities of those letters are not. Code words are no numbers."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

NAMED = [
    "# 信源编码\n\n记平均码长为 $\\bar{K}$。",
    "# 信源编码\n\n设 $\\bar K$ 为平均码长。",
    "# 무손실 부호화\n\n평균 부호어 길이를 $\\bar K$ 라 하자.",
    "# 情報源符号化\n\n平均符号長を $\\bar{K}$ とする。",
    "# Source coding\n\nLet $\\bar K$ be the average codeword length.",
    "# Source coding\n\nThe expected length of the code is denoted by $\\bar K$.",
]
OTHERWISE = [
    "# 信源编码\n\n码重为 $\\bar{K}$。",
    "# Source coding\n\nLet $\\bar K$ be the mean reward.",
    "# Source coding\n\nLet $K$ be the average codeword length.",
]
BOUNDS = "\n\nAn optimal prefix code has $H(X) \\le \\bar K < H(X) + 1$.\n\nAn optimal prefix code has $\\bar K < H(X) - 1$."


@pytest.mark.parametrize("told", NAMED)
def test_a_named_length_is_bounded(told: str) -> None:
    assert words(told + BOUNDS) == ["definition", "definition", "convention-mismatch"]


@pytest.mark.parametrize("told", OTHERWISE)
def test_another_quantity_is_not(told: str) -> None:
    assert set(words(told + BOUNDS)) <= {"undecided", "not-understood"}


def test_a_name_with_its_sum() -> None:
    told = "# 信源编码\n\n平均码长 $\\bar n = \\sum_i p_i n_i$，则对任何前缀码 $\\bar n {} H(X)$。"
    assert words(told.format("\\ge")) == ["definition", "definition"]
    assert words(told.format("\\le")) == ["definition", "convention-mismatch"]


def test_code_words_are_no_numbers() -> None:
    code = "# 码\n\n设 $C(a)=0$，$C(b)=01$。记码字长度为 $\\ell_i=|C(x_i)|$，平均码长为 $L = \\sum_i p_i \\ell_i$。令 $K=\\sum_i 2^{-\\ell_i}$，$q_i = 2^{-\\ell_i}/K$。"
    assert words(code + "则 $L - H(X) = D(p\\|q) - \\log_2 K$。")[-1] == "proved"
    assert words(code + "则 $L - H(X) = D(q\\|p) - \\log_2 K$。")[-1] not in POSITIVE
