"""Definitions by cases in one sentence hold each in its case, and are not judged by each other."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.cases import by_cases


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"If the loss $L$ is in nats, the perplexity is $\mathrm{PPL} = e^L$; if it is in bits, $\mathrm{PPL} = 2^L$.",
        r"The perplexity is $\mathrm{PPL} = e^L$ when the loss $L$ is in nats, and $\mathrm{PPL} = 2^L$ when it is in bits.",
        r"For $L$ in nats, $\mathrm{PPL} = e^L$, and for $L$ in bits, $\mathrm{PPL} = 2^L$.",
        r"Wenn $L$ in Nats ist, gilt $\mathrm{PPL} = e^L$; wenn $L$ in Bits ist, gilt $\mathrm{PPL} = 2^L$.",
        r"The perplexity is $\mathrm{PPL} = 2^L$ with $L$ in bits. If $L$ is in nats, $\mathrm{PPL} = e^L$.",
    ],
)
def test_no_case_refutes_the_other(text: str) -> None:
    assert "refuted" not in words(text)


def test_names_with_two_formulas_in_a_sentence_of_cases() -> None:
    assert by_cases("in nats and in bits", ["PPL = e^L", "PPL = 2^L", "m = 1"]) == {"PPL"}
    assert by_cases("and so", ["PPL = e^L", "PPL = 2^L"]) == set()
    assert by_cases("if x", ["PPL = e^L"]) == set()


def test_without_cases_two_formulas_of_one_name_are_compared() -> None:
    assert "refuted" in words(r"The perplexity is $\mathrm{PPL} = e^L$. So $\mathrm{PPL} = 2^L$.")
