r"""H(y, p) = -\log p_c where words tell the correct class c: of a one-hot y, proved; with another sign or law it is false still."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

SUM = r"$H(y, p) = -\sum_i y_i \log p_i = -\log p_c$"
OF_X = r"$H(p, q) = -\sum_x p(x) \log q(x) = -\log q(c)$"
TRUE = [
    f"The correct class is $c$, so {SUM}.",
    f"For the single correct token $c$, {SUM}.",
    f"Only one class $c$ is correct, so {SUM}.",
    f"对唯一正确的类别 $c$，{SUM}。",
    f"For the correct class $c$, {OF_X}.",
    f"正确类别为 $c$：{OF_X}。",
    r"The loss at the true label $c$ is $L = -\sum_k y_k \log p_k = -\log p_c$.",
]


@pytest.mark.parametrize("text", [*TRUE, f"정답 클래스가 $c$이므로 {SUM}."])
def test_the_correct_class_has_all_the_mass(text: str) -> None:
    assert set(words(text)) <= POSITIVE and len(words(text)) == 2


@pytest.mark.parametrize("text", TRUE)
def test_with_the_other_sign_it_is_false(text: str) -> None:
    assert words(text.replace(r"= -\log", r"= \log"))[-1] in NEGATIVE


@pytest.mark.parametrize("text", TRUE[:4])
def test_of_the_other_law_it_is_false(text: str) -> None:
    assert words(text.replace(r"\log p_c", r"\log y_c"))[-1] in NEGATIVE


def test_without_a_correct_class_it_is_false() -> None:
    assert words(f"We always have {SUM}.")[-1] in NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"The correct class is $c$, and the label $y$ is one-hot. $H(y, q) = -\log q_c$.",
        r"The correct token is $c$. The KL divergence is $D(y\|q) = -\log q_c$.",
        f"The correct class is $c$, and on average {SUM}.",
    ],
)
def test_what_an_earlier_sentence_tells_proves_and_refutes_nothing(text: str) -> None:
    assert words(text)[-1] == "undecided"


def test_the_other_divergence_of_a_correct_class_is_infinite() -> None:
    assert words(r"The correct token is $c$. The KL divergence is $D(q\|y) = -\log q_c$.")[-1] in NEGATIVE
