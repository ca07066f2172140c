"""Entropies and perplexities that Korean, Chinese and Japanese sentences state, with the value that they have."""

from __future__ import annotations

import pytest

from symbolic_it.enclosure.ball import precision
from symbolic_it.verify.numbers.printed_real import rounding
from symbolic_it.verify.sentences.stated_in_east_asian import stated_in_east_asian

RIGHT = [
    "앞면이 나올 확률이 0.8인 동전의 엔트로피는 약 0.722비트이다.",
    "投掷正面概率为 0.8 的硬币，其熵为 0.722 比特，也就是 0.500 奈特。",
    "正面概率为 0.8，反面概率为 0.2 的硬币的熵为 0.722 比特。",
    "均匀分布在 16 个符号上的熵为 4 比特。",
    "数据集有 6 个正例和 2 个反例，信息熵为 0.811 比特。",
    "양성 6개, 음성 2개인 데이터의 엔트로피는 0.811비트이다.",
    "공정한 주사위의 엔트로피는 1.792나트이다.",
    "表が出る確率が 0.8 のコインのエントロピーは 0.722 ビットである。",
    "The sample has 6 positive and 2 negative examples, so its entropy is 0.811 bits.",
    "若交叉熵为 2 奈特，则困惑度约为 7.39。",
    "교차 엔트로피가 2비트인 모델의 퍼플렉서티는 4이다.",
    "손실이 2.0이면 퍼플렉서티는 7.39이다.",
]
WRONG = [
    "若损失为 2.0 比特，则困惑度为 e^2 ≈ 7.39。",
    "若平均负对数似然为 3 奈特，则困惑度为 2^3 = 8。",
    "앞면이 나올 확률이 0.8인 동전의 엔트로피는 약 0.278비트이다.",
    "投掷正面概率为 0.8 的硬币，其熵为 0.722 比特，也就是 1.042 奈特。",
    "均匀分布在 16 个符号上的熵为 5 比特。",
    "数据集有 6 个正例和 2 个反例，信息熵为 0.881 比特。",
    "양성 6개, 음성 2개인 데이터의 엔트로피는 0.562비트이다.",
    "공정한 주사위의 엔트로피는 2.585나트이다.",
    "表が出る確率が 0.8 のコインのエントロピーは 0.622 ビットである。",
    "The sample has 6 positive and 2 negative examples, so its entropy is 0.881 bits.",
    "若交叉熵为 2 奈特，则困惑度约为 4。",
    "교차 엔트로피가 2비트인 모델의 퍼플렉서티는 7.39이다.",
]
OTHERS = [
    "模型 A 的交叉熵为 3 比特，模型 B 的困惑度为 16。",
    "训练损失为 2.0，验证困惑度为 9.5。",
    "학습 손실은 2.0이고 검증 퍼플렉서티는 9.5이다.",
    "공정한 동전을 두 번 던지면 엔트로피는 2비트이다.",
    "抛两枚公平的硬币，熵为 2 比特。",
    "抛公平的硬币直到出现正面，熵为 2 比特。",
    "公平的硬币的熵比 0.9 的硬币多 0.53 比特。",
    "数据集有 6 个正例和 2 个反例，按特征划分后熵为 0.4 比特。",
    "The sample has 6 positive and 2 negative examples; after the split the entropy is 0.4 bits.",
    "交叉熵降低 1 比特，困惑度为 2。",
    "正面概率为 0.8 的硬币与 8 个符号的信源，熵为 3 比特。",
]


def judged(text: str) -> list[bool]:
    with precision(128):
        return [any(rounding(v, s.text, given=s.given) == "right" for v in s.values) for s in stated_in_east_asian(text)]


@pytest.mark.parametrize("text", RIGHT)
def test_the_value_is_the_one_that_is_printed(text: str) -> None:
    assert judged(text) and all(judged(text))


@pytest.mark.parametrize("text", WRONG)
def test_another_number_is_not(text: str) -> None:
    assert not judged(text)[-1]


@pytest.mark.parametrize("text", OTHERS)
def test_of_several_things_nothing_is_stated(text: str) -> None:
    assert judged(text) == []
