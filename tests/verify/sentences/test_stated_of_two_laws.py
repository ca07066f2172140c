"""The cross-entropy and the divergence of two laws that a sentence lists."""

from __future__ import annotations

import pytest

from symbolic_it.enclosure.ball import precision
from symbolic_it.verify.numbers.printed_real import rounding
from symbolic_it.verify.sentences.stated_of_two_laws import stated_of_two_laws

RIGHT = [
    "标签为 [0, 1, 0]，输出为 [0.3, 0.6, 0.1]，则交叉熵损失为 -ln 0.6 ≈ 0.511。",
    "모델 출력이 [0.3, 0.6, 0.1]이고 정답이 [0, 1, 0]일 때 교차 엔트로피는 0.511나트이다.",
    "The label is [0, 1, 0] and the output [0.3, 0.6, 0.1]: the cross-entropy is 0.511.",
    "p = (0.5, 0.5), q = (0.25, 0.75): the KL divergence is 0.144 nats.",
    "p = (0.5, 0.5), q = (0.25, 0.75) 일 때 KL 발산은 0.131나트이다.",
    "标签为 [0, 1]，输出为 [0.341, 0.659]，交叉熵为 0.4168。",
    "真实分布为 [0.5, 0.5]，预测分布为 [0.9, 0.1]，KL 散度 D(q||p) 为 0.368。",
]
WRONG = [
    "标签为 [0, 1, 0]，输出为 [0.3, 0.6, 0.1]，则交叉熵损失为 -ln 0.3 ≈ 1.204。",
    "모델 출력이 [0.3, 0.6, 0.1]이고 정답이 [0, 1, 0]일 때 교차 엔트로피는 0.611나트이다.",
    "The label is [0, 1, 0] and the output [0.3, 0.6, 0.1]: the cross-entropy is 0.737 nats.",
    "p = (0.5, 0.5), q = (0.25, 0.75): the KL divergence is 0.244 nats.",
]
OTHERS = [
    "标签为 [0, 1, 0]，输出为 [0.3, 0.6, 0.1]，平滑后的交叉熵为 0.6。",
    "The label is [0, 1, 0] and the outputs are [0.3, 0.6, 0.1] and [0.1, 0.8, 0.1]: the cross-entropy is 0.2.",
    "Scores [2, 1, 0] and label [0, 1, 0]: the cross-entropy is 1.4.",
    "p = (0.5, 0.5), q = (0, 1): the KL divergence is 5.",
    "真实分布为 [0.5, 0.5]，预测分布为 [0.9, 0.1]，反向 KL 散度为 0.368。",
    "실제 분포는 [0.5, 0.5], 예측 분포는 [0.9, 0.1]이고 역방향 KL 발산은 0.368이다.",
    "两个分布为 [0.5, 0.5] 和 [0.9, 0.1]，对称化的 KL 散度为 0.439。",
]


def judged(text: str) -> list[bool]:
    with precision(128):
        return [any(rounding(v, s.text, rough=s.rough) == "right" for v in s.values) for s in stated_of_two_laws(text)]


def test_the_values_are_those_that_are_printed() -> None:
    assert [judged(text) for text in RIGHT] == [[True]] * len(RIGHT)


@pytest.mark.parametrize("text", WRONG)
def test_another_number_is_not(text: str) -> None:
    assert judged(text) == [False]


def test_of_other_laws_nothing_is_stated() -> None:
    assert [judged(text) for text in OTHERS] == [[]] * len(OTHERS)
