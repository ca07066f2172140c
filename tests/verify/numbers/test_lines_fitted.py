"""Lines of decimals in long chains: each rounds an exact line before it or follows from the printed line right before it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.numbers.lines_fitted import best_fit

COIN = """```
H(X) = -[0.7·log₂(0.7) + 0.3·log₂(0.3)]
     = -[0.7·(-0.515) + 0.3·(-1.737)]
     = -[-0.3605 - 0.5211]
     = 0.8816 bits
```
"""
DIVERGENCE = """Using p = [0.5, 0.5] and q = [0.7, 0.3]:

```
D_KL(p||q) = 0.5·log₂(0.5/0.7) + 0.5·log₂(0.5/0.3)
           = 0.5·log₂(0.714) + 0.5·log₂(1.667)
           = 0.5·(-0.485) + 0.5·(0.737)
           = -0.243 + 0.368
           = 0.126 bits
```
"""
FRACTIONS = r"""$$\begin{aligned}
D &= 0.8 \log_2\frac{0.8}{0.6} + 0.2 \log_2\frac{0.2}{0.4} \\
&= 0.8 \log_2 1.333 + 0.2 \log_2 0.5 \\
&= 0.8 \cdot 0.4150 + 0.2 \cdot (-1.0) \\
&= 0.3320 - 0.2 = 0.1320
\end{aligned}$$
"""


def _words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(
    ("text", "old", "new", "words"),
    [
        (COIN, "", "", ["confirmed", "confirmed", "rounding-slip"]),  # 0.8816 of the rounded terms, for 0.8813
        (COIN, "0.8816", "0.8813", ["confirmed", "confirmed", "confirmed"]),
        (COIN, "-0.3605", "-0.3602", ["confirmed", "confirmed", "refuted"]),
        (COIN, "-0.3605", "-0.3650", ["confirmed", "refuted", "refuted"]),
        (DIVERGENCE, "", "", ["confirmed"] * 5),
        (DIVERGENCE, "-0.485", "-0.458", ["confirmed", "confirmed", "refuted", "confirmed", "confirmed"]),
        (DIVERGENCE, "0.714", "0.741", ["confirmed", "refuted", "confirmed", "confirmed", "confirmed"]),
        (DIVERGENCE, "0.126", "0.162", ["confirmed", "confirmed", "confirmed", "confirmed", "refuted"]),
        (FRACTIONS, "", "", ["confirmed"] * 4),
        (FRACTIONS, "0.4150", "0.4510", ["confirmed", "refuted", "confirmed", "confirmed"]),
        (FRACTIONS, "= 0.1320", "= 0.1230", ["confirmed", "confirmed", "confirmed", "refuted"]),
    ],
)
def test_chains_of_rounded_lines(text: str, old: str, new: str, words: list[str]) -> None:
    assert _words(text.replace(old, new) if old else text) == words


@pytest.mark.parametrize(
    ("lines", "printed", "fit"),
    [
        ((r"\ln 2 + \ln 3", "0.7 + 1.1"), "0.693 + 1.099", "whole"),
        ((r"\ln 2 + \ln 3", "0.7 + 1.1"), "0.70 + 1.10", "line"),
        ((r"\ln 2 + \ln 3", "0.7 + 1.11"), "0.693 + 1.11", "mixed"),
        ((r"\ln 2 + \ln 3", "0.7 + 1.1"), "0.639 + 1.10", None),
        ((r"\ln 2 + \ln 3",), "1.099 + 0.693", None),
    ],
)
def test_which_line_is_rounded(lines: tuple[str, ...], printed: str, fit: str | None) -> None:
    assert best_fit([read_expression(x) for x in lines], read_expression(printed), None) == fit
