"""A number supposed of a ratio or product ends the numbers that were supposed of its letters."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CAPACITY = r"\frac12 \log_2(1 + P/N)"


def words(text: str) -> list[str]:
    return [
        c.verdict.word for c in verify_document(parse_chapter(text.replace("C!", CAPACITY), "markdown")).claims if c.verdict.word != "data"
    ]


def test_nothing_is_refuted_by_the_numbers_of_another_case() -> None:
    text = "If $P = 3$ and $N = 1$, $C! = 1$. If $P/N = 15$, $C! = 2$. At $P/N = 1$, $C! = 1/2$."
    assert words(text) == ["confirmed", "undecided", "undecided"]


def test_numbers_go_on_where_nothing_else_is_supposed() -> None:
    assert words("If $P = 3$ and $N = 1$, $C! = 1$. Then $P/N = 3$, and $C! = 2$.") == ["confirmed", "confirmed", "refuted"]
    assert words("Let $P = 3$ and $N = 1$. Here $C! = 2$.") == ["refuted"]


def test_a_letter_that_is_said_to_be_another_thing() -> None:
    rate = r"Let $R = \frac{1}{n} \log_2 M$ be the rate. With $M = 16$ and $n = 8$, $R = 0.5$. "
    assert words(rate + "Now $R$ is the radius. With $R = 7$, $2 R = 14$.")[-1] == "confirmed"
    assert words(rate + "Now $2 R = 14$.")[-1] == "refuted"
    assert words(rate + "Now $R$ is the radius. Now $2 R = 14$.")[-1:] != ["refuted"]
    assert words("Let $n = 8$. Here $n$ is even. Let $n$ be the number of flips. With $n = 3$, $2n = 6$.")[-1] == "confirmed"


def test_two_values_of_one_letter_leave_none() -> None:
    entropy = "Its entropy is $H = -p\\log_2 p - (1-p)\\log_2(1-p)$. "
    assert "refuted" not in words("Take a fair coin ($p = 0.5$) and a biased one ($p = 0.9$). " + entropy + "The first has $H = 1$ bit.")
    assert words("Take a biased coin ($p = 0.9$). " + entropy + "It has $H = 1$ bit.")[-1] == "refuted"


def test_an_entry_that_is_let_anew_ends_its_list() -> None:
    told = "Let $p = (0.7, 0.3)$. "
    for text in (
        "For $p_1 = 0.5$ we get $H(p) = 1$ bit.",
        "Now let $p_1 = 0.5$. Then $H(p) = 1$ bit.",
        "Set $p(1) = 0.5$. So $H(p) = 1$ bit.",
    ):
        assert words(told + text)[-1] == "undecided", text
    assert words(told + "For $p_1 = 0.7$ we get $H(p) = 1$ bit.")[-1] == "refuted"
    assert words(told + "Here $H(p) = 1$ bit.") == ["refuted"]
