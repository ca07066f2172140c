"""Lengths rounded up over D symbols; with another base, outcome, weight or order nothing is shown."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

UP = r"Over $D$ symbols the codewords have lengths $l_i = \lceil \log_D \frac{1}{p_i} \rceil$. "
A = r"\log_D \frac{1}{p_i}"
HOLDS = [
    UP + rf"${A} \le l_i < {A} + 1$.",
    UP + rf"$p_i {A} \le p_i l_i < p_i {A} + p_i$.",
    UP + rf"$\sum p_i {A} \le \sum p_i l_i < \sum (p_i {A} + p_i)$.",
    UP + rf"$\sum D^{{-l_i}} = \sum D^{{-\lceil {A} \rceil}} \le \sum D^{{-{A}}} = 1$.",
    UP + rf"$\sum_i q_i l_i < \sum_i q_i {A} + 1$.",
    UP.replace(r"\log_D \frac{1}{p_i}", r"-\log_D p_i") + r"$-\log_D p_i \le l_i < 1 - \log_D p_i$.",
]
OPEN = [
    UP + rf"$l_i \le {A}$.",
    UP + rf"${A} < l_i$.",
    UP + rf"${A} + 1 \le l_i$.",
    UP + r"$\log_r \frac{1}{p_i} \le l_i$.",
    UP + r"$\log_D \frac{1}{p_j} \le l_i$.",
    UP + r"$\log_D \frac{1}{q_i} \le l_i$.",
    UP + rf"$\sum_i p_i l_i \le \sum_i p_i {A}$.",
    UP + rf"$\sum_i p_i l_i < \sum_i q_i {A} + 1$.",
    UP + rf"$\sum_i l_i \le \sum_i {A} + 1$.",
    UP + r"$\sum_i D^{-l_i} \ge 1$.",
    UP + r"$\sum_i D^{-l_i} = 1$.",
    UP + r"$\sum_i D^{-l_i} < 1$.",
    UP + r"$\sum_i D^{l_i} \le 1$.",
    UP + rf"$\sum_{{i \in A}} D^{{-{A}}} = 1$.",
    UP.replace("lceil", "lfloor").replace("rceil", "rfloor") + rf"${A} \le l_i$.",
    UP.replace("p_i", "p_j") + rf"${A} \le l_i$.",
    UP.replace(r"\rceil", r"\rceil + 1") + rf"$l_i < {A} + 1$.",
    UP + rf"In Huffman's code ${A} \le l_i$.",
    rf"The codewords have lengths $l_i$. ${A} \le l_i$.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_what_holds(text: str) -> None:
    assert set(words(text)) <= POSITIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_not_shown(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


BITS = r"Shannon-Fano codes take lengths $l_i = \lceil \log \frac{1}{p(x_i)} \rceil$. "
IN_BITS = [
    BITS + r"So $\sum_i 2^{-l_i} \le \sum_i 2^{\log p(x_i)} = 1$.",
    BITS
    + r"So $2^{-l_i} \le p_i$ and $E(l) = \sum_i p_i l_i < \sum_i p_i[\log \frac{1}{p(x_i)} + 1]$, so that for this code $E(l) < H(X) + 1$.",
    r"A Shannon code has $L = \sum p_i \lceil -\log_2 p_i \rceil < H(p) + 1$.",
]
NOT_SO = [
    BITS + r"So $\sum_i 2^{-l_i} \ge \sum_i 2^{\log p(x_i)}$.",
    BITS + r"So $2^{-l_i} \le p_j$.",
    BITS + r"So $\sum_i p_i l_i < \sum_i p_i[\log \frac{1}{p(x_i)} - 1]$.",
    BITS + r"So $E(l) < H(X) - 1$.",
    BITS + r"In nats, $\sum_i 2^{-l_i} \le \sum_i 2^{\log p(x_i)}$.",
    r"A Shannon code has $L = \sum p_i \lceil -\log_2 p_i \rceil < H(p)$.",
    r"A code has $L = \sum p_i \lceil -\log_2 q_i \rceil < H(p) + 1$.",
]


def test_logarithms_without_a_base_are_of_bits_where_codes_are_spoken_of() -> None:
    for text in IN_BITS:
        assert set(words(text)) <= POSITIVE, text
    for text in NOT_SO:
        assert words(text)[-1] not in POSITIVE, text
