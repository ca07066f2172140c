"""Kraft's inequality holds of prefix codes where a text says so; what is said in its place is refuted by lengths of one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

KRAFT = r"All logarithms are to base 2. The lengths of every prefix code satisfy Kraft's inequality $\sum_x 2^{-\ell(x)} \le 1$. "


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        KRAFT + r"Hence $\sum_x p(x) \ell(x) \ge H(p)$.",
        KRAFT + r"The mean length is $L = \sum_x p(x) \ell(x)$. So $L \ge H(p)$.",
        r"For every prefix code, $$\sum_{i=1}^K 2^{-l_i} \le 1.$$ Hence $\sum_i p_i l_i \ge -\sum_i p_i \log_2 p_i$.",
    ],
)
def test_it_bounds_mean_lengths_by_the_entropy(text: str) -> None:
    found = words(text)
    assert found[0] == "definition" and found[-1] == "proved"


@pytest.mark.parametrize(
    "text",
    [
        KRAFT + r"Hence $\sum_x p(x) \ell(x) \le H(p)$.",
        KRAFT + r"Hence $\sum_x p(x) \ell(x) \ge H(p) + 1$.",
        r"The lengths are given. Hence $\sum_x p(x) \ell(x) \ge H(p)$.",
        r"No prefix code has $\sum_x 2^{-\ell(x)} \le 1$. Hence $\sum_x p(x) \ell(x) \ge H(p)$.",
    ],
)
def test_nothing_else_is_proved_by_it(text: str) -> None:
    assert words(text)[-1] != "proved"


@pytest.mark.parametrize("formula", [r"\sum_x 2^{-\ell(x)} \ge 1", r"\sum_x 2^{-\ell(x)} < 1", r"\sum_i 2^{l_i} \le 1"])
def test_what_stands_in_its_place_is_refuted(formula: str) -> None:
    assert words(f"Every uniquely decodable code satisfies Kraft's inequality ${formula}$.") == ["refuted"]


@pytest.mark.parametrize(
    "text",
    [
        r"A code with $\sum_i 2^{-l_i} > 1$ is no prefix code.",
        r"The prefix code of the example has $\sum_i 2^{-l_i} \ge 1$.",
        r"A complete prefix code has $\sum_i 2^{-l_i} = 1$.",
        r"If $\sum_i 2^{-l_i} \ge 1$ for a prefix code, it is complete.",
        r"A violation of Kraft's inequality: $\sum_i 2^{-l_i} \ge 1$ cannot occur strictly.",
    ],
)
def test_codes_of_another_kind_are_not_spoken_of(text: str) -> None:
    assert "refuted" not in words(text)


_BOUND = r"$\sum_x p(x) \ell(x) \ge H(p)$."
OF_THE_CODE = ["Hence", "The code has", "This code being optimal,", "For every prefix code", "For the Huffman code", "Its codewords give"]
OF_OTHERS = [
    r"A singular code of lengths $\ell(x)$ has",
    "Every one-to-one code has",
    "Any code has",
    "A non-prefix code has",
    "The code may be singular:",
    "For a code that is not uniquely decodable,",
    "Ein singulärer Code hat",
    "编码不要求唯一可译时，",
]


@pytest.mark.parametrize("opening", OF_THE_CODE)
def test_the_inequality_holds_of_the_code_that_was_spoken_of(opening: str) -> None:
    assert words(f"{KRAFT}\n\n{opening} {_BOUND}")[-1] == "proved"


@pytest.mark.parametrize("opening", OF_OTHERS)
def test_of_the_lengths_of_other_codes_nothing_is_known(opening: str) -> None:
    assert words(f"{KRAFT}\n\n{opening} {_BOUND}")[-1] not in ("proved", "refuted")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"There is an instantaneous code over $D$ symbols if and only if $$\sum_i D^{-l_i} \le 1.$$", "definition"),
        (r"Any uniquely decodable code satisfies Kraft's inequality $\sum_i r^{-l_i} \leq 1$.", "definition"),
        (r"Every prefix code has $\sum_{i=1}^N (\tfrac12)^{n_i} \le 1$.", "definition"),
        (r"Every prefix code has $\sum_{i=1}^N (\tfrac12)^{n_i} \ge 1$.", "refuted"),
        (r"长度为 $b_1, \dots, b_n$ 的编码存在，其充要条件为 $$\sum_{i=1}^n 2^{-b_i} \le 1$$", "definition"),
        (r"크래프트 부등식은 $\sum_i 2^{-|c_i|} \le 1$ 이다.", "definition"),
        (r"Kraft's inequality: $\sum_i D^{-l_i} \ge 1$.", "refuted"),
        (r"克拉夫特不等式：$\sum_i r^{l_i} \le 1$", "refuted"),
        (r"任何非前缀码 $\sum_i 2^{-l_i} > 1$.", "undecided"),
        (r"The code has lengths $l = (1, 1, 2)$. By Kraft, $\sum_i 2^{-l_i} \le 1$.", "refuted"),
        (r"The code has lengths $l = (1, 2, 2)$. By Kraft, $\sum_i 2^{-l_i} \le 1$.", "confirmed"),
    ],
)
def test_over_any_alphabet_and_in_any_language(text: str, word: str) -> None:
    assert words(text)[-1] == word


def test_a_power_of_krafts_sum_under_its_heading() -> None:
    """McMillan's step is known where a heading names it; another factor, or the other order, is not called so."""
    heading = "# McMillan's theorem\n\nPut $\\ell_{\\max} = \\max_i \\ell_i$. For $N$ symbols "
    assert (
        words(heading + r"$\left(\sum_i 2^{-\ell_i}\right)^N \le N \ell_{\max}$, so that $\sum_i 2^{-\ell_i} \le 1$.") == ["definition"] * 3
    )
    false = r"$\left(\sum_i 2^{-\ell_i}\right)^N \le \ell_{\max}$, $\left(\sum_i 2^{-\ell_i}\right)^N \ge N \ell_{\max}$ and $\left(\sum_i 2^{\ell_i}\right)^N \le N \ell_{\max}$."
    assert not {"definition", "proved"} & set(words(heading + false)[1:])


