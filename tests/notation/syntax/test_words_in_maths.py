"""Korean, Japanese and Chinese words inside maths are words, as if they stood in braces of text."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read_rows
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


TRUE = [
    r"$-\log_2 \frac14 = 2 比特$",
    r"$-\log_2 \frac14 = 2\ 비트$",
    r"$-\log_2 \frac14 = 2 \text{ Bits}$",
    r"$$情報量 I(x) = -\log_2 p(x)$$",
    r"$$交叉熵 = -\sum_i p_i \log q_i$$",
    r"$$\text{교차 엔트로피} = -\sum_i p_i \log q_i$$",
    r"$$困惑度 = 2^{H(p, q)}$$",
    r"$$D(p\|q) \ge 0，当且仅当 p = q 时等号成立$$",
    r"$D(p_{真}\|q) = \sum_x p_{真}(x) \log \frac{p_{真}(x)}{q(x)}$",
    r"$H（X）＝ -\sum_x p（x）\log p（x）$",
    r"$E\[-\log p(X)\] = H(X)$",
]


@pytest.mark.parametrize("text", TRUE)
def test_formulas_with_words_are_read(text: str) -> None:
    found = words(text)
    assert found and set(found) <= {"proved", "confirmed", "definition"}


@pytest.mark.parametrize(
    "text",
    [
        r"$-\log_2 \frac14 = 3 比特$",
        r"$-\log_2 \frac14 = 2 奈特$",
        r"$-\log_2 \frac14 = 3 \text{ Bits}$",
        r"$$情報量 I(x) = \log_2 p(x)$$",
        r"$$交叉熵 = -\sum_i q_i \log p_i$$",
        r"$$困惑度 = 2^{-H(p, q)}$$",
        r"$$D(p\|q) \le 0，当且仅当 p = q 时等号成立$$",
        r"$D(p_{真}\|q) = \sum_x q(x) \log \frac{p_{真}(x)}{q(x)}$",
        r"$$\text{정보 이득} = H(Y|X) - H(Y)$$",
    ],
)
def test_a_false_twin_is_not_blessed(text: str) -> None:
    assert not {"proved", "confirmed", "definition"} & set(words(text))


def test_a_line_of_words_is_no_part_of_the_formula_below_it() -> None:
    rows = read_rows("(1) 出る目は3か6の２通りなので、\\\\ H(p) = \\log 2")
    assert [len(c.links) for r in rows for c in r.chains if c.links] == [1]
    text = "H(A|\\text{赤}) = \\log 13 - p(a|\\text{赤})\\\\ = 2"
    assert [len(c.links) for r in read_rows(text) for c in r.chains] == [2]  # the bracket belongs to p, not to a remark


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$D(p\|q) = \sum_x p(x) \log {p(x) \over q(x)}$", "definition"),
        (r"$D(p\|q) = \sum_x p(x) \log {q(x) \over p(x)}$", "refuted"),
        (r"$\log \left(a \over b\right) = \log a - \log b$", "proved"),
        (r"$-0.5\log_20.5-0.5\log_20.25 = 1.5$", "confirmed"),
        (r"$\log_216 = 4$", "confirmed"),
        (r"$\log_216 = 5$", "undecided"),
        (r"$\log_225 x = 1$", "not-understood"),
        ("$$\\begin{align\\*} -D(p\\|q) &= \\sum\\_x p(x) \\log \\frac{q(x)}{p(x)} \\newline &\\le 0 \\end{align\\*}$$", "proved"),
    ],
)
def test_old_and_escaped_spellings(text: str, word: str) -> None:
    assert set(words(text)) == {word}
