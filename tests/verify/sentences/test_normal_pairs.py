"""Which pairs of normal variables a sentence names."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.normal_pairs import normal_pairs, without_redefined

NAMED = [
    r"Let $X$ and $Y$ be jointly Gaussian with correlation $\rho$.",
    r"Let $(X, Y)$ be a bivariate normal pair with correlation coefficient $\rho$.",
    r"Suppose $X, Y$ are jointly normal, and $\rho$ is their correlation coefficient $\rho$.",
    r"若 $X,Y$ 是零均值二维高斯变量，相关系数 $\rho=0.6$，",
    r"설 $X,Y$ 이변량 정규, 상관계수 $\rho$.",
]
OTHERS = [
    r"Let $X$ and $Y$ be Gaussian with correlation $\rho$.",
    r"Gaussian variables $X$ and $Y$ with correlation $\rho$ are not always jointly Gaussian.",
    r"Let $X$, $Y$ be jointly Gaussian.",
    r"For correlated Gaussian $X$ and $Y$ with correlation $\rho$, each of them is normal.",
    r"Let $X$ and $Y$ with correlation $\rho$ be discrete.",
    r"The correlation $\rho$ of jointly Gaussian $X$, $Y$ and of Bernoulli ones differ.",
]
_PAIR = r"Let $(X, Y)$ be jointly Gaussian with correlation coefficient $\rho$."
_INFORMATION = r"$I(X;Y) = -\frac12 \log(1-\rho^2)$"
STILL = [
    "Then FORMULA.",
    "The information between $X$ and $Y$ is FORMULA.",
    "As $X$ and $Y$ are normal, FORMULA.",
    r"For all $\rho \in (-1, 1)$, FORMULA.",
]
NO_LONGER = [
    "Let $X$ and $Y$ be Bernoulli with parameter $1/2$. Then FORMULA.",
    "If $X$ and $Y$ are not Gaussian, FORMULA.",
    "For other distributions with the same correlation, FORMULA.",
    "In general, FORMULA for every pair of variables.",
    "For any $X$ and $Y$, FORMULA.",
    "Let $X$ and $Y$ be uniform. Then FORMULA.",
    "Now let $(X,Y)$ be discrete. FORMULA.",
    "Let $X$ and $Y$ have heavy tails. Then FORMULA.",
    "Whatever the law of $X$ and $Y$, FORMULA.",
    "For arbitrary variables FORMULA.",
    "若 $X$ 和 $Y$ 不是高斯变量，则 FORMULA。",
    "$X$와 $Y$가 베르누이 변수이면 FORMULA.",
    "Seien $X$ und $Y$ diskret. Dann gilt FORMULA.",
]


def _last(text: str) -> str:
    return verify_document(parse_chapter(f"{_PAIR}\n\n{text.replace('FORMULA', _INFORMATION)}", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", STILL)
def test_a_pair_stays_normal_while_nothing_else_is_said(text: str) -> None:
    assert _last(text) == "proved"


@pytest.mark.parametrize("text", NO_LONGER)
def test_of_other_pairs_nothing_is_known(text: str) -> None:
    assert _last(text) not in ("proved", "confirmed", "definition", "refuted")


@pytest.mark.parametrize("sentence", NAMED)
def test_a_pair_is_named_with_its_correlation(sentence: str) -> None:
    (fact,) = normal_pairs(sentence)
    assert fact.value.variables == ("X", "Y")


@pytest.mark.parametrize("sentence", OTHERS)
def test_other_sentences_name_none(sentence: str) -> None:
    assert not normal_pairs(sentence)


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (r"Let $Y$ be uniform.", 0),
        (r"Now $X$ and $Y$ are binary.", 0),
        (r"Suppose $\rho$ is a density.", 0),
        (r"Let $X$ be normal with mean $0$.", 1),
        (r"The entropy of $X$ is finite.", 1),
        (r"Let $Z$ be uniform.", 1),
    ],
)
def test_a_pair_is_forgotten_once_it_is_something_else(sentence: str, kept: int) -> None:
    context = Context().extend(*normal_pairs(NAMED[0]))
    assert len(without_redefined(context, sentence).facts) == kept


@pytest.mark.parametrize(
    ("supposed", "word"),
    [
        (r"If $(X,Y)$ is bivariate normal with correlation $\rho$, then", "proved"),
        (r"For a bivariate Gaussian with correlation $\rho$,", "proved"),
        (r"If $(X,Y)$ is bivariate normal with covariance $\rho$, then", "undecided"),
        (r"If $(X,Y)$ is not bivariate normal with correlation $\rho$, then", "undecided"),
        (r"Even for a bivariate Gaussian with correlation $\rho$,", "undecided"),
        (r"For a pair with correlation $\rho$,", "undecided"),
    ],
)
def test_a_pair_that_a_sentence_supposes_is_normal_there_alone(supposed: str, word: str) -> None:
    formula = r"$I(X;Y) = -\frac12 \log(1-\rho^2)$"
    found = verify_document(parse_chapter(f"{supposed} {formula}. For other pairs {formula}.", "markdown")).claims
    assert [c.verdict.word for c in found] == [word, "undecided"]
    twin = formula.replace(r"\frac12", "")
    assert verify_document(parse_chapter(f"{supposed} {twin}.", "markdown")).claims[-1].verdict.word not in ("proved", "definition")
