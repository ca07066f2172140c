"""What letters count, as the text tells it, decides which way up their ratio stands in bits per byte or character."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"Let $L$ be the length of the text in characters and $N$ the number of tokens. Then $\mathrm{BPC} = @\cdot\frac{\ell}{\ln 2}$."
HAVING = (
    r"Let $L$ be the loss in nats per token, and let a text have $N$ tokens and $B$ bytes. Then $\mathrm{BPB} = @\cdot\frac{L}{\ln 2}$."
)
BEHIND = r"We have $\mathrm{BPB} = @\cdot\frac{\mathcal{L}}{\ln 2}$, where $T$ is the number of tokens and $B$ the number of bytes."


@pytest.mark.parametrize(
    ("text", "ratio", "word"),
    [
        (TOLD, r"\frac{N}{L}", "definition"),
        (TOLD, r"\frac{L}{N}", "convention-mismatch"),
        (HAVING, r"\frac{N}{B}", "definition"),
        (HAVING, r"\frac{B}{N}", "convention-mismatch"),
        (BEHIND, r"\frac{T}{B}", "definition"),
        (BEHIND, r"\frac{B}{T}", "convention-mismatch"),
    ],
)
def test_tokens_go_above(text: str, ratio: str, word: str) -> None:
    assert verify_document(parse_chapter(text.replace("@", ratio), "markdown")).claims[-1].verdict.word == word
