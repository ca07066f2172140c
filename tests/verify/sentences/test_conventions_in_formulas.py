r"""The base of the logarithm told with formulas: "$\log$ is to base $2$", "$\log$ 均指 $\log_2$"; a remark sets none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "told",
    [
        r"In this section $\log$ is to base 2.",
        r"$\log$ denotes the binary logarithm.",
        r"We take logarithms in base $2$.",
        r"Unless stated otherwise, $\log(\cdot)$ is the logarithm with base $2$.",
        r"In this chapter the base of the logarithm is 2.",
        r"$\lg$ and $\log$ both mean base two.",
        r"The logarithm is dyadic throughout.",
        r"$\log$ 均指 $\log_2$。",
        r"$\log$는 $\log_2$를 뜻한다.",
        r"이 글에서 로그는 이진로그이다.",
        r"以下 $\log$ は $\log_2$ を表す。",
    ],
)
def test_base_two(told: str) -> None:
    assert last(told + r" We have $\log 8 = 3$.") == "confirmed"
    assert last(told + r" We have $\log 8 = 4$.") == "refuted"


@pytest.mark.parametrize(
    "told",
    [
        r"In this section $\log$ is the natural logarithm.",
        r"We take logarithms in base $e$.",
        r"$\log$ denotes the logarithm to base $e$.",
        r"The base of all logarithms is $e$.",
    ],
)
def test_base_e(told: str) -> None:
    assert last("Throughout, logs are base 2.\n\n" + told + r" We have $\log 8 \approx 2.079$.") == "confirmed"


@pytest.mark.parametrize(
    "remark",
    [
        r"Some authors take logarithms in base $2$.",
        r"The base of the logarithm is not important.",
        r"It can be computed with logarithms in base $2$.",
        r"If $\log$ is taken to base $2$, the entropy is in bits.",
        r"若 $\log$ 为 $\log_2$，则单位为比特。",
    ],
)
def test_remarks_set_nothing(remark: str) -> None:
    assert last(remark + r" We have $\log 8 \approx 2.079$.") == "confirmed"


def test_a_continuous_case_in_another_clause() -> None:
    assert last(r"Here $H(p) \ge 0$; in the continuous case $h(X)$ may be negative.") == "proved"
    assert last(r"For a continuous variable $X$ with density $p$, $h(X) \ge 0$.") == "refuted"


def test_the_base_of_a_section_ends_with_it_where_the_chapter_has_another() -> None:
    chapter = "# A\n\nIn this chapter log is the binary logarithm.\n\n## B\n\nIn this section we use natural logarithms, as all texts do.\n\n### C\n\n"
    assert last(chapter + r"$\log 8 \approx 2.079$.") == "confirmed"
    assert last(chapter + "## D\n\n" + r"$\log 8 = 3$.") == "confirmed"
    assert last(chapter + "## D\n\n" + r"$\log 8 \approx 2.079$.") == "convention-mismatch"
