r"""A capacity in a letter that the text has not told stays open where it has told another one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

WORDS = {
    r"The BSC with crossover probability $\epsilon$ has $C = 1 - h(\epsilon)$.": "definition",
    r"The BSC with crossover probability $\epsilon$ has $C = 1 - h(i)$.": "undecided",
    r"A BSC flips each bit with probability $f$. Its capacity is $C = 1 - h(f)$ bits.": "definition",
    r"A BSC flips each bit with probability $f$. Its capacity is $C = 1 - h(\alpha)$ bits.": "undecided",
    r"A BSC flips each bit with probability $f$; write $\alpha = f$. Its capacity is $C = 1 - h(\alpha)$ bits.": "definition",
    r"The capacity of the binary symmetric channel is $C = 1 - h(\alpha)$ bits.": "definition",
    r"The BEC with erasure probability $\epsilon$ has $C = 1 - \alpha$.": "undecided",
    r"The BEC with erasure probability $\epsilon$ has $C = 1 - \epsilon$.": "definition",
    r"翻转概率为 $\epsilon$ 的二元对称信道的容量是 $C = 1 - h(\alpha)$ 比特。": "undecided",
    r"뒤집힐 확률이 $\epsilon$ 인 이진 대칭 채널의 용량은 $C = 1 - h(\epsilon)$ 비트이다.": "definition",
}


@pytest.mark.parametrize("text", WORDS)
def test_the_letter_of_the_text(text: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1] == WORDS[text]


def test_a_macro_is_no_other_letter() -> None:
    told = r"\newcommand{\eps}{\varepsilon} A BSC flips each bit with probability $\eps$. Its capacity is $C = 1 - h(\eps)$ bits."
    assert [c.verdict.word for c in verify_document(parse_chapter(told, "latex")).claims][-1] == "definition"
    greek = r"The BSC with crossover probability $\varepsilon$ has $C = 1 - h(\varepsilon)$."
    assert [c.verdict.word for c in verify_document(parse_chapter(greek, "markdown")).claims][-1] == "definition"
