"""Losses of contrast: what is near is in its place, what is summed over has the temperature of what it is compared with."""

from __future__ import annotations

from .chapters import all_known, all_open, all_slips

SUPERVISED = r"$$L^{sup} = \sum_{i \in I} \frac{%s1}{|P(i)|} \sum_{p \in P(i)} %s \frac{\exp(z_i \cdot z_p/\tau)}{\sum_{a \in A(i)} \exp(z_i \cdot z_a%s)}$$"


def test_losses_of_contrast_are_known() -> None:
    all_known(
        r"The triplet loss is $\mathcal{L}(a,p,n) = \max(0, d(a,p) - d(a,n) + m)$.",
        r"$\mathcal{L}_{triplet} = \sum_{x} \max(0, \|f(x) - f(x^+)\|_2^2 - \|f(x) - f(x^-)\|_2^2 + \epsilon)$",
        SUPERVISED % ("-", r"\log", r"/\tau"),
        r"$\ell_{i,j} = -\log \frac{\exp(s(z_i, z_j)/\tau)}{\sum_{k=1}^{2N} \mathbb{1}_{[k \neq i]} \exp(s(z_i, z_k)/\tau)}$",
        r"The CLIP loss is $\mathcal{L}_{CLIP} = \frac{1}{2}(\mathcal{L}_{i2t} + \mathcal{L}_{t2i})$.",
        r"Noise contrastive estimation: $J = \mathbb{E}_{p_d}[\log \frac{p_\theta(x)}{p_\theta(x) + k p_n(x)}] + k \mathbb{E}_{p_n}[\log \frac{k p_n(x)}{p_\theta(x) + k p_n(x)}]$.",
    )


def test_slips_of_contrast_are_told() -> None:
    all_slips(
        r"The triplet loss is $\mathcal{L}(a,p,n) = \max(0, d(a,n) - d(a,p) + m)$.",
        r"The triplet loss is $\mathcal{L}(a,p,n) = \max(0, d(a,p) - d(a,n) - m)$.",
        r"The triplet loss is $\mathcal{L}(a,p,n) = \min(0, d(a,p) - d(a,n) + m)$.",
        r"The CLIP loss is $\mathcal{L}_{CLIP} = \frac{1}{2}(\mathcal{L}_{i2t} - \mathcal{L}_{t2i})$.",
        r"Noise contrastive estimation: $J = \mathbb{E}_{p_d}[\log \frac{p_\theta(x)}{p_\theta(x) + k p_n(x)}] - k \mathbb{E}_{p_n}[\log \frac{k p_n(x)}{p_\theta(x) + k p_n(x)}]$.",
    )


def test_what_is_near_them_is_not_blessed() -> None:
    for text in (
        SUPERVISED % ("", r"\log", r"/\tau"),
        SUPERVISED % ("-", r"\log", ""),
        SUPERVISED % ("-", "", r"/\tau"),
    ):
        assert_not_blessed(text)
    all_open(
        r"With $d$ the cosine similarity, the triplet loss is $L = \max(0, d(a,n) - d(a,p) + m)$.",
        r"$\ell_{i,j} = -\log \frac{\exp(s(z_i, z_j)/\tau)}{\sum_{k=1}^{2N} \mathbb{1}_{[k = i]} \exp(s(z_i, z_k)/\tau)}$",
        r"Contrastive divergence steps by $\Delta w_{ij} = \epsilon(\langle v_i h_j\rangle_{model} - \langle v_i h_j\rangle_{data})$.",
    )


def assert_not_blessed(text: str) -> None:
    from .chapters import last

    assert last(text)[0] not in ("definition", "proved", "confirmed"), (text, *last(text))
