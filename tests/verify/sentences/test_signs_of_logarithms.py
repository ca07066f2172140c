"""Which logarithm a sentence gives to each sign: it may name two, and only one of them is the bare one."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.conventions import conventions
from symbolic_it.verify.sentences.signs_of_logarithms import computes_with, logarithms_told

TOLD = [
    (r"We write $\log$ for the natural logarithm and $\log_2$ where we want bits.", "e"),
    (r"We denote the natural logarithm by $\log$ and the binary logarithm by $\log_2$.", "e"),
    (r"Here $\log_2$ denotes the binary and $\log$ the natural logarithm.", "e"),
    (r"The natural logarithm is written $\log$, the one to base two is written $\log_2$.", "e"),
    (r"We write $\ln$ for the natural logarithm and $\log$ for the binary one.", 2),
    (r"We use $\log$ for base 2 and $\ln$ for base e.", 2),
    (r"We write $\log$ for $\log_2$ and $\ln$ for the natural logarithm.", 2),
    (r"We use $\ln$ for nats and $\log_2$ for bits.", None),
    (r"We use $\log_2$ for the entropy and $\log$ for the loss.", None),
    (r"If $\log$ is $\log_2$ and not $\ln$, the unit is the bit.", None),
]


@pytest.mark.parametrize(("sentence", "base"), TOLD)
def test_the_bare_sign_has_the_base_that_its_own_words_give_it(sentence: str, base: object) -> None:
    found = logarithms_told(sentence)
    assert found is not None
    assert found.base == base


@pytest.mark.parametrize(
    "sentence", [r"We use $\log_2$ throughout.", r"The loss is $\log 2$.", r"With $\log_2 6$ and $\log 6$ we mean two numbers."]
)
def test_other_sentences_tell_of_no_two_signs(sentence: str) -> None:
    assert logarithms_told(sentence) is None


def test_a_computation_with_binary_logarithms_sets_no_base() -> None:
    assert computes_with(r"Using $\log_2$, a die has $\log_2 6 \approx 2.585$.")
    assert not computes_with(r"We use $\log_2$ throughout.")
    words = "Using \ufffc, a die has \ufffc."
    assert conventions(words, r"Using $\log_2$, a die has $\log_2 6 \approx 2.585$.") is None
    assert conventions("We use \ufffc throughout.", r"We use $\log_2$ throughout.") is not None
