"""Plain text: maths, titles, bullets, wrapped lines, tables and code that nobody marked."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import Document, parse_chapter


def read(text: str) -> Document:
    return parse_chapter(text, "text")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Term: \\(x\\) bits", [(1, 9, "x")]),
        ("\\[ H(X) = 1 \\]", [(1, 3, " H(X) = 1 ")]),
        ("\\[\nH(X)\n= 1\n\\]", [(1, 3, "\nH(X)\n= 1\n")]),
        ("a $x$ and $$y$$", [(1, 4, "x"), (1, 13, "y")]),
        ("  • item \\(q\\)", [(1, 12, "q")]),
        ("costs $5 and $6", []),
        ("\\begin{align}a\\end{align}", [(1, 14, "a")]),
    ],
)
def test_maths(text: str, expected: list[tuple[int, int, str]]) -> None:
    document = read(text)
    found = [(document.position(m.start).line, document.position(m.start).column, m.tex) for m in document.maths]
    assert found == expected


def test_bullets_and_numbers_are_items() -> None:
    text = "Intro:\n\n  • one\n  • two \\(x\\)\n\n  1. What is it?\n    It is three.\n\n- four\n\nAfter that.\n"
    found = [(p.kind, p.marker, p.sentences[0].words) for p in read(text).paragraphs]
    assert found == [
        ("paragraph", None, "Intro:"),
        ("item", "•", "one"),
        ("item", "•", "two \ufffc"),
        ("item", "1.", "What is it?"),
        ("item", None, "It is three."),
        ("item", "-", "four"),
        ("paragraph", None, "After that."),
    ]


def test_a_line_alone_without_a_full_stop_is_a_title() -> None:
    text = "Core Concepts\n\nEntropy is a number.\n\nWhy \\(H \\ge 0\\)\n\nBecause \\(p \\le 1\\).\n\nx = 3\n\n\\(p = 1\\)\n"
    assert [text[h.start : h.end] for h in read(text).headings] == ["Core Concepts", "Why \\(H \\ge 0\\)"]


def test_titles_that_come_back_are_inside_the_section_before() -> None:
    text = "A\n\nIn Plain English\n\nfirst.\n\nB\n\nIn Plain English\n\nsecond.\n"
    document = read(text)
    assert [h.text for h in document.heading_path(text.index("second"))] == ["B", "In Plain English"]


def test_underlined_and_numbered_titles() -> None:
    text = "Title\n=====\n\ntext.\n\n2.1 Entropy of coins\n\nmore.\n"
    assert [(h.level, h.text) for h in read(text).headings] == [(1, "Title"), (2, "2.1 Entropy of coins")]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The entropy of a distribution is the average number of bits that\n"
        "an optimal code spends on one of its outcomes. It is never more\n"
        "than the logarithm of their number, and it is zero exactly when\n"
        "one outcome is certain.\n"
    )
    assert [s.words for s in read(text).sentences] == [
        "The entropy of a distribution is the average number of bits that an optimal code spends on one of its outcomes.",
        "It is never more than the logarithm of their number, and it is zero exactly when one outcome is certain.",
    ]


def test_short_lines_are_paragraphs_of_their_own() -> None:
    text = "Entropy \\(-\\sum p \\log p\\) Uncertainty\nCross-entropy \\(-\\sum p \\log q\\) Loss\nKL \\(D\\) Gap\n"
    assert len(read(text).paragraphs) == 3


def test_tabs_make_tables() -> None:
    text = "Before.\n\nname\tvalue\nH\t\\(0.5\\) bits\nKL\t0.02\n\nAfter.\n"
    document = read(text)
    (table,) = document.tables
    assert [[c.text.strip() for c in row] for row in table.rows] == [["name", "value"], ["H", "0.5   bits"], ["KL", "0.02"]]
    assert text[table.rows[1][1].start : table.rows[1][1].end] == "\\(0.5\\) bits"


CODE = '''\
"""
Entropy and KL, computed from scratch.
"""
import numpy as np


def entropy(p: np.ndarray) -> float:
    """Shannon entropy H(p) in nats."""
    p = p[p > 0]  # 0 log 0 = 0
    return -np.sum(p * np.log(p))


# ── True distribution ─────
p = np.array([0.4, 0.3, 0.2, 0.1])       # true
print(f"H(p) = {entropy(p):.4f} nats")
logits = torch.tensor(
    [[2.0, 1.5, 0.8, 0.2]],
)'''


def test_code_without_a_fence_is_code_and_the_prose_around_it_is_not() -> None:
    text = f"Code (with comments)\n\n{CODE}\n\nDeep Dive\n\nKL is not symmetric, so \\(D\\) is.\n"
    document = read(text)
    (block,) = document.code_blocks
    assert block.text == CODE == text[block.start : block.end]
    assert (block.language, block.kind) == ("python", "plain")
    assert [h.text for h in document.headings] == ["Code (with comments)", "Deep Dive"]
    assert [m.tex for m in document.maths] == ["D"]


@pytest.mark.parametrize(
    "text",
    [
        "p = [0.5, 0.5]\nq = [0.6, 0.4]\n",
        "From here we import nothing.\nFor all x in the set we are done.\n",
        "return to the start.\nif it holds, we stop.\n",
        "Perplexity = exp(cross-entropy)\n",
        "# 1\nWith this we are done:\n",
        "K = 4, so H(p) is at most log(4).\nThen D(p||q) follows.\n",
        "class of functions:\nthe convex ones\n",
        "import duties rise.\nfrom then on, import nothing\n",
    ],
)
def test_prose_is_not_taken_for_code(text: str) -> None:
    assert not read(text).code_blocks


def test_fences_are_code_in_plain_text_too() -> None:
    (block,) = read("a\n```python\n$x$\n```\nb\n").code_blocks
    assert (block.text, block.kind) == ("$x$", "fence")


def test_directives_are_read_and_are_no_prose() -> None:
    document = read("<!-- symbolic-it: expect refuted -->\n\\(1 = 2\\)\n")
    assert [(d.kind, d.codes, d.line) for d in document.directives] == [("expect", ("refuted",), 2)]
    assert [s.words for s in document.sentences] == ["\ufffc"]


def test_lines_that_lead_to_a_display_or_say_something_are_no_titles() -> None:
    prose = ["By the law of total cases", "Here log is binary. The entropy is", "The bound is", "H(X) ≥ 0"]
    for line in prose:
        assert not read(f"Some words come first.\n\n{line}\n\n    P(A) = 0.5\n\nMore words.\n").headings, line
    assert [h.text for h in read("Some words.\n\nBits vs. Nats\n\nMore words.\n").headings] == ["Bits vs. Nats"]


def test_where_titles_are_underlined_other_lines_are_none() -> None:
    text = "One\n===\n\nWords that stand alone\n\nTwo\n---\n\nMore.\n\n3.1 Numbered\n\nEnd.\n"
    assert [h.text for h in read(text).headings] == ["One", "Two", "3.1 Numbered"]


def test_displays_are_no_code_and_their_rows_go_on() -> None:
    document = read(
        "We have\n\n    I(X;Y) = H(X) - H(X|Y)\n           = H(Y) - H(Y|X)\n\nand\n\n    H(X,Y) = H(X) + H(Y|X)\n    p(t) = Σ_x p(t|x) p(x)\n"
    )
    assert not document.code_blocks
    assert [len(m.relations) for m in document.plain_maths] == [2, 1, 1]


def test_lines_of_python_with_calls_stay_code() -> None:
    (block,) = read("Some words.\n\np = softmax(z)\nprint(entropy(p))\nloss = nll(p, y)  # Σ p log q ≤ 1\n").code_blocks
    assert block.text.count("\n") >= 2
