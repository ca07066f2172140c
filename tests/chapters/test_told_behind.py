"""A sentence that opens with "Here $m = ...$" belongs to the one before, whose m it tells; an example or a conclusion does not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter


def sentences(text: str) -> int:
    return len(list(parse_chapter(text, "markdown").sentences))


@pytest.mark.parametrize(
    "text",
    [
        r"We have $D(p\|m) \le \log 2$. Here $m = \frac12 (p + q)$.",
        "It is $$\\log Z \\ge 0.$$ Here, $Z = \\sum_x e^{z_x}$ and $z$ is real.",
        r"$D(p\|m)$은 $\log 2$ 이하이다. 여기서 $m = \frac12 (p + q)$이다.",
        r"这里 $D(p\|m)$ 有界。其中 $m = \frac12 (p + q)$。",
        r"Es gilt $D(p\|m) \le \log 2$. Dabei ist $m = \frac12 (p + q)$.",
        r"We have $L \ge H(p)$. Here $L = \sum_x p(x) l_x$, in nats.",
    ],
)
def test_a_letter_of_the_sentence_is_told_behind_it(text: str) -> None:
    assert sentences(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        r"We have $D(p\|m) \le \log 2$. Here $r = \frac12 (p + q)$.",  # another letter
        r"We have $H(p) \le \log K$. Here $p = (0.5, 0.5)$.",  # an example
        r"We have $I(X;Y) = H(X)$. Here $Y = X$.",  # a case
        r"We have $D(p\|m) \le \log 2$. Here $m = \frac12 (p + q)$, so $H(m) \ge H(p)/2$.",  # goes on
        r"For all $q$, $H(p, q) \ge H(p)$. Here $q = p + r$.",  # of every q
        r"Let $m = p$. Here $m = \frac12 (p + q)$.",  # defined twice
        r"We have $D(p\|m) \le \log 2$. Now $m = \frac12 (p + q)$.",
    ],
)
def test_what_is_no_definition_of_it_is_a_sentence_of_its_own(text: str) -> None:
    assert sentences(text) == 2
