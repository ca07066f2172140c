"""A temperature is positive: what rises with it is proved to rise."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.temperatures_told import temperatures_told
from tests.verify.answers import words


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (r"the softmax with temperature $T$", ("T > 0",)),
        (r"where $\tau$ is the temperature", (r"\tau > 0",)),
        (r"with an inverse temperature $\beta$ we have", (r"\beta > 0",)),
        ("其中 $T$ 是温度", ("T > 0",)),
        ("온도 $T$의 소프트맥스", ("T > 0",)),
        (r"a temperature $T$ that may be negative", ()),
        (r"as the temperature $T \to 0$", ()),
        (r"the sum of $T$ losses at a high temperature", ()),
    ],
)
def test_what_a_sentence_tells(sentence: str, told: tuple[str, ...]) -> None:
    assert temperatures_told(sentence) == told


def test_the_entropy_rises_with_it() -> None:
    law = r"Let $p_i = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}$ be the softmax with temperature $T$. "
    slope = r"$\frac{\partial H(p)}{\partial T} = \frac{1}{T^3}\mathrm{Var}_{p}(z)"
    assert words(law + slope + r" \ge 0$.")[1:] == ["proved", "proved"]
    assert words(law + slope + r" \le 0$.")[-1] not in ("proved", "definition", "confirmed")
    assert words(law.replace("temperature", "parameter") + slope + r" \ge 0$.")[-1] == "undecided"
