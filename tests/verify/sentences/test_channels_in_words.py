"""One-to-one, noiseless and lossless channels determine what they are said to; a noisy one nothing."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "text",
    [
        "若信道是无噪一一对应信道, 则 $H(X|Y) = 0$。",
        "若信道是无噪一一对应信道, 则 $I(X;Y) = H(X) = H(Y)$。",
        "有噪无损信道满足 $H(X|Y) = 0$。",
        "For a noiseless channel $I(X;Y) = H(X)$.",
        "For a deterministic channel $H(Y|X) = 0$.",
        "일대일 채널에서는 $I(X;Y) = H(X)$ 이다.",
        "For parallel channels $I(X_1, X_2;Y_1, Y_2) \\le I(X_1;Y_1) + I(X_2;Y_2)$.",
        "平行信道满足 $H(Y_1Y_2|X_1X_2) = H(Y_1|X_1) + H(Y_2|X_2)$。",
    ],
)
def test_what_follows(text: str) -> None:
    assert set(words(text)) == {"proved"}


@pytest.mark.parametrize(
    "text",
    [
        "有噪无损信道满足 $H(Y|X) = 0$。",
        "无噪有损信道满足 $H(X|Y) = 0$。",
        "For a noisy channel $I(X;Y) = H(X)$.",
        "For a channel that is not noiseless $I(X;Y) = H(X)$.",
        "For a deterministic channel $H(X|Y) = 0$.",
        "For a noiseless channel $I(X;Y) = 2 H(X)$.",
        "For a noiseless channel $I(X;Z) = H(X)$.",
        "For parallel channels $I(X_1, X_2;Y_1, Y_2) \\ge I(X_1;Y_1) + I(X_2;Y_2)$.",
        "For parallel channels $I(X_1, X_2;Y_1, Y_2) = I(X_1;Y_1) + I(X_2;Y_2)$.",
        "平行信道满足 $H(Y_1Y_2|X_1X_2) = H(Y_1|X_2) + H(Y_2|X_1)$。",
    ],
)
def test_what_does_not(text: str) -> None:
    assert not {"proved", "definition", "confirmed"} & set(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "- **Independent**: $H(X,Y)=H(X)+H(Y)$",
        "若信道输入端 $\\mathbf{X}$ 与输出端 $Y$ 完全统计独立, $H(X|Y) = H(X)$。",
        "If the input $X$ and the output $Y$ are independent, $I(X;Y) = 0$.",
    ],
)
def test_independence_with_words_between(text: str) -> None:
    assert words(text) == ["proved"]


@pytest.mark.parametrize(
    "text", ["- **Not independent**: $H(X,Y)=H(X)+H(Y)$", "若 $X$ 与输出端 $Y$ 不独立, $H(X|Y) = H(X)$。", "- **Dependent**: $H(X|Y)=H(X)$"]
)
def test_its_denial(text: str) -> None:
    assert not {"proved", "definition", "confirmed"} & set(words(text))


def test_a_channel_that_factors_in_other_letters_refutes_nothing() -> None:
    told = "Let $p(jj'|kk') = p_1(j|k) p_2(j'|k')$. Then "
    assert words(told + "$I(X_1, X_2;Y_1, Y_2) \\le I(X_1;Y_1) + I(X_2;Y_2)$.")[-1] == "undecided"
    assert words(told + "$I(X_1, X_2;Y_1, Y_2) \\ge 2 H(X_1, X_2) + 1$.")[-1] in ("refuted", "undecided")
