"""Sums and logarithms of masses that a joint table has are numbers: those of other cells are wrong, and those of no cell stay open."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TEXT = r"""The joint distribution of $X$ and $Y$ is

|     | Y=0 | Y=1 |
|-----|-----|-----|
| X=0 | 0.4 | 0.1 |
| X=1 | 0.2 | 0.3 |

Its margins:

- $P(X=0) = P(X=0, Y=0) + P(X=0, Y=1) = 0.4 + 0.1$
- $P(Y=1) = P(X=0, Y=1) + P(X=1, Y=0)$
- $-P(X=0, Y=1) \log_2 P(X=0, Y=1) = -0.1 \log_2 0.1 = 0.332$
- $-P(X=0, Y=1) \log_2 P(X=1, Y=1) = -0.1 \log_2 0.1$
- $P(X=2) = P(X=0, Y=0) + P(X=0, Y=1)$
- $P(X=1 \mid Y=1) = \frac{P(X=1, Y=1)}{P(X=0, Y=1) + P(X=1, Y=1)}$
- $P(Y=1 \mid X=1) = \frac{P(X=1, Y=1)}{P(X=0, Y=1) + P(X=1, Y=1)}$
"""


def test_they_are_judged_as_numbers() -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(TEXT, "markdown")).claims if c.start > TEXT.index("Its")]
    assert found[:2] == ["confirmed", "confirmed"]
    assert found[2] == "refuted"
    assert found[3:5] == ["confirmed", "confirmed"]
    assert not {"confirmed", "proved"} & {*found[5:7]}
    assert found[7:] == ["confirmed", "refuted"]
