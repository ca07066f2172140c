"""The unit that a sentence tells of a loss holds for the rest of the section: no perplexity is 2 to the power of nats."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Measured
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.measured import measured


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("sentence", "name", "unit"),
    [
        ("The loss L is in nats.", "L", "nats"),
        (r"The loss $\mathcal{L}$ is measured in bits.", "L_cal", "bits"),
        (r"Let \(L_t\) be the loss (in nats).", "L_t", "nats"),
        ("The loss is $L = 2.3$ nats per token.", "L", "nats"),
        (r"The loss is $\mathcal{L} = 1 + 1.3 = 2.3 \text{ bits}$.", "L_cal", "bits"),
        ("If $L$ is in nats, this holds.", "L", None),
        ("We divide $L$ by a constant to get it in bits.", "L", None),
    ],
)
def test_what_a_sentence_tells(sentence: str, name: str, unit: str | None) -> None:
    assert [fact.value for fact in measured(sentence)] == [Measured(name, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "L is in nats or bits.",
        "The loss of the model is in bits.",
        "$L$ is what K is in nats.",
        "$L = 2$ in bits.",
        "It is $L = 2.3$ nats or $3.32$ bits.",
    ],
)
def test_what_tells_nothing(sentence: str) -> None:
    assert measured(sentence) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The loss $L$ is in bits. The perplexity is $\\mathrm{PPL} = 2^L$.",
        "The loss $L$ is in nats. The perplexity is $\\mathrm{PPL} = e^L$.",
        "The loss $L$ is in nats. We train for long.\n\nThe perplexity is $\\mathrm{PPL} = \\exp(L)$.",
        "The loss $L$ is in bits. The perplexity is $\\mathrm{PPL} = 2^L$. The loss $L$ is in nats. Then $\\mathrm{PPL} = e^L$.",
    ],
)
def test_the_perplexity_in_the_unit_that_was_told(text: str) -> None:
    assert set(words(text)) == {"definition"}


@pytest.mark.parametrize(
    "text",
    [
        "The loss L is in nats. The perplexity is $\\mathrm{PPL} = 2^L$.",
        "The loss $L$ is in bits. We train for long.\n\nThe perplexity is $\\mathrm{PPL} = e^L$.",
        "All logarithms are natural.\n\nThe loss $L$ is measured in bits. The perplexity is $\\mathrm{PPL} = \\exp(L)$.",
    ],
)
def test_a_power_of_the_other_base_is_not_the_perplexity(text: str) -> None:
    assert "definition" not in words(text)


def test_a_section_later_the_unit_is_open_again() -> None:
    assert words("The loss $L$ is in nats.\n\n# Bits\n\nThe perplexity is $\\mathrm{PPL} = 2^L$.") == ["definition"]
