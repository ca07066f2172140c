"""Attention, normalisations and activations are known by their forms, in the order of their matrices."""

from __future__ import annotations

from .chapters import all_known, all_open, all_slips


def test_layers_are_known() -> None:
    all_known(
        r"The Jacobian of the softmax is $J = \frac{1}{\tau}(\operatorname{diag}(p) - pp^\top)$.",
        r"$$\mathrm{Attention}(Q,K,V) = \mathrm{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V$$",
        r"We set $A = \text{softmax}(QK^T/\sqrt{d})$.",
        r"The attention weights are $\alpha_{ij} = \frac{\exp(q_i^\top k_j/\sqrt{d})}{\sum_{l} \exp(q_i^\top k_l/\sqrt{d})}$.",
        r"$\text{RMSNorm}(x) = \frac{x}{\sqrt{\frac{1}{d}\sum_{i=1}^d x_i^2 + \epsilon}} \odot g$",
        r"$\text{RMS}(x) = \sqrt{\frac{1}{d}\sum_{i=1}^d x_i^2}$",
        r"$\text{LayerNorm}(x) = \gamma \odot \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}} + \beta$",
        r"$\mathrm{LN}(x) = \frac{x - \mu}{\sigma} \odot \gamma + \beta$",
        r"The Jacobian of softmax is $J_{ij} = p_i(\delta_{ij} - p_j)$.",
        r"$\text{SiLU}(x) = x \sigma(x)$",
        r"$\text{ReLU}(x) = \max(0, x)$",
        r"$\mathrm{FFN}(x) = \sigma(x W_1 + b_1) W_2 + b_2$",
    )


def test_slips_of_layers_are_told() -> None:
    all_slips(
        r"The Jacobian of the softmax is $J = \operatorname{diag}(p)/\tau + pp^T/\tau$.",
        r"$$\mathrm{Attention}(Q,K,V) = \mathrm{softmax}\left(\frac{QK^\top}{d_k}\right)V$$",
        r"$$\mathrm{Attention}(Q,K,V) = \mathrm{softmax}\left(\frac{QV^\top}{\sqrt{d_k}}\right)K$$",
        r"$\text{RMSNorm}(x) = \frac{x}{\sqrt{\sum_{i=1}^d x_i^2 + \epsilon}} \odot g$",
        r"$\text{RMSNorm}(x) = x \sqrt{\frac{1}{d}\sum_{i=1}^d x_i^2 + \epsilon} \odot g$",
        r"$\text{RMSNorm}(x) = \frac{x}{\text{RMS}(x)^2} \odot g$",
        r"$\text{RMS}(x) = \frac{1}{d}\sum_{i=1}^d x_i^2$",
        r"$\text{LayerNorm}(x) = \gamma \odot \frac{x + \mu}{\sqrt{\sigma^2 + \epsilon}} + \beta$",
        r"$\text{LayerNorm}(x) = \gamma \odot \frac{x - \mu}{\sqrt{\sigma^2 - \epsilon}} + \beta$",
        r"$\mathrm{LN}(x) = \frac{x - \sigma}{\mu} \odot \gamma + \beta$",
        r"$\text{ReLU}(x) = \min(0, x)$",
        r"The Jacobian of softmax is $J_{ij} = p_i(\delta_{ij} + p_j)$.",
    )


def test_other_layers_are_open() -> None:
    all_open(
        r"The attention weights are $A = \text{softmax}(QK^T\sqrt{d_k})$.",
        r"We set $A = \text{softmax}(K^TQ/\sqrt{d})$.",
        r"The attention weights are $\alpha_{ij} = \frac{\exp(q_i^\top k_j/\sqrt{d})}{\sum_{l} \exp(q_l^\top k_j/\sqrt{d})}$.",
        r"The Jacobian of the softmax is $J = \operatorname{diag}(p) - p^\top p$.",
        r"With temperature $T$ the Jacobian of the softmax is $J_{ij} = p_i(\delta_{ij} - p_j)$.",
        r"$\mathrm{FFN}(x) = \sigma(x W_1 - b_1) W_2 + b_2$",
        r"$\text{SiLU}(x) = x + \sigma(x)$",
        r"$\text{head}_i = \text{softmax}\left(\frac{Q_i K_j^T}{\sqrt{d_k}}\right) V_i$",
    )


def test_a_jacobian_is_that_of_the_law_that_the_text_defines() -> None:
    all_slips(
        r"The softmax is $p_i = \frac{e^{z_i/T}}{\sum_k e^{z_k/T}}$. Its Jacobian is $\frac{\partial p_i}{\partial z_j} = p_i(\delta_{ij} - p_j)$."
    )
