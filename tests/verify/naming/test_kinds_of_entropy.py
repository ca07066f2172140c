"""A bare H is the kind of entropy that the words call it: of another kind its formula is neither blessed nor refuted."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"The conditional entropy is $H = -\sum_{x,y} p(x,y) \log p(y|x)$.",
    r"The joint entropy is $H = -\sum_{x,y} p(x,y) \log p(x,y)$.",
    r"The cross-entropy is $H = -\sum_{x} p(x) \log q(x)$.",
    r"The entropy is $H(X) = -\sum_x p(x) \log p(x)$.",
    r"The average entropy is $H = -\sum_{x} p(x) \log p(x)$.",
    r"The Shannon entropy is $H = -\sum_{x} p(x) \log p(x)$.",
    r"Unlike the cross-entropy, the entropy is $H(p) = -\sum_{x} p(x) \log p(x)$.",
    r"The entropy and the cross-entropy are $H(p) = -\sum_{x} p(x) \log p(x)$ and $H(p, q) = -\sum_x p(x) \log q(x)$.",
    r"조건부 엔트로피는 $H = -\sum_{x,y} p(x,y) \log p(y|x)$ 이다.",
    r"미분 엔트로피는 $H(X) = -\int f(x) \log f(x) dx$ 이다. 이산이든 연속이든 $I(X;Y) = H(X) - H(X|Y)$ 이다.",
    r"联合熵是 $H = -\sum_{x,y} p(x,y) \log p(x,y)$。",
    r"The mutual information is $I = \sum_{x,y} p(x,y) \log\frac{p(x,y)}{p(x)p(y)}$.",
]
OPEN = [
    r"The entropy rate of a stationary Markov chain is $H = -\sum_{i,j} P_{ij} \log P_{ij}$.",
    r"The conditional entropy is $H = -\sum_{x,y} p(x,y) \log p(x,y)$.",
    r"The conditional entropy is $H = -\sum_{x,y} p(y|x) \log p(y|x)$.",
    r"The joint entropy is $H = -\sum_{x} p(x) \log p(x)$.",
    r"The cross-entropy is $H = -\sum_{x} p(x) \log p(x)$.",
    r"The cross-entropy $H(p) = -\sum_{x} p(x) \log p(x)$.",
    r"The conditional entropy is $H(X) = -\sum_x p(x) \log p(x)$.",
    r"The Rényi entropy is $H = -\sum_x p(x) \log p(x)$.",
    r"条件熵是 $H = -\sum_{x,y} p(x,y) \log p(x,y)$。",
    r"The Fisher information is $I = \sum_{x,y} p(x,y) \log\frac{p(x,y)}{p(x)p(y)}$.",
    r"The conditional mutual information is $I = \sum_{x,y} p(x,y) \log\frac{p(x,y)}{p(x)p(y)}$.",
]
FALSE = [
    r"미분 엔트로피는 $H(X) \ge 0$ 이다.",
    r"微分熵满足 $H(X) \ge 0$。",
    r"The entropy is $H = \sum_{x} p(x) \log p(x)$.",
    r"The Shannon entropy is $H = \sum_{x} p(x) \log p(x)$.",
]


@pytest.mark.parametrize("text", TRUE)
def test_of_the_kind_that_the_words_say_it_is_a_definition(text: str) -> None:
    assert set(words(text)) <= POSITIVE


@pytest.mark.parametrize("text", OPEN)
def test_of_another_kind_it_is_left_open(text: str) -> None:
    assert not set(words(text)) & (POSITIVE | NEGATIVE)


@pytest.mark.parametrize("text", FALSE)
def test_a_plain_entropy_is_judged_as_before(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Boltzmann's $H = \sum_i p_i\log p_i$ decreases.", "undecided"),
        (r"In the H-theorem, $H = \sum_i p_i\log p_i$ never increases.", "undecided"),
        (r"Shannon's $H = \sum_i p_i\log p_i$ increases.", "refuted"),
    ],
)
def test_boltzmann_had_the_other_sign(text: str, word: str) -> None:
    assert words(text) == [word]


def test_the_joint_entropy_of_a_vector_is_that_of_its_members() -> None:
    text = r"For $\mathbf{X} = (X_1, \ldots, X_n)$ the joint entropy is $H(\mathbf{X}) = [-]\sum_{x_1, \ldots, x_n} p(x_1, \ldots, x_n) \log p(x_1, \ldots, x_n)$."
    found = [words(text.replace("[-]", sign))[-1] for sign in ("-", "")]
    assert found[0] == "definition" and found[1] not in POSITIVE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"一维正态 $\mathcal{N}(\mu,\sigma^2)$ 的微分熵是 $h = \frac12\log(2\pi e\sigma^2)$。", "definition"),
        (r"정규분포 $\mathcal{N}(\mu,\sigma^2)$의 미분 엔트로피는 $h = \frac12\log(2\pi e\sigma^2)$이다.", "definition"),
        (r"一维正态 $\mathcal{N}(\mu,\sigma^2)$ 的微分熵是 $h = \frac12\log(\pi e\sigma^2)$。", "undecided"),
        (r"균등분포 $U(a,b)$의 미분 엔트로피는 $h = \log(b+a)$이다.", "undecided"),
    ],
)
def test_the_differential_entropy_of_a_normal_law_is_known_in_other_languages(text: str, word: str) -> None:
    assert words(text)[-1] == word
