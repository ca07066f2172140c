"""Gains, gain ratios and mean impurities of a split are definitions; with a sign, ratio or order changed they are none."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, words

MEAN = r"\sum_{v=1}^V \frac{|D^v|}{|D|} \operatorname{Ent}(D^v)"
TRUE = [
    rf"\operatorname{{Gain}}(D, a) = \operatorname{{Ent}}(D) - {MEAN}",
    r"IG(S, A) = H(S) - \frac{|S_1|}{|S|} H(S_1) - \frac{|S_2|}{|S|} H(S_2)",
    r"\mathrm{Gain\_ratio}(D, a) = \frac{\mathrm{Gain}(D, a)}{\mathrm{IV}(a)}",
    r"g_R(D, A) = \frac{g(D, A)}{H_A(D)}",
    r"\operatorname{Gini\_index}(D, a) = \sum_{v=1}^V \frac{|D^v|}{|D|} \operatorname{Gini}(D^v)",
    r"Gini(D, A) = \frac{|D_1|}{|D|} Gini(D_1) + \frac{|D_2|}{|D|} Gini(D_2)",
    r"H(D|A) = \sum_{i=1}^n \frac{|D_i|}{|D|} H(D_i)",
    r"H_A(D) = -\sum_{i=1}^n \frac{|D_i|}{|D|} \log_2 \frac{|D_i|}{|D|}",
    r"H(D|A) = -\sum_{i=1}^n \frac{|D_i|}{|D|} \sum_{k=1}^K \frac{|D_{ik}|}{|D_i|} \log_2 \frac{|D_{ik}|}{|D_i|}",
]
CHANGED = [
    rf"\operatorname{{Gain}}(D, a) = \operatorname{{Ent}}(D) + {MEAN}",
    r"\operatorname{Gain}(D, a) = \operatorname{Ent}(D) - \sum_{v=1}^V \frac{|D|}{|D^v|} \operatorname{Ent}(D^v)",
    r"IG(S, A) = H(S) - \frac{|S_1|}{|S|} H(S_1) + \frac{|S_2|}{|S|} H(S_2)",
    r"\mathrm{Gain\_ratio}(D, a) = \frac{\mathrm{IV}(a)}{\mathrm{Gain}(D, a)}",
    r"Gini(D, A) = \frac{|D|}{|D_1|} Gini(D_1) + \frac{|D|}{|D_2|} Gini(D_2)",
    r"H_A(D) = \sum_{i=1}^n \frac{|D_i|}{|D|} \log_2 \frac{|D_i|}{|D|}",
    r"H(D|A) = \sum_{i=1}^n \frac{|D_i|}{|D|} (\sum_{k=1}^K \frac{|D_{ik}|}{|D_i|} \log_2 \frac{|D_{ik}|}{|D_i|})",
]
OTHERS = [
    r"\operatorname{Gain}(D, a) = \operatorname{Ent}(D) - \sum_{v=1}^V \frac{|D^u|}{|D|} \operatorname{Ent}(D^u)",
    r"IG(S, A) = H(S) - \frac{|S_1|}{|S|} H(S_1) - \frac{|S_1|}{|S|} H(S_1)",
    r"Gini(D, A) = \frac{|D_1|}{|D|} Gini(D_1) + \frac{|D_1|}{|D|} Gini(D_1)",
    r"H(D|A) = \sum_{i=1}^n \frac{|D_i|}{|S|} H(D_i)",
    r"H_A(D) = -\sum_{i=1}^n \frac{|D|}{|D_i|} \log_2 \frac{|D_i|}{|D|}",
    r"H_A(D) = -\sum_{i=1}^n \frac{|D_k|}{|D|} \log_2 \frac{|D_k|}{|D|}",
    r"H_A(S) = -\sum_{i=1}^n \frac{|D_i|}{|D|} \log_2 \frac{|D_i|}{|D|}",
    r"H(D|A) = -\sum_{i=1}^n \frac{|D_i|}{|D|} \sum_{k=1}^K \frac{|D_{ik}|}{|D|} \log_2 \frac{|D_{ik}|}{|D_i|}",
    r"H(A|D) = -\sum_{i=1}^n \frac{|D_i|}{|D|} \sum_{k=1}^K \frac{|D_{ik}|}{|D_i|} \log_2 \frac{|D_{ik}|}{|D_i|}",
]


@pytest.mark.parametrize("claim", TRUE)
def test_the_usual_forms_are_definitions(claim: str) -> None:
    assert words(f"We set ${claim}$.") == ["definition"]


@pytest.mark.parametrize("claim", CHANGED)
def test_one_change_is_found(claim: str) -> None:
    assert set(words(f"We set ${claim}$.")) <= NEGATIVE


@pytest.mark.parametrize("claim", OTHERS)
def test_of_other_parts_they_are_no_definitions(claim: str) -> None:
    assert not set(words(f"We set ${claim}$.")) & {"definition", "proved"}


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("g(D, A) = H(D) - H(D|A)", "definition"),
        ("g(D, A) = H(D) + H(D|A)", "convention-mismatch"),
        ("g(D, A) = H(D) - H(A|D)", "convention-mismatch"),
        ("g(D, A) = H(D|A) - H(D)", "convention-mismatch"),
    ],
)
def test_g_is_a_gain_where_the_words_say_so(claim: str, word: str) -> None:
    assert words(f"特征 $A$ 对数据集 $D$ 的信息增益 $g(D, A)$ 定义为 $${claim}$$")[-1] == word
    assert words(f"The information gain of $A$ is $${claim}$$")[-1] == word


MEAN = r"\text{entropy}_{A}(D) = \sum_{j=1}^v \frac{|D_j|}{|D|} \text{entropy}(D_j)"


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (MEAN, "definition"),
        (MEAN.replace(r"{|D_j|}{|D|}", r"{|D|}{|D_j|}"), "convention-mismatch"),
        (r"\text{gain}(D, A) = \text{entropy}(D) - \text{entropy}_{A}(D)", "definition"),
        (r"\text{gain}(D, A) = \text{entropy}(D) + \text{entropy}_{A}(D)", "convention-mismatch"),
        (r"\text{gain}(D, A) = \text{entropy}_{A}(D) - \text{entropy}(D)", "convention-mismatch"),
        (r"Info_A(D) = \sum_{j=1}^v \frac{|D_j|}{|D|} Gini(D_j)", "not-understood"),
        (r"Info_A(S) = \sum_{j=1}^v \frac{|D_j|}{|D|} Info(D_j)", "not-understood"),
        (r"Gain(D, A) = H(D) - H_A(D)", "not-understood"),
    ],
)
def test_what_is_left_after_a_split_has_the_attribute_below(claim: str, word: str) -> None:
    assert words(f"We set ${claim}$.")[-1] == word
