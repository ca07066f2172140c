"""Behind a side that cannot be read, a chain of equations goes on: of a = ? = c, a = c is claimed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"Then $H(p) = \text{the mean length} = -\sum_x p(x)\log p(x)$.", ["not-understood", "proved"]),
        (r"Then $H(p) = \text{the mean length} = \sum_x p(x)\log p(x)$.", ["not-understood", "refuted"]),
        (r"Then $H(p) = \text{the mean} = \text{the length} = H(p, q) - D(p\|q)$.", ["not-understood", "not-understood", "proved"]),
        (r"Then $H(p) = \text{the mean} = \text{the length} = H(p, q) + D(p\|q)$.", ["not-understood", "not-understood", "refuted"]),
    ],
)
def test_an_equation_goes_on(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        r"Then $H(p) \le \text{the mean length} = \sum_x p(x)\log p(x)$.",
        r"Then $H(p) \approx \text{the mean length} = \sum_x p(x)\log p(x)$.",
        r"Then $\text{the mean length} = \text{the other length} = \sum_x p(x)\log p(x)$.",
    ],
)
def test_nothing_else_does(text: str) -> None:
    assert set(words(text)) == {"not-understood"}
