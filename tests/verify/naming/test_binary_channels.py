r"""Beside a binary channel with a chance that is told, H(Y|X) = h(p) and I(X;Y) = H(Y) - h(p) hold of every input; of an even one more does."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

FLIPS = "## Binary symmetric channel\n\nEach bit is flipped with probability $p$.\n\n"
ERASES = "## 二元删除信道\n\n每个比特以概率 $\\alpha$ 擦除。\n\n"
NAMED = "For $q < 1/2$, $C_{\\mathrm{BSC}(q)} = 1 - h_2(q)$.\n\n"
TRUE = [
    (NAMED, "I(X;Y) = H(Y) - h_2(q)"),
    (NAMED, "I(X;Y) \\le 1 - h_2(q)"),
    (FLIPS, "H(Y|X) = H(p)"),
    (FLIPS, "I(X;Y) = H(Y) - h(p)"),
    (FLIPS, "H(Y) - H(Y|X) = H(Y) - H_2(p)"),
    (FLIPS, "H(Y) - \\sum_x p(x) H(Y|X=x) = H(Y) - H(p)"),
    (FLIPS, "I(X;Y) \\le 1 - H(p)"),
    (FLIPS, "H(Y) - H(p) \\le 1 - H(p)"),
    (ERASES, "H(Y|X) = H(\\alpha)"),
    (ERASES, "I(X;Y) = (1 - \\alpha) H(X)"),
    (ERASES, "(1 - \\alpha) H(X) \\le 1 - \\alpha"),
    (ERASES, "I(X;Y) \\le 1 - \\alpha"),
]
FALSE = [
    (FLIPS, "I(X;Y) = H(Y) + H(p)"),
    (FLIPS, "I(X;Y) \\ge 1 - H(p)"),
    (ERASES, "I(X;Y) = (1 + \\alpha) H(X)"),
    (ERASES, "I(X;Y) \\ge 1 - \\alpha"),
]
OPEN = [
    (FLIPS, "H(X|Y) = H(p)"),
    (FLIPS, "H(Y) = H(p)"),
    (FLIPS, "H(X) = h(p)"),
    (FLIPS, "H(Y|X) = H(q)"),
    (FLIPS, "I(X;Y) = 1 - H(p)"),
    (FLIPS, "I(X;Y) = H(X) - H(p)"),
    (FLIPS + "In nats: ", "I(X;Y) \\le 1 - H(p)"),
    (ERASES, "H(Y|X) = H(X)"),
    (ERASES.replace("以概率 $\\alpha$ ", "可能被"), "I(X;Y) = (1 - \\alpha) H(X)"),
    (FLIPS + "## Erasures\n\nAnother channel has an output $Y$.\n\n", "H(Y|X) = H(p)"),
    (ERASES.replace("每个比特以概率 $\\alpha$ 擦除", "A bit survives erasure with probability $\\alpha$"), "I(X;Y) = (1 - \\alpha) H(X)"),
    (ERASES.replace("每个比特以概率 $\\alpha$ 擦除", "With probability $\\alpha$ a bit is not erased"), "I(X;Y) = (1 - \\alpha) H(X)"),
    (FLIPS.replace("Each bit is flipped with probability", "No error changes the input, of the law"), "H(Y|X) = H(p)"),
    (FLIPS.replace("Each bit is flipped with probability", "The error says nothing of the input law"), "H(Y|X) = H(p)"),
    ("Each bit of a file is flipped with probability $p$. ", "H(Y|X) = H(p)"),
]


def test_what_holds_of_every_input() -> None:
    for text, claim in TRUE:
        assert words(f"{text}${claim}$")[-1] in POSITIVE, claim


def test_a_sign_or_the_relation_is_a_slip() -> None:
    for text, claim in FALSE:
        assert words(f"{text}${claim}$")[-1] in NEGATIVE, claim


@pytest.mark.parametrize(("text", "claim"), OPEN)
def test_of_other_inputs_letters_and_channels_nothing_is_said(text: str, claim: str) -> None:
    assert words(f"{text}${claim}$")[-1] not in POSITIVE


def test_a_number_that_was_not_understood_is_not_refuted_by_another_channel() -> None:
    lost = "A bit is lost with probability $p$.\n\n"
    for text in ("## Binary erasure channel\n\n", "The binary symmetric channel flips bits, the binary erasure channel loses them.\n\n"):
        assert words(f"{text}{lost}$I(X;Y) = (1-p) H(X)$")[-1] == "undecided"


def test_a_value_given_and_a_mean_over_inputs() -> None:
    """H(Y|X=x) and its mean are the entropy of a flip; with another letter, factor or sign they are not."""
    from tests.verify.answers import POSITIVE, words

    flips = r"The binary symmetric channel flips a bit with probability $\varepsilon$. "
    told = (
        flips
        + r"Then $H(Y|X=0) = H(\varepsilon)$, $H(Y|X) = \sum_x p(x) H(\varepsilon)$ and $I(X;Y)=H(Y)-\sum_{x}p(x)H(Y|X=x)=H(Y)-\sum_{x}p(x)H(\varepsilon)=H(Y)-H(\varepsilon)\leq 1-H(\varepsilon)$."
    )
    assert set(words(told)) <= POSITIVE
    chinese = r"BSC 信道：差错概率为 $p_{1|0}=p_{0|1}=\varepsilon$ ，则 $H(Y|X)=H(\varepsilon)$。"
    assert words(chinese)[-1] == "definition"
    assert words(chinese.replace("=H(", "=1-H("))[-1] not in POSITIVE
    false = (
        flips
        + r"$H(Y|X=0) = H(q)$, $H(Y|X) = 2 H(\varepsilon)$, $I(X;Y)=H(Y)+\sum_{x}p(x)H(\varepsilon)$, $I(X;Y)=H(X)-\sum_{x}p(x)H(\varepsilon)$."
    )
    assert not POSITIVE & set(words(false))
    erased = r"The erasure channel erases a bit with probability $p$. Then $H(X|Y=0) = H(p)$."
    assert not POSITIVE & set(words(erased))
