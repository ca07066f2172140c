r"""A softmax is of logits: that of probabilities is another law than the softened one."""

from __future__ import annotations

from tests.verify.answers import words


def test_softmaxes_of_what_are_masses_already() -> None:
    masses = [
        r"Let $a_T$ and $b_S$ be the teacher's and the student's probabilities. The loss is $L = T^2 D(\sigma_T(a_T) \| \sigma_T(b_S))$.",
        r"The softened teacher is $r = \mathrm{softmax}(p)$.",
        r"Let $t$ be the teacher's distribution. The softened one is $q_i = \exp(t_i/T) / \sum_j \exp(t_j/T)$.",
    ]
    logits = [
        r"Let $a_T$ and $b_S$ be the teacher's and the student's logits. The loss is $L = T^2 D(\sigma_T(a_T) \| \sigma_T(b_S))$.",
        r"The softened teacher is $r = \mathrm{softmax}(z/T)$.",
        r"Let $t$ be the teacher's logits. The softened law is $q_i = \exp(t_i/T) / \sum_j \exp(t_j/T)$.",
    ]
    assert words("\n\n## A\n\n".join(masses)) == ["undecided"] * 3
    assert words("\n\n## A\n\n".join(logits)) == ["definition"] * 3
