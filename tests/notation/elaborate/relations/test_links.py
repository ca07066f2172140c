"""A name that stands alone on one side is introduced by a link; inside of a logarithm on the right it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text", [r"The loss is $-\sum_x p(x) \log q_\theta(x) = \mathcal{L}(\theta)$.", r"Here $\log Z = \sum_x p(x) f(x)$."]
)
def test_it_is_introduced(text: str) -> None:
    assert verdicts(text) == ["definition"]


@pytest.mark.parametrize("text", [r"Then $D(r \| p) = \log Z$.", r"The gap is $\log p(x) - D(q\|p) = \log Z$."])
def test_what_says_something_of_it_introduces_nothing(text: str) -> None:
    assert not {"definition", "proved", "refuted"} & set(verdicts(text))
