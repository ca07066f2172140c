"""Letters that a text calls positive: in front of a letter and behind it, in several languages; a denial tells nothing."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.signs_told import signs_told


def test_signs_told() -> None:
    for sentence, told in (
        ("For any positive number $t$ we have $u$.", ("t > 0",)),
        ("For every strictly positive $t$,", ("t > 0",)),
        (r"With a positive temperature \(\tau\) the law is flat.", (r"\tau > 0",)),
        ("Let $t$ be a positive real number.", ("t > 0",)),
        ("Here $t$ is positive, and", ("t > 0",)),
        ("For non-negative integers $k$", ("k >= 0",)),
        ("For negative $t$", ("t < 0",)),
        ("对于任意的正数$t$有", ("t > 0",)),
        ("设 $t$ 为正数。", ("t > 0",)),
        ("对任意非负数 $t$", ("t >= 0",)),
        ("임의의 양수 $t$에 대하여", ("t > 0",)),
        ("$t$가 양수이면", ("t > 0",)),
        ("任意の正の数 $t$ に対して", ("t > 0",)),
        ("For non-positive $t$", ()),
        ("As $t$ is not positive,", ()),
        ("Here $t$ is positive definite, and", ()),
        ("The gap need not be positive for $t$.", ()),
        ("$t$가 양수가 아니면", ()),
        ("$t$ が正の数でないとき", ()),
        ("若 $t$ 不是正数", ()),
        ("对任意非正数 $t$", ()),
        ("For positive numbers $a_1, \\dots, a_n$", ()),
    ):
        assert signs_told(sentence) == told, sentence


def test_verdicts_under_signs() -> None:
    """Nothing is refuted at a value that the words exclude; a sentence that says so of all numbers is."""
    text = "\n\n## Next\n\n".join(
        (
            r"For any positive number $t$ we have $\frac{1}{t} > 0$.",
            r"对于任意的正数$t$有 $\frac{2}{t} > 0$。",
            r"Here $t$ is a positive temperature. Then $\frac{3}{t} > 0$.",
            r"임의의 양수 $t$에 대하여 $\frac{4}{t} > 0$ 이다.",
            r"对于任意的实数$t$有 $\frac{5}{t} > 0$。",
            r"Here $t$ is a positive temperature. Then $\frac{6}{t} < 0$.",
            r"The weight $t$ is positive and $s$ is any number. Then $\frac{7}{s} > 0$.",
            r"The weight $t$ is positive. Then $\frac{8}{t} > 0$, and $t \le 1$.",
        )
    )
    claims = [c for c in verify_document(parse_chapter(text, "markdown")).claims if "frac" in c.text]
    assert [c.verdict.word for c in claims] == [
        "proved", "proved", "undecided", "proved", "refuted", "refuted", "refuted", "undecided"
    ]  # fmt: skip


def test_weights_that_sum_to_one_are_those_of_a_mean() -> None:
    assert signs_told(r"For weights $\alpha_i$ with $\sum_i \alpha_i = 1$,") == (r"\alpha_i >= 0",)
    assert signs_told(r"For the weights $w_i$ of the network, $\sum_i w_i \le 1$,") == ()
    text = r"Let $f(t) = t\log t$. For weights $a_i$ with $\sum_i a_i = 1$, $\sum_i a_i f(t_i) \ge f\left(\sum_i a_i t_i \right)$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word != "refuted"
