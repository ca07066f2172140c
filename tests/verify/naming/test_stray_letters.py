"""A letter that belongs nowhere takes a formula out of the definitions; one that the left side or another place has does not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RIGHT = [
    r"The ECE is $\mathrm{ECE} = \sum_m \frac{|B_m|}{n}|acc(B_m)-conf(B_m)|$.",
    r"$\mathcal{L}_{InfoNCE} = -\log\frac{e^{s(x,y)}}{\sum_{y'} e^{s(x,y')}}$",
    r"$L_{CE} = -\frac1N\sum_{i=1}^N \log\frac{e^{z_{iy}}}{\sum_j e^{z_{ij}}}$",
    r"The softmax is $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$.",
    r"The channel capacity is $C = \max_{p(x)} I(X;Y)$.",
    r"The information gain is $IG(S, A) = H(S) - \sum_v \frac{|S_v|}{|S|} H(S_v)$.",
]
WRONG = [
    r"The ECE is $\mathrm{ECE} = \sum_m \frac{|B_m|}{n}|acc(B_m)-conf(B_k)|$.",
    r"$\mathcal{L}_{InfoNCE} = -\log\frac{e^{s(x,y)}}{\sum_{y'} e^{s(x',y')}}$",
    r"The channel capacity is $C = \max_{p(y)} I(X;Y)$.",
    r"The channel capacity is $C = \max_{p(x)} I(R;Y)$.",
    r"The softmax is $p_i = \frac{e^{z_i}}{\sum_j e^{z}}$.",
    r"The perplexity is $P = 2^{-\frac1N \sum_i \log_2 P(context | w_i)}$.",
    r"We train with $L_R = -E[\log\sigma(r(x, b_w) - r(x, y_l))]$.",
    r"The channel capacity is $C = \max_{p(y|x)} I(X;Y)$.",
    r"The information gain is $IG(S, A) = H(A) - \sum_v \frac{|S_v|}{|S|} H(S_v)$.",
]


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize("text", RIGHT)
def test_letters_that_agree(text: str) -> None:
    assert words(text) & {"definition", "proved"}


@pytest.mark.parametrize("text", WRONG)
def test_a_stray_letter_is_in_no_definition(text: str) -> None:
    assert not words(text) & {"definition", "proved", "confirmed"}
