"""Names and the words beside a formula lead to known quantities; other words do not."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import nodes, read_expression
from symbolic_it.verify.naming.resolve import named_by_words, resolve


@pytest.mark.parametrize(
    ("name", "title", "firm"),
    [
        ("L_{CE}", "cross-entropy", False),
        (r"\mathcal{L}_{\text{NLL}}", "negative log-likelihood", False),
        ("D_{KL}", "KL divergence", True),
        ("L_{KL}", "KL divergence", False),
        (r"\mathrm{JSD}", "Jensen-Shannon divergence", True),
        (r"\text{PPL}", "perplexity", False),
    ],
)
def test_a_symbol_names_a_quantity(name: str, title: str, firm: bool) -> None:
    node = read_expression(name)
    assert isinstance(node, nodes.Name)
    assert [(r.known.title, r.firm) for r in resolve(node, called=False)] == [(title, firm)]


@pytest.mark.parametrize("name", ["f", "L", "m", "R", r"\sigma", "D", "u", "loss"])
def test_other_names_are_nobodys(name: str) -> None:
    node = read_expression(name)
    assert isinstance(node, nodes.Name)
    assert resolve(node, called=False) == ()


@pytest.mark.parametrize(
    ("before", "after", "title"),
    [
        ("The cross-entropy loss is defined as ", "", "cross-entropy"),
        ("The binary cross-entropy is ", ".", "binary cross-entropy"),
        ("Here ", " is the negative log-likelihood.", "negative log-likelihood"),
        ("We call ", " the information gain.", "information gain"),
        ("With ", " the information gain falls.", None),
        ("Die Kreuzentropie ist ", ".", "cross-entropy"),
        ("交叉熵损失定义为 ", "", "cross-entropy"),
        ("The gradient of the cross-entropy is ", "", None),
        ("Minimising the cross-entropy, ", "", None),
        ("The conditional entropy is ", "", None),
        ("We compare with perplexity later. Let ", "", None),
    ],
)
def test_words_name_the_formula_right_beside_them(before: str, after: str, title: str | None) -> None:
    found = named_by_words(before, after)
    assert (found.title if found else None) == title


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("交叉熵损失函数可以表示为：", "cross-entropy"),
        ("困惑度（Perplexity）的定义如下：", "perplexity"),
        ("KL 散度的计算公式是：", "KL divergence"),
        ("교차 엔트로피 손실은 다음과 같이 정의된다.", "cross-entropy"),
        ("크로스 엔트로피의 수식은 다음과 같습니다.", "cross-entropy"),
        ("交差エントロピー誤差は次式で表される。", "cross-entropy"),
        ("パープレキシティは以下の式で計算されます：", "perplexity"),
        ("条件熵定义为", None),
        ("조건부 엔트로피는 다음과 같다.", None),
        ("교차 엔트로피를 최소화하는 것은", None),
    ],
)
def test_sentences_of_other_languages_name_what_follows(before: str, title: str | None) -> None:
    found = named_by_words(before, "")
    assert (found.title if found else None) == title