TOLD = [
    "二元前缀码的码长为 $\\ell_i$。令 $K=\\sum_i2^{-\\ell_i}$。",
    "접두 부호의 길이를 $\\ell_i$ 라 하자. $K=\\sum_i2^{-\\ell_i}$ 로 둔다.",
    "瞬時符号の符号長を $\\ell_i$ とする。$K=\\sum_i2^{-\\ell_i}$ とおく。",
    "A prefix code has the lengths $\\ell_1, \\dots, \\ell_m$. Let $K=\\sum_i2^{-\\ell_i}$. ",
]
OTHERS = [
    "非前缀码的码长为 $\\ell_i$。令 $K=\\sum_i2^{-\\ell_i}$。",
    "三进制前缀码的码长为 $\\ell_i$。令 $K=\\sum_i2^{-\\ell_i}$。",
    "그 코드는 접두 부호가 아니다. 길이는 $\\ell_i$ 이다. $K=\\sum_i2^{-\\ell_i}$ 로 둔다.",
    "A prefix code has the lengths $\\ell_i$. Now take a singular code with lengths $\\ell_i$. Let $K=\\sum_i2^{-\\ell_i}$. ",
    "The losses are $\\ell_i$. Let $K=\\sum_i2^{-\\ell_i}$. ",
]


@pytest.mark.parametrize("text", TOLD)
def test_lengths_that_a_text_tells_of_a_prefix_code_obey_it(text: str) -> None:
    found = words(text + "$-\\log_2 K \\ge 0$. $D(p\\|q)-\\log_2 K \\ge 0$. $D(p\\|q)+\\log_2 K \\ge 0$.")
    assert found[-3:-1] == ["proved", "proved"] and found[-1] != "proved"


@pytest.mark.parametrize("text", OTHERS)
def test_lengths_of_others_do_not(text: str) -> None:
    assert words(text + "$-\\log_2 K \\ge 0$.")[-1] != "proved"


def test_lengths_of_some_code_are_not_refuted_by_those_that_no_prefix_code_has() -> None:
    step = r"$\sum_i p_ib_i+\log\sum_i2^{-b_i}\le\sum_i p_ib_i$"
    assert words(f"某种编码的长度为 $b_1,\\dots,b_n$，那么 {step}。")[-1] == "undecided"
    assert words(f"We have {step}.")[-1] == "refuted"
