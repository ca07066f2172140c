r"""A loss may be defined as an entropy; that a length, a rate or a capacity is one has to be shown."""

from __future__ import annotations

from tests.verify.answers import words

LEFT_OPEN = [
    r"The expected length of the Huffman code is $L = H(p)$.",
    r"Let $L$ be the expected length of the optimal code. It equals the entropy, $L = H(p)$.",
    r"The capacity of the channel equals the mutual information: $C = I(X; Y)$.",
    r"The perplexity equals the cross-entropy: $P = H(p, q)$.",
    r"The number of bits per byte is then $B = H(p)$.",
    r"Die mittlere Länge entspricht der Entropie: $L = H(p)$.",
    r"Let $C$ be the capacity of the channel. For every input law $C = I(X; Y)$.",
    r"The rate is the entropy. Hence $R = H(X)$.",
    r"平均码长等于熵：$L = H(p)$。",
    r"In the best case the expected length is $L = H(p) + D(p\|q)$.",
    r"The rate is written R. It is $R = H(p, q)$.",
    r"The optimal value is $J^* = \rho E[\log Z]$.",
    r"The optimum is attained once, where $V^* = -\beta \log Z$.",
    r"The distillation loss is $L = T D_{KL}(p^T \| q^T)$.",
    r"The conditional entropy is $E = H(X, Y)$.",
    r"The joint entropy is $J = H(X) + H(Y)$.",
    r"The regret is $r = H(p) - H(p, q)$.",
    r"The overhead of the code is $O = H(p, q) + H(p)$ bits.",
    r"The reverse KL loss is $L = D(p \| q)$.",
]
DEFINED = [
    r"The training loss is $L = H(p, q)$.",
    r"The best lengths are $l_i = -\log p(s_i)$.",
    r"The regularised objective is therefore $J = D_{KL}(p \| q)$.",
    r"We write $I = I(X; Y)$.",
    r"Let $C = H(p, q)$.",
    r"The total loss is $F = H(p, q) + \lambda D(p \| q)$.",
    r"The conditional entropy is $E = H(X | Y)$.",
]


def test_names_of_entropies() -> None:
    assert words("\n\n## A\n\n".join(LEFT_OPEN)) == ["undecided"] * len(LEFT_OPEN)
    assert words("\n\n## A\n\n".join(DEFINED)) == ["definition"] * len(DEFINED)
