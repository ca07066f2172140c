r"""Normal laws that words describe one by one: each has the parameters that stand beside its letter."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.normal_laws import described_normals
from tests.verify.answers import words

N = r"\mathcal{N}"
TOLD = [
    (r"Let $p$ be Gaussian with mean $a$ and variance $v$, and $q$ a standard normal.", (rf"p = {N}(a, v)", rf"q = {N}(0, 1)")),
    (r"Let $P$ be normal with mean $a$ and standard deviation $s$ and $Q$ normal with mean $b$ and the same variance.",
     (rf"P \sim {N}(a, (s)^2)", rf"Q \sim {N}(b, (s)^2)")),
    (r"Here $p_1$ is a normal distribution with mean zero and variance $v$.", (rf"p_1 = {N}(0, v)",)),
    (r"Let $q(x)$ be the standard Gaussian distribution.", (rf"q = {N}(0, 1)",)),
    (r"Let $p$ be Gaussian with mean $a$ and variance $v$ truncated to $[0, 1]$.", ()),
    (r"Let $p$ be Gaussian with mean $a$ and variance $v$ in one case.", ()),
    (r"The law $q$ is not a standard normal.", ()),
    (r"Let $q$ be normal with mean $b$ and the same variance.", ()),
    (r"Let $p$ be a mixture of $q$ and a standard normal.", ()),
    (r"Let $p$ be standard normal and $p$ be normal with mean $a$ and variance $v$.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_what_a_sentence_tells(sentence: str, told: tuple[str, ...]) -> None:
    assert described_normals(sentence) == told


def test_divergences_of_them() -> None:
    told = r"Let $p$ be Gaussian with mean $\mu$ and variance $\sigma^2$, and $q$ a standard normal. "
    assert words(told + r"Then $D(p\|q) = \frac12(\mu^2+\sigma^2-1-\ln\sigma^2)$.") == ["definition"]
    assert words(told + r"Then $D(p\|q) = \frac12(\mu^2+\sigma^2-1+\ln\sigma^2)$.") == ["refuted"]
    told = r"Let $P$ be normal with mean $\mu_1$ and variance $\sigma^2$ and $Q$ normal with mean $\mu_2$ and the same variance. "
    assert words(told + r"Then $D(P\|Q) = \frac{(\mu_1-\mu_2)^2}{2\sigma^2}$.") == ["definition"]
    assert words(told + r"Then $D(P\|Q) = \frac{(\mu_1-\mu_2)^2}{\sigma^2}$.") == ["refuted"]
