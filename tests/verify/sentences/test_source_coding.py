"""The entropy bounds the expected length of codes; turned around it is accused, and of other lengths nothing is said."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TRUE = [
    "Every prefix code satisfies $H(X) \\le L$.",
    "For the optimal code, $H(X) \\le L < H(X) + 1$.",
    "哈夫曼编码满足 $H(X) \\le \\bar L < H(X)+1$。",
    "허프만 부호의 평균 길이는 $L \\ge H(X)$ 이다.",
    "The shortest code has $H_2(X) \\le L^* < H_2(X) + 1$.",
    "A Shannon code has $L(C) \\le H(p) + 1$.",
    "Every $D$-ary prefix code satisfies $H_D(X) \\le L$.",
    "In nats, every prefix code satisfies $H(X) \\le L$.",
    "For any prefix code, $\\sum_i p_i l_i \\ge H(X)$.",
    "A code that assigns $n_i$ bits to $x_i$ has $\\sum_i n_i p(x_i) \\ge H(X)$.",
    "The Shannon code has the lengths $l_i = \\lceil \\log_2 \\frac{1}{p_i} \\rceil$.",
    "The codewords have the lengths $\\ell(x) = \\lceil -\\log_2 p(x) \\rceil$.",
    "# Source coding\n\nThe optimal length per symbol: $\\frac{H(X_1, \\ldots, X_n)}{n} \\le L_n^* < \\frac{H(X_1, \\ldots, X_n)}{n} + \\frac{1}{n}$.",
    "# 信源编码\n\n最优平均长度：$\\frac1n H(X^n) \\le \\frac1n L^* < \\frac1n H(X^n) + \\frac1n$。",
    "The optimal code for blocks has $n H(X) \\le L < n H(X) + 1$.",
    "A code designed for $q$ has $H(p) + D(p \\| q) \\le \\mathbb E_p[\\ell(X)] < H(p) + D(p \\| q) + 1$.",
    "# Huffman codes\n\nThe expected length of the code has $L < H(X) + 1$.",
    "Every prefix code satisfies $L \\ge H(X)$ with equality if and only if it is dyadic.",
    "There exists a prefix code such that $H(X) \\le L < H(X) + 1$.",
    "存在前缀码满足 $H(X) \\le L < H(X)+1$。",
    "$L < H(X)+1$ 을 만족하는 접두 부호가 존재한다.",
    "$L < H(X)+1$ を満たす語頭符号が存在する。",
    "# 무손실 부호화\n\n최적 접두 부호는 $H(X) \\le L < H(X) + 1$ 을 만족한다.",
]
FALSE = [
    "Every codeword has the length $l_i = \\lceil \\log_2 p_i \\rceil$.",
    "For any prefix code, $\\sum_i p_i l_i \\le H(X)$.",
    "Every prefix code satisfies $H(X) \\ge L$.",
    "For the optimal code, $L < H(X) - 1$.",
    "For the Huffman code, $L > H(X) + 1$.",
    "任何前缀码满足 $\\bar L \\le H(X)$。",
    "The optimal code per symbol has $L_n^* > \\frac{H(X_1, \\ldots, X_n)}{n} + \\frac{1}{n}$.",
    "The optimal code per symbol has $L_n^* < \\frac{H(X_1, \\ldots, X_n)}{n} - \\frac{1}{n}$.",
    "A code designed for $q$ has $\\mathbb E_p[\\ell(X)] \\le H(p) - D(p \\| q)$.",
    "A code designed for $q$ has $\\mathbb E_p[\\ell(X)] < H(p) + D(q \\| p) + 1$.",
    "存在前缀码满足 $L < H(X)$。",
    "$L < H(X)$ 을 만족하는 접두 부호가 존재한다.",
]
OPEN = [
    "Every $D$-ary prefix code satisfies $H(X) \\le L$.",
    "A ternary Huffman code satisfies $L \\ge H(X)$.",
    "An optimal ternary prefix code satisfies $L < H(X) + 1$.",
    "With entropies in nats, an optimal prefix code has $L < H(X) + 1$.",
    "We use natural logarithms throughout. An optimal prefix code satisfies $L < H(X) + 1$.",
    "The loss is $L \\ge H(p)$.",
    "No code has $L \\le H(X)$.",
    "A one-to-one code may have $L < H(X)$.",
    "Every prefix code satisfies $L < H(X) + 1$.",
    "For the code, $L_1 \\ge H(X)$.",
    "The Huffman code has $L \\ge 2 H(X)$.",
    "The optimal code for blocks has $L < n H(X) + \\frac1n$.",
    "The optimal code has $L < H(X) + \\frac1n$.",
    "# Channel coding\n\nThe optimal length is $L < H(X) + 1$.",
    "The optimal code has $\\mathbb E_p[\\ell(X)] \\ge H(p) + D(p \\| q)$.",
    "A code designed for $q$ has $\\mathbb E_p[\\ell(X)] \\ge H(p) - D(p \\| q)$.",  # true, and less than is known
    "Any code designed for another distribution has $L < H(p) + D(p \\| q) + 1$.",
    "A Huffman code designed for $q$ has $H(p) + D(p \\| q) \\le L$.",
    "A prefix code, for a source different from the last, has $L \\le H(p) + D(p \\| q) + 1$.",
    "The optimal code for blocks has $\\frac{L}{n} < \\frac{H(X_1, \\ldots, X_m)}{m} + \\frac{1}{n}$.",
    "The optimal code for blocks has $\\frac{L}{n} \\ge \\frac{H(X^m)}{m}$.",
    "The optimal code for one letter has $L \\ge n H(X)$.",
    "# Optimal compression\n\nEvery prefix code has $L < H(X) + 1$.",
    "# Huffman codes\n\nThe comma code has $L < H(X) + 1$.",
    "# Huffman codes\n\nThe simple code has $L \\ge H(X) + 1$.",
    "# Compression by models\n\nFor the best model, the loss has $L \\le H(p) + 1$.",
    "There exists a prefix code with expected length $L > H(X) + 1$.",
    "存在前缀码满足 $L > H(X) + 1$。",
    "不存在前缀码满足 $L < H(X)$。",
    "若存在前缀码满足 $L < H(X)$，则矛盾。",
    "任何非奇异码满足 $L \\ge H(X)$。",
    "$L < H(X)$ 을 만족하는 접두 부호는 존재하지 않는다.",
    "손실 부호화에서 최적 부호는 $L \\ge H(X)$ 이다.",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_theorem(text: str) -> None:
    assert set(words(text)) == {"definition"}


@pytest.mark.parametrize("text", FALSE)
def test_turned_around(text: str) -> None:
    assert words(text) == ["convention-mismatch"]


@pytest.mark.parametrize("text", OPEN)
def test_of_other_lengths_nothing_is_said(text: str) -> None:
    assert set(words(text)) <= {"undecided", "not-understood"}
