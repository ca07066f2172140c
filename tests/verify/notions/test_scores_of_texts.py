"""BLEU, its brevity penalty, ranks and pass@k are known by their forms, and are none with a sign or a ratio changed."""

from __future__ import annotations

from .chapters import all_known, all_open, all_slips


def test_scores_of_texts_are_known() -> None:
    all_known(
        r"BLEU is $\text{BLEU} = BP \cdot \exp\left(\sum_{n=1}^N w_n \log p_n\right)$.",
        r"$\text{BLEU} = \min\left(1, e^{1 - r/c}\right) \left(\prod_{n=1}^{4} p_n\right)^{1/4}$",
        r"The brevity penalty is $\text{BP} = \min(1, e^{1-r/c})$.",
        r"The brevity penalty is $$BP = \begin{cases} 1 & \text{if } c > r \\ e^{1 - r/c} & \text{if } c \le r\end{cases}$$",
        r"The brevity penalty is $$BP = \begin{cases} 1 & c > r \\ \exp(1 - \frac{r}{c}) & \text{otherwise}\end{cases}$$",
        r"The MRR is $\text{MRR} = \frac{1}{|Q|}\sum_{i=1}^{|Q|} \frac{1}{rank_i}$.",
        r"$\text{DCG}_k = \sum_{i=1}^k \frac{rel_i}{\log_2(i+1)}$",
        r"$\text{WER} = \frac{S + D + I}{N}$",
        r"$\text{pass@}k = \mathbb{E}\left[1 - \frac{\binom{n-c}{k}}{\binom{n}{k}}\right]$",
    )


def test_their_slips_are_told() -> None:
    all_slips(
        r"BLEU is $\text{BLEU} = BP \cdot \exp\left(-\sum_{n=1}^N w_n \log p_n\right)$.",
        r"BLEU is $\text{BLEU} = BP \cdot \sum_{n=1}^N w_n \log p_n$.",
        r"The brevity penalty is $\text{BP} = \min(1, e^{1-c/r})$.",
        r"The brevity penalty is $\text{BP} = \max(1, e^{1-r/c})$.",
        r"The brevity penalty is $$BP = \begin{cases} 1 & \text{if } c < r \\ e^{1 - r/c} & \text{if } c \ge r\end{cases}$$",
        r"The MRR is $\text{MRR} = \frac{1}{|Q|}\sum_{i=1}^{|Q|} rank_i$.",
        r"$\text{WER} = \frac{S + D - I}{N}$",
        r"$\text{pass@}k = \frac{\binom{n-c}{k}}{\binom{n}{k}}$",
    )
    all_open(r"$\text{BLEU} = \min\left(1, e^{1 - r/c}\right) \left(\prod_{n=1}^{4} p_n\right)^{1/5}$")
    all_open(r"BLEU is $\text{BLEU} = BP + \exp\left(\sum_{n=1}^N w_n \log p_n\right)$.")
